"""Dominators by hand and against their definition on the oracle graphs."""

from __future__ import annotations

import networkx as nx
import pytest

from orgmodel.metrics.dominators import dominator_tree, dominators

from . import oracles, silos


def test_the_only_way_from_a_stakeholder_to_the_director() -> None:
    assert dominators(silos.silo(silos.A), "fans", "director") == ("manager", "communication")
    assert dominators(silos.silo(silos.B), "fans", "director") == ()


def test_ends_are_left_out_and_no_path_is_said() -> None:
    graph = nx.DiGraph([("a", "b")])
    assert dominators(graph, "a", "b") == ()
    assert dominators(graph, "a", "a") == ()
    assert dominators(graph, "b", "a") is None


def test_seats_count_as_one_start() -> None:
    """Each seat depends on its own superior, the two together on neither, only on the head."""
    graph = nx.Graph([("one", "a"), ("two", "b"), ("a", "head"), ("b", "head"), ("head", "board")])
    assert dominators(graph, "one", "board") == ("a", "head")
    assert dominators(graph, ("one", "two"), "board") == ("head",)


@pytest.mark.parametrize("name", ["syn_matrix_org40", "syn_org48_directed", "syn_org48_undirected"])
def test_a_dominator_is_whoever_blocks_every_path(name: str) -> None:
    graph = oracles.graph(name)
    reached = nx.descendants(graph, 0)
    assert set(dominator_tree(graph, 0)) == reached
    blocked = {away: reached - nx.descendants(graph.subgraph(set(graph) - {away}), 0) - {away} for away in reached}
    for target in reached:
        expected = {away for away, lost in blocked.items() if target in lost}
        assert set(dominators(graph, 0, target) or ()) == expected
