"""Betweenness between outside and inside: the share of pairs whose shortest path runs through an actor."""

from __future__ import annotations

from collections.abc import Collection
from heapq import heappop, heappush
from math import isclose, nan
from typing import NamedTuple

from orgmodel.metrics.ego import DEFAULT, LATENCY, Actor, Ego, Graph, contracted, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg

SAME_LENGTH = 1e-9
"""Paths whose lengths differ by a smaller share are parallel, as sums of fractions are not exact."""


class Betweenness(NamedTuple):
    """How many pairs (source, target) an actor carries, of how many there are."""

    pairs: float
    """Parallel shortest paths share a pair equally; pairs without a path count nothing."""
    possible: int

    @property
    def share(self) -> float:
        """Share of |S|·|T|; `nan` without a source or a target."""
        return self.pairs / self.possible if self.possible else nan


def betweenness(
    graph: Graph,
    ego: Ego,
    sources: Collection[Actor],
    targets: Collection[Actor],
    *,
    weighted: bool = True,
) -> Betweenness:
    """Pairs (s, t) of S × T carried by one actor, or by several seats as one; s ≠ t, seats in neither set.

    In client – manager – director the manager carries 1 pair of 1. Ordered pairs are counted: the halved
    undirected values of networkx and igraph are half of these. Latencies (minutes) must be above 0,
    unweighted each tie is one step. O(|S| · ties · log).
    """
    seats = seats_of(ego)
    starts, ends = set(sources).difference(seats), set(targets).difference(seats)
    carried = pairs_carried(contracted(graph, ego), starts, ends, weighted=weighted)
    return Betweenness(carried[seats[0]], len(starts) * len(ends) - len(starts & ends))


def pairs_carried(
    graph: Graph, sources: Collection[Actor], targets: Collection[Actor], *, weighted: bool = True
) -> dict[Actor, float]:
    """For every actor, the ordered pairs (s, t) of S × T it carries, itself being neither s nor t."""
    total: dict[Actor, float] = dict.fromkeys(graph, 0.0)
    if not targets:
        return total
    ties = _lengths(graph, weighted=weighted)
    ends = frozenset(targets)
    for source in dict.fromkeys(sources):
        for actor, pairs in _carried_from(ties, source, ends).items():
            total[actor] += pairs
    return total


def _lengths(graph: Graph, *, weighted: bool) -> dict[Actor, dict[Actor, float]]:
    ties = {
        actor: {other: tie.get(LATENCY, DEFAULT) if weighted else DEFAULT for other, tie in around.items()}
        for actor, around in graph.adj.items()
    }
    if any(length <= 0 for around in ties.values() for length in around.values()):
        raise ValueError("a latency must be above 0")
    return ties


def _carried_from(
    ties: dict[Actor, dict[Actor, float]], source: Actor, targets: frozenset[Actor]
) -> dict[Actor, float]:
    """Brandes' accumulation from one source, over the targets alone."""
    distance = _distances(ties, source)
    paths = dict.fromkeys(distance, 0)
    paths[source] = 1
    before: dict[Actor, list[Actor]] = {actor: [] for actor in distance}
    for actor, length in distance.items():
        for other, step in ties[actor].items():
            if isclose(length + step, distance[other], rel_tol=SAME_LENGTH):
                paths[other] += paths[actor]
                before[other].append(actor)
    carried = dict.fromkeys(distance, 0.0)
    for actor in reversed(distance):
        onward = carried[actor] + (actor in targets)
        for previous in before[actor]:
            carried[previous] += paths[previous] / paths[actor] * onward
    carried[source] = 0.0
    return carried


def _distances(ties: dict[Actor, dict[Actor, float]], source: Actor) -> dict[Actor, float]:
    """Dijkstra: the actors that can be reached, in order of their distance."""
    settled: dict[Actor, float] = {}
    queue: list[tuple[float, int, Actor]] = [(0.0, 0, source)]
    pushed = 0
    while queue:
        length, _, actor = heappop(queue)
        if actor in settled:
            continue
        settled[actor] = length
        for other, step in ties[actor].items():
            if other not in settled:
                pushed += 1
                heappush(queue, (length + step, pushed, other))
    return settled


METRIC = Metric(
    id="betweenness",
    title=msg("Betweenness between outside and inside"),
    meaning=msg(
        "The share of pairs of one stakeholder and one deciding or serving role whose quickest path runs "
        "through the actor. It makes the actor a bridge and a single point of failure at once."
    ),
    unit=msg("share of all pairs, from 0 to 1"),
    formula=msg("B(v) = Σ over s∈S, t∈T of paths(s, t; v) / paths(s, t), over |S|·|T|; paths shortest by latency"),
    reference=msg("L. C. Freeman, Sociometry 40 (1977) 35-41; U. Brandes, Social Networks 30 (2008) 136-145"),
    undefined=msg("Without a source or a target there is no pair to carry."),
    compute=betweenness,
)
