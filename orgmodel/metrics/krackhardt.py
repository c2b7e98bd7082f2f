"""Krackhardt's four dimensions: how close a reporting structure is to a pure tree of command."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import nan
from typing import Literal, NamedTuple

from orgmodel.metrics.ego import Actor, Graph, Lines
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg

Bound = Literal["least", "greatest"]


class Krackhardt(NamedTuple):
    """Four shares, each 1 in a tree from one superior down; `nan` where nothing could break the rule."""

    connectedness: float
    hierarchy: float
    efficiency: float
    lubness: float


def krackhardt(reporting: Graph) -> Krackhardt:
    """The four of a graph superior → subordinate; a tie without direction runs both ways. O(actors · ties)."""
    import networkx as nx

    graph = _directed(reporting)
    sizes = [len(part) for part in nx.weakly_connected_components(graph)]
    return Krackhardt(
        connectedness=_connectedness(sizes),
        hierarchy=_hierarchy(graph),
        efficiency=_efficiency(graph, sizes),
        lubness=lubness(graph),
    )


def lubness(reporting: Graph, bound: Bound = "least") -> float:
    """Share of pairs with a common superior below all their other common superiors; an actor is its own.

    One subordinate of two peers under one head breaks nothing; two of them do, as neither peer is below the
    other: 1 pair of the (5 − 1)(5 − 2)/2 = 6 that may, 5/6. `bound="greatest"` asks for a common superior
    above all the others instead, as R's sna does: there the head satisfies it, 1.
    """
    import networkx as nx

    graph = _directed(reporting)
    parts = [list(part) for part in nx.weakly_connected_components(graph) if len(part) > 2]
    possible = sum((len(part) - 1) * (len(part) - 2) // 2 for part in parts)
    violations = sum(_violations(graph, part, bound) for part in parts)
    return 1 - violations / possible if possible else nan


def _directed(graph: Graph) -> Lines:
    import networkx as nx

    return graph if isinstance(graph, nx.DiGraph) else nx.DiGraph(graph)


def _violations(graph: Lines, part: Sequence[Actor], bound: Bound) -> int:
    above = _reach(graph.reverse(copy=False).subgraph(part), part)
    chain = above if bound == "least" else _reach(graph.subgraph(part), part)
    bounded: dict[int, bool] = {}
    violations = 0
    for left, right in combinations(range(len(part)), 2):
        common = above[left] & above[right]
        if common not in bounded:
            bounded[common] = any(common >> i & 1 and common & ~chain[i] == 0 for i in range(len(part)))
        violations += not bounded[common]
    return violations


def _reach(graph: Lines, order: Sequence[Actor]) -> list[int]:
    """For each actor, a bit for every actor it reaches, itself included."""
    import networkx as nx

    bit = {actor: 1 << place for place, actor in enumerate(order)}
    return [bit[actor] | sum(bit[other] for other in nx.descendants(graph, actor)) for actor in order]


def _connectedness(sizes: Sequence[int]) -> float:
    whole = sum(sizes)
    return sum(size * (size - 1) for size in sizes) / (whole * (whole - 1)) if whole > 1 else nan


def _hierarchy(graph: Lines) -> float:
    order = list(graph)
    down, up = _reach(graph, order), _reach(graph.reverse(copy=False), order)
    pairs = list(zip(down, up, strict=True))
    linked = sum((below | above).bit_count() - 1 for below, above in pairs)
    mutual = sum((below & above).bit_count() - 1 for below, above in pairs)
    return 1 - mutual / linked if linked else nan


def _efficiency(graph: Lines, sizes: Sequence[int]) -> float:
    import networkx as nx

    needed = sum(size - 1 for size in sizes)
    spare = sum(size * (size - 1) for size in sizes) - needed
    arcs = graph.number_of_edges() - nx.number_of_selfloops(graph)
    return 1 - (arcs - needed) / spare if spare else nan


METRIC = Metric(
    id="krackhardt",
    title=msg("Krackhardt’s dimensions of hierarchy"),
    meaning=msg(
        "How close the reporting lines are to a pure tree of command: all in one piece (connectedness), nobody "
        "above and below the same person (hierarchy), no more lines than needed (efficiency), and for any two "
        "people a nearest common superior (least upper bound)."
    ),
    unit=msg("shares, from 0 to 1"),
    formula=(
        msg(
            "connectedness = pairs in one piece / pairs; hierarchy = 1 − mutual / linked pairs of the reachability; "
            "efficiency = 1 − spare lines / possible spare lines; "
            "lubness = 1 − pairs without least upper bound / (n−1)(n−2)/2, by piece"
        )
    ),
    reference=(
        msg(
            "D. Krackhardt, Graph theoretical dimensions of informal organizations, in Carley and Prietula (eds), "
            "Computational Organization Theory, Erlbaum, 1994, 89-111"
        )
    ),
    undefined=msg("A dimension that nothing could break (too few people, no line) has no value."),
    compute=krackhardt,
)
