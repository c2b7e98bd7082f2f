"""Betweenness between outside and inside: the share of pairs whose shortest path runs through an actor."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from math import isclose, nan
from typing import Any, NamedTuple, TypeAlias, TypeVar

from orgmodel.metrics.ego import DEFAULT, LATENCY, Actor, Ego, Graph, contracted, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg

SAME_LENGTH = 1e-9
"""Paths whose lengths differ by a smaller share are parallel, as sums of fractions are not exact."""
A = TypeVar("A", bound=Hashable)
Near: TypeAlias = Mapping[A, Sequence[tuple[A, float]]]
"""Actor → those a tie leads to, with its length."""


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
    near = _checked({actor: list(_lengths(around, weighted=weighted)) for actor, around in graph.adj.items()})
    ends = frozenset(targets)
    for source in dict.fromkeys(sources):
        for actor, pairs in _carried_from(near, source, ends).items():
            total[actor] += pairs
    return total


def pairs_through(
    ties: Mapping[A, Mapping[A, float]], actor: A, sources: Iterable[A], targets: Collection[A]
) -> dict[A, float]:
    """For every source, the pairs (s, t) that one actor carries, itself being neither; no tie may lead to a source.

    The same as `pairs_carried` from each source alone, by lengths and numbers of shortest paths: one search from
    the actor and one from each source.
    """
    near = _checked({one: list(around.items()) for one, around in ties.items()})
    onward = _search(near, actor)
    ends = [(end, onward.lengths[end], onward.paths[end]) for end in targets if end in onward.lengths and end != actor]
    found = {}
    for source in sources:
        lengths, paths = _search(near, source)
        way, ways = lengths.get(actor), paths.get(actor, 0)
        shares = (
            ways * beyond / paths[end]
            for end, length, beyond in ends
            if way is not None and end != source and isclose(way + length, lengths[end], rel_tol=SAME_LENGTH)
        )
        found[source] = sum(shares, 0.0)
    return found


class _Search(NamedTuple):
    """Whom one actor reaches, in order of distance: the length of the shortest paths, and how many there are."""

    lengths: dict[Any, float]
    paths: dict[Any, int]


def _search(near: Near[A], source: A) -> _Search:
    """Dijkstra, counting parallel shortest paths."""
    settled: dict[A, float] = {}
    best, paths = {source: 0.0}, {source: 1}
    queue: list[tuple[float, int, A]] = [(0.0, 0, source)]
    pushed = 0
    while queue:
        length, _, actor = heappop(queue)
        if actor in settled:
            continue
        settled[actor] = length
        for other, step in near[actor]:
            known, reached = best.get(other), length + step
            if known is None or reached < known * (1 - SAME_LENGTH):
                best[other], paths[other] = reached, paths[actor]
                pushed += 1
                heappush(queue, (reached, pushed, other))
            elif reached <= known * (1 + SAME_LENGTH):
                paths[other] += paths[actor]
    return _Search(settled, paths)


def _lengths(around: Mapping[Actor, Mapping[str, Any]], *, weighted: bool) -> Iterator[tuple[Actor, float]]:
    return ((other, tie.get(LATENCY, DEFAULT) if weighted else DEFAULT) for other, tie in around.items())


def _checked(near: Near[A]) -> Near[A]:
    if any(length <= 0 for around in near.values() for _, length in around):
        raise ValueError("a latency must be above 0")
    return near


def _carried_from(near: Near[Actor], source: Actor, targets: frozenset[Actor]) -> dict[Actor, float]:
    """Brandes' accumulation from one source, over the targets alone."""
    distance, paths = _search(near, source)
    before: dict[Actor, list[Actor]] = {actor: [] for actor in distance}
    for actor, length in distance.items():
        for other, step in near[actor]:
            if isclose(length + step, distance[other], rel_tol=SAME_LENGTH):
                before[other].append(actor)
    carried = dict.fromkeys(distance, 0.0)
    for actor in reversed(distance):
        onward = carried[actor] + (actor in targets)
        for previous in before[actor]:
            carried[previous] += paths[previous] / paths[actor] * onward
    carried[source] = 0.0
    return carried


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
