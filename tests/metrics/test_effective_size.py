"""Effective size against influenceR, networkx' one-actor results and hand arithmetic."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest

from orgmodel.metrics.effective_size import effective_size, effective_sizes

from . import oracles, silos


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_agrees_with_influencer(name: str) -> None:
    """influenceR writes 0 for an actor without ties; it has no ego network, so ours has no value."""
    graph = oracles.graph(name, directed=False)
    expected = oracles.read(name)["influenceR"]["ens_undirected"]
    isolated = set(nx.isolates(graph))
    assert all(expected[actor] == 0 for actor in isolated)
    found = effective_sizes(graph, weighted=False)
    oracles.agree(
        [each.size for each in found.values()],
        [None if actor in isolated else value for actor, value in enumerate(expected)],
    )


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_agrees_with_networkx_one_actor_at_a_time(name: str) -> None:
    """Only so is networkx right with weights: over all actors it computes something else.

    One actor at a time it still finds nothing for an actor without outward ties, so it gets the directions
    added beforehand, as Burt defines the strengths.
    """
    graph = oracles.graph(name)
    added = nx.Graph()
    added.add_nodes_from(graph)
    for left, right, strength in graph.edges(data="strength"):
        known = added.get_edge_data(left, right, default={"strength": 0})["strength"]
        added.add_edge(left, right, strength=known + strength)
    for actor in graph:
        theirs = nx.effective_size(added, nodes=[actor], weight="strength")[actor]
        oracles.agree([effective_size(graph, actor).size], [theirs])


@pytest.mark.parametrize("name", oracles.GRAPHS)
@pytest.mark.parametrize("weighted", [True, False])
def test_one_actor_at_a_time_agrees_with_all(name: str, weighted: bool) -> None:
    graph = oracles.graph(name)
    alone = [effective_size(graph, actor, weighted=weighted).size for actor in graph]
    oracles.agree(alone, [each.size for each in effective_sizes(graph, weighted=weighted).values()])


def test_silo_graphs() -> None:
    walls = effective_size(silos.silo(silos.A), "manager")
    assert (walls.size, walls.contacts, walls.efficiency) == (pytest.approx(5), 5, pytest.approx(1))
    links = effective_size(silos.silo(silos.B), "manager")
    assert (round(links.size, 2), links.contacts, round(links.efficiency, 3)) == (7.67, 9, 0.852)


def test_triangle_by_hand() -> None:
    """n − 2t/n = 2 − 2 · 1/2 = 1, half of the two contacts."""
    found = effective_size(nx.complete_graph(3), 0)
    assert (found.size, found.efficiency) == (pytest.approx(1), pytest.approx(0.5))


def test_weights_by_hand() -> None:
    """Strengths 3 to a, 1 to b, a and b tied by 1.

    p(ego, a) = 3/4, p(ego, b) = 1/4, m(a, b) = 1/3, m(b, a) = 1/1, so
    2 − (1/4 · 1/3 + 3/4 · 1) = 2 − 5/6 = 7/6.
    """
    graph = nx.Graph()
    graph.add_edge("ego", "a", strength=3)
    graph.add_edge("ego", "b", strength=1)
    graph.add_edge("a", "b", strength=1)
    assert effective_size(graph, "ego").size == pytest.approx(7 / 6)


def test_an_actor_without_ties_has_none() -> None:
    graph = nx.Graph()
    graph.add_node("alone")
    found = effective_size(graph, "alone")
    assert isnan(found.size)
    assert isnan(found.efficiency)


def test_seats_count_as_one_actor() -> None:
    """Two seats share a and have b and c alone; a and b are tied: 3 − 2 · 1/3 = 7/3."""
    graph = nx.Graph([("one", "two"), ("one", "a"), ("two", "a"), ("one", "b"), ("two", "c"), ("a", "b")])
    assert effective_size(graph, ("one", "two")).size == pytest.approx(7 / 3)
