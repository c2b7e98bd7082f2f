"""The quickest ways a decision can pass between insiders, with the ties that carry it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Any

import networkx as nx

from orgmodel.graph import OrgGraph
from orgmodel.records import Evidence


@dataclass(frozen=True, slots=True)
class Way:
    """A way between two actors, both included, and its whole minutes."""

    minutes: int
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Routes:
    """Cheapest ways from some actors to all they reach."""

    minutes: Mapping[str, Mapping[str, float]]
    paths: Mapping[str, Mapping[str, Sequence[str]]]

    def way(self, source: str, targets: Iterable[str]) -> Way | None:
        """The way from `source` to the nearest of `targets`, the first of those as near; None where there is none."""
        reached = self.minutes.get(source, {})
        near = min((target for target in targets if target in reached), key=lambda one: reached[one], default=None)
        if near is None:
            return None
        return Way(ceil(reached[near] - 1e-9), tuple(self.paths[source][near]))


def cheapest(graph: nx.Graph[str], sources: Iterable[str], away: Collection[str] = ()) -> Routes:
    """The quickest ways from each of `sources` over ties that carry decisions, through nobody who is `away`.

    Dijkstra on `latency`, O(ties · log actors) a source.
    """

    def minutes(_start: str, end: str, tie: Mapping[str, float]) -> float | None:
        return None if end in away else tie["latency"]

    weight = minutes if away else "latency"
    starts = [source for source in dict.fromkeys(sources) if source in graph and source not in away]
    found: dict[str, Any] = {one: nx.single_source_dijkstra(graph, one, weight=weight) for one in starts}
    return Routes({one: found[one][0] for one in starts}, {one: found[one][1] for one in starts})


def along(graph: OrgGraph, way: Way) -> Evidence:
    """What proves a way: its actors, its ties and where they are written."""
    places = []
    for start, end in pairwise(way.path):
        written = graph.decision.edges[start, end]["ties"]
        places.append(min(written, key=lambda tie: tie.latency).location)
    return Evidence(way.path, tuple(pairwise(way.path)), tuple(places), way.path)
