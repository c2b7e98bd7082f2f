"""One actor as the metrics see it: a role, or several seats taken together as one contracted actor."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from math import inf
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import networkx as nx

Actor: TypeAlias = Hashable
Ego: TypeAlias = Actor | tuple[Actor, ...]
"""An actor, or a tuple of seats that count as one actor, known by the first of them."""

Row: TypeAlias = dict[Actor, float]
Graph: TypeAlias = "nx.Graph[Any]"
Lines: TypeAlias = "nx.DiGraph[Any]"
"""A graph of reporting lines, superior → subordinate."""

Partition: TypeAlias = Mapping[Actor, Hashable]

STRENGTH = "strength"
LATENCY = "latency"
DEFAULT = 1.0
"""What a tie without the attribute counts, as in networkx."""


def seats_of(ego: Ego) -> tuple[Actor, ...]:
    """The seats of an ego; an ego without seats is an error."""
    seats = ego if isinstance(ego, tuple) else (ego,)
    if not seats:
        raise ValueError("an ego needs at least one seat")
    return seats


def neighbours(graph: Graph, seats: tuple[Actor, ...]) -> tuple[set[Actor], set[Actor]]:
    """Whom the seats reach by one tie, then who reaches them; the seats themselves left out."""
    import networkx as nx

    before = graph.pred if isinstance(graph, nx.DiGraph) else graph.adj
    outward = {other for seat in seats for other in graph.adj[seat]}
    inward = {other for seat in seats for other in before[seat]}
    return outward.difference(seats), inward.difference(seats)


def strengths(graph: Graph, actor: Actor, seats: tuple[Actor, ...], *, weighted: bool = True) -> Row:
    """The strength of an actor's tie to each other actor, both directions added (Burt's a_ij + a_ji).

    `seats` count as one actor named by the first of them: of its parallel ties the strongest counts.
    A tie of strength 0 is no tie. O(degree of the actor).
    """
    import networkx as nx

    members = seats if actor in seats else (actor,)
    sides = (graph.adj, graph.pred) if isinstance(graph, nx.DiGraph) else (graph.adj,)
    total: Row = {}
    for side in sides:
        for other, strength in _strongest(side, members, seats, weighted=weighted).items():
            total[other] = total.get(other, 0.0) + strength
    return {other: strength for other, strength in total.items() if strength > 0}


def _strongest(
    side: Mapping[Actor, Mapping[Actor, Mapping[str, Any]]],
    members: tuple[Actor, ...],
    seats: tuple[Actor, ...],
    *,
    weighted: bool,
) -> Row:
    found: Row = {}
    for member in members:
        for neighbour, tie in side[member].items():
            other = seats[0] if neighbour in seats else neighbour
            if other != members[0]:
                strength = tie.get(STRENGTH, DEFAULT) if weighted else DEFAULT
                found[other] = max(found.get(other, 0.0), strength)
    return found


def rows(graph: Graph, *, weighted: bool = True) -> dict[Actor, Row]:
    """`strengths` of every actor, each for itself."""
    return {actor: strengths(graph, actor, (actor,), weighted=weighted) for actor in graph}


def row_reader(graph: Graph, seats: tuple[Actor, ...], *, weighted: bool) -> Callable[[Actor], Row]:
    """`strengths` of any actor of the graph in which `seats` are one."""
    return lambda actor: strengths(graph, actor, seats, weighted=weighted)


def contracted(graph: Graph, *egos: Ego) -> Graph:
    """The graph in which the seats of each ego are one actor, named by its first seat.

    Parallel ties merge as derived ties do: strength the largest, latency the smallest. O(ties).
    """
    import networkx as nx

    names = {seat: seats[0] for seats in map(seats_of, egos) if len(seats) > 1 for seat in seats}
    if not names:
        return graph
    whole: Graph = nx.DiGraph() if graph.is_directed() else nx.Graph()
    whole.add_nodes_from(dict.fromkeys(names.get(actor, actor) for actor in graph))
    for left, right, tie in graph.edges(data=True):
        ends = names.get(left, left), names.get(right, right)
        if ends[0] != ends[1]:
            _merge(whole, *ends, tie)
    return whole


def _merge(graph: Graph, left: Actor, right: Actor, tie: Mapping[str, Any]) -> None:
    known = graph.get_edge_data(left, right, default={})
    strength = max(tie.get(STRENGTH, DEFAULT), known.get(STRENGTH, 0.0))
    latency = min(tie.get(LATENCY, DEFAULT), known.get(LATENCY, inf))
    graph.add_edge(left, right, strength=strength, latency=latency)


def roots(reporting: Lines) -> tuple[Actor, ...]:
    """The actors without superior, in the order of the graph."""
    return tuple(actor for actor, superiors in reporting.in_degree if superiors == 0)
