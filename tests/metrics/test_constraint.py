"""Constraint against igraph, influenceR, networkx and hand arithmetic."""

from __future__ import annotations

from math import isnan, nan

import networkx as nx
import pytest

from orgmodel.metrics.constraint import constraint, constraints

from . import oracles, silos


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_agrees_with_igraph_as_drawn(name: str) -> None:
    graph = oracles.graph(name)
    oracles.agree(constraints(graph, weighted=False).values(), oracles.read(name)["igraph"]["constraint"])


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_agrees_with_igraph_without_directions(name: str) -> None:
    graph = oracles.graph(name, directed=False)
    expected = oracles.read(name)["igraph"]["constraint_undirected"]
    oracles.agree(constraints(graph, weighted=False).values(), expected)


@pytest.mark.parametrize("name", oracles.WEIGHTED)
def test_agrees_with_igraph_with_weights(name: str) -> None:
    expected = oracles.read(name)["igraph"]["constraint_weighted"]
    oracles.agree(constraints(oracles.graph(name)).values(), expected)


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_influencer_takes_the_wrong_neighbours_degree(name: str) -> None:
    """Burt's indirect part is Σ_q p_iq p_qj, what q gives to j; influenceR's is Σ_q p_iq p_jq.

    Its C routine multiplies the link q–j by the degree of j instead of q's. Both agree where the two have
    the same number of contacts (and in a tree, where there is no such link); igraph follows Burt, so do we.
    """
    graph = oracles.graph(name, directed=False)
    theirs = []
    for ego in graph:
        degree, around = graph.degree(ego), set(graph[ego])
        parts = [1 / degree * (1 + len(around & set(graph[contact])) / graph.degree(contact)) for contact in around]
        theirs.append(sum(part**2 for part in parts) if parts else nan)
    expected = oracles.read(name)["influenceR"]["constraint_undirected"]
    oracles.agree(theirs, [None if isnan(mine) else value for mine, value in zip(theirs, expected, strict=True)])


@pytest.mark.parametrize("name", oracles.GRAPHS)
@pytest.mark.parametrize("weighted", [True, False])
def test_one_actor_at_a_time_agrees_with_all_and_with_networkx(name: str, weighted: bool) -> None:
    graph = oracles.graph(name)
    alone = [constraint(graph, actor, weighted=weighted) for actor in graph]
    oracles.agree(alone, constraints(graph, weighted=weighted).values())
    theirs = nx.constraint(graph, weight="strength" if weighted else None)
    oracles.agree(alone, theirs.values())


def test_silo_graphs() -> None:
    assert constraint(silos.silo(silos.A), "manager") == pytest.approx(0.2, abs=1e-12)
    assert round(constraint(silos.silo(silos.B), "manager"), 3) == 0.287


def test_star_and_triangle_by_hand() -> None:
    assert constraint(nx.star_graph(5), 0) == pytest.approx(1 / 5)
    assert constraint(nx.complete_graph(3), 0) == pytest.approx(1.125)


def test_weights_by_hand() -> None:
    """Strengths 3 to a, 1 to b, a and b tied by 1.

    p(ego, a) = 3/4, p(ego, b) = 1/4, p(a, b) = 1/4, p(b, a) = 1/2, so
    (3/4 + 1/4 · 1/2)² + (1/4 + 3/4 · 1/4)² = (7/8)² + (7/16)² = 0.95703125.
    """
    graph = nx.Graph()
    graph.add_edge("ego", "a", strength=3)
    graph.add_edge("ego", "b", strength=1)
    graph.add_edge("a", "b", strength=1)
    assert constraint(graph, "ego") == pytest.approx(0.95703125)


def test_an_actor_without_ties_has_none() -> None:
    graph = nx.Graph()
    graph.add_edge("a", "a")
    graph.add_edge("b", "c", strength=0)
    assert isnan(constraint(graph, "a"))
    assert isnan(constraint(graph, "b"))
    assert isnan(constraints(graph)["a"])


def test_seats_count_as_one_actor() -> None:
    """Two seats, tied to each other, that share contact a (0.2 and 0.6) and have b and c alone.

    Together they are a star: strengths a 0.6, b 0.5, c 0.5, so (6² + 5² + 5²)/16² = 86/256.
    """
    graph = nx.Graph()
    graph.add_edge("one", "two", strength=0.5)
    graph.add_edge("one", "a", strength=0.2)
    graph.add_edge("two", "a", strength=0.6)
    graph.add_edge("one", "b", strength=0.5)
    graph.add_edge("two", "c", strength=0.5)
    assert constraint(graph, ("one", "two")) == pytest.approx(86 / 256)
    assert constraint(graph, ("two", "one")) == pytest.approx(86 / 256)


def test_an_ego_needs_a_seat() -> None:
    with pytest.raises(ValueError, match="at least one seat"):
        constraint(nx.star_graph(5), ())
