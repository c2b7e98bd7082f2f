"""Articulation points against igraph and sna, and by hand."""

from __future__ import annotations

import networkx as nx
import pytest

from orgmodel.metrics.articulation_points import articulation_points, pieces_without, separations

from . import oracles, silos


def as_set(value: int | list[int]) -> set[int]:
    """R writes a single value without its list."""
    return {value} if isinstance(value, int) else set(value)


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_agrees_with_igraph_and_sna(name: str) -> None:
    graph, oracle = oracles.graph(name), oracles.read(name)
    expected = as_set(oracle["igraph"]["articulation_points"])
    assert articulation_points(graph) == expected == as_set(oracle["sna"]["cutpoints_undirected"])
    assert {actor for actor in graph if separations(graph, actor)} == expected


def test_silo_graphs() -> None:
    assert articulation_points(silos.silo(silos.A)) == {"manager", "director", "communication"}
    assert articulation_points(silos.silo(silos.B)) == frozenset()


def test_without_the_manager_all_stakeholders_are_orphaned_behind_walls_only() -> None:
    walls = pieces_without(silos.silo(silos.A), "manager")
    inside = {"director", "communication", "marketing", "care", "legal"}
    assert (walls[0], set(walls[1:])) == (inside, {frozenset({outside}) for outside in silos.OUTSIDE})
    assert separations(silos.silo(silos.A), "manager") == 4
    assert separations(silos.silo(silos.B), "manager") == 0


def test_two_seats_may_cut_together_what_neither_cuts_alone() -> None:
    ring = nx.cycle_graph(4)
    assert [separations(ring, seat) for seat in ring] == [0, 0, 0, 0]
    assert separations(ring, (0, 2)) == 1


def test_an_actor_without_ties_separates_nobody() -> None:
    graph = nx.Graph([("a", "b")])
    graph.add_node("alone")
    assert pieces_without(graph, "alone") == ()
    assert separations(graph, "alone") == 0


def test_other_pieces_do_not_count() -> None:
    graph = nx.Graph([("a", "b"), ("c", "d")])
    assert pieces_without(graph, "a") == (frozenset({"b"}),)
