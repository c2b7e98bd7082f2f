"""Back-up paths by hand and vertex connectivity against igraph."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest

from orgmodel.metrics.backup_paths import disjoint_paths, vertex_connectivity

from . import oracles, silos


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_connectivity_agrees_with_igraph(name: str) -> None:
    """R asked igraph about the graph without directions."""
    graph = oracles.graph(name, directed=False)
    assert vertex_connectivity(graph) == oracles.read(name)["igraph"]["vertex_connectivity"]


def test_silo_graphs() -> None:
    assert disjoint_paths(silos.silo(silos.A), "manager", "director") == 1
    assert disjoint_paths(silos.silo(silos.B), "manager", "director") == 4


def test_a_direct_tie_is_one_path() -> None:
    graph = nx.Graph([("a", "b"), ("a", "c"), ("c", "b")])
    assert disjoint_paths(graph, "a", "b") == 2


def test_ways_that_meet_in_one_actor_are_one() -> None:
    graph = nx.Graph([("a", "b"), ("a", "c"), ("b", "neck"), ("c", "neck"), ("neck", "target")])
    assert disjoint_paths(graph, "a", "target") == 1


def test_seats_and_targets_count_as_one_actor_each() -> None:
    graph = nx.Graph([("one", "a"), ("two", "b"), ("a", "ceo"), ("b", "cmo")])
    assert disjoint_paths(graph, "one", "ceo") == 1
    assert disjoint_paths(graph, ("one", "two"), ("ceo", "cmo")) == 2


def test_directions_are_followed() -> None:
    graph = nx.DiGraph([("a", "b")])
    assert disjoint_paths(graph, "a", "b") == 1
    assert disjoint_paths(graph, "b", "a") == 0


def test_nobody_needs_a_path_to_itself() -> None:
    graph = nx.Graph([("a", "b")])
    assert isnan(disjoint_paths(graph, "a", "a"))
    assert isnan(disjoint_paths(graph, ("a", "b"), "b"))
    assert vertex_connectivity(nx.Graph()) == 0
