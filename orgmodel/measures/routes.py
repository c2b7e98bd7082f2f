"""The quickest ways a decision can pass between insiders, with the ties that carry it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count, pairwise
from math import ceil
from typing import NamedTuple, TypeAlias

from orgmodel.graph import Lines, OrgGraph
from orgmodel.measures.dead_ends import dead_ends
from orgmodel.records import Evidence

Near: TypeAlias = Mapping[str, list[tuple[str, float]]]
"""By actor, the actors it is tied to and the minutes a word takes."""


class Way(NamedTuple):
    """A way between two actors, both included, and its whole minutes."""

    minutes: int
    path: tuple[str, ...]


class Reached(NamedTuple):
    """Who is reached from one actor: in how many minutes, and from whom the word came."""

    minutes: Mapping[str, float]
    before: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Routes:
    """Quickest ways from some actors to others; the ways asked for are kept, for many cases share theirs."""

    reached: Mapping[str, Reached]
    _known: dict[tuple[str, tuple[str, ...]], Way | None] = field(default_factory=dict)

    def way(self, source: str, targets: tuple[str, ...]) -> Way | None:
        """The way from `source` to the nearest of `targets`, the first of those as near; None where there is none."""
        asked = source, targets
        if asked not in self._known:
            self._known[asked] = self._way(source, targets)
        return self._known[asked]

    def _way(self, source: str, targets: tuple[str, ...]) -> Way | None:
        if source not in self.reached:
            return None
        found = self.reached[source]
        near = min((one for one in targets if one in found.minutes), key=lambda one: found.minutes[one], default=None)
        if near is None:
            return None
        path = [near]
        while path[-1] != source:
            path.append(found.before[path[-1]])
        return Way(ceil(found.minutes[near] - 1e-9), tuple(reversed(path)))


def quickest(lines: Lines, sources: Iterable[str], targets: Iterable[str], away: Set[str] = frozenset()) -> Routes:
    """The quickest ways from `sources` to `targets` along `lines`, through nobody who is `away`.

    Dijkstra on latency, past dead ends; unlike networkx's it stops at the last target.
    """
    starts, ends = dict.fromkeys(sources), {*targets}
    dead = dead_ends(lines, ends.union(starts), away)
    near = {
        actor: [(other, float(line.latency)) for other, line in lines[actor].items() if other not in dead]
        for actor in lines
        if actor not in dead
    }
    goals = near.keys() & ends
    return Routes({source: _reach(near, source, goals) for source in starts if source in near})


def _reach(near: Near, source: str, goals: Collection[str]) -> Reached:
    minutes: dict[str, float] = {}
    before: dict[str, str] = {}
    left, turn = set(goals), count()
    queue = [(0.0, next(turn), source, source)]
    while queue and left:
        passed, _, actor, came = heappop(queue)
        if actor in minutes:
            continue
        minutes[actor], before[actor] = passed, came
        left.discard(actor)
        for other, latency in near[actor]:
            if other not in minutes:
                heappush(queue, (passed + latency, next(turn), other, actor))
    return Reached(minutes, before)


def along(graph: OrgGraph, way: Way) -> Evidence:
    """What proves a way: its actors, its ties and where they are written."""
    places = []
    for start, end in pairwise(way.path):
        written = graph.decision_lines[start][end].ties
        places.append(min(written, key=lambda tie: tie.latency).location)
    return Evidence(way.path, tuple(pairwise(way.path)), tuple(places), way.path)
