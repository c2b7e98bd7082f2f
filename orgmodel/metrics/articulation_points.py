"""Articulation points: the actors without whom the organization falls into pieces."""

from __future__ import annotations

from orgmodel.metrics.ego import Actor, Ego, Graph, neighbours, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


def articulation_points(graph: Graph) -> frozenset[Actor]:
    """The actors whose removal separates others, directions left aside; each seat for itself. O(ties)."""
    import networkx as nx

    return frozenset(nx.articulation_points(_undirected(graph)))


def pieces_without(graph: Graph, ego: Ego) -> tuple[frozenset[Actor], ...]:
    """What is left of an actor's surroundings when it, or all its seats, are away: largest piece first.

    None for an actor without ties, one if all stay connected, more if it is an articulation point. O(ties).
    """
    import networkx as nx

    seats = seats_of(ego)
    outward, inward = neighbours(graph, seats)
    rest = graph.subgraph(set(graph).difference(seats))
    pieces = (frozenset(piece) for piece in nx.connected_components(_undirected(rest)))
    return tuple(sorted((piece for piece in pieces if piece & (outward | inward)), key=len, reverse=True))


def separations(graph: Graph, ego: Ego) -> int:
    """How many pieces break away from the largest when an actor, or all its seats, are away."""
    return max(0, len(pieces_without(graph, ego)) - 1)


def _undirected(graph: Graph) -> Graph:
    import networkx as nx

    return nx.Graph(graph) if graph.is_directed() else graph


METRIC = Metric(
    id="articulation-points",
    title=msg("Articulation points"),
    meaning=msg(
        "Whether others lose each other when an actor is away: the number of pieces that break off, none if "
        "there is always another way round."
    ),
    unit=msg("pieces broken off"),
    formula=msg("connected pieces among the former neighbours once the actor is removed, minus 1"),
    reference=msg("F. Harary, Graph Theory, Addison-Wesley, 1969, chapter 3"),
    undefined=msg("Always defined; 0 for an actor without ties."),
    compute=separations,
)
