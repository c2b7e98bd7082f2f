"""Concentration of constraint by hand arithmetic and against its definition over constraint's own terms."""

from __future__ import annotations

from math import isnan, log

import networkx as nx
import pytest

from orgmodel.metrics.burt_hierarchy import burt_hierarchies, burt_hierarchy

from . import oracles


def test_none_where_all_constrain_alike() -> None:
    assert burt_hierarchy(nx.star_graph(5), 0) == pytest.approx(0)
    assert burt_hierarchy(nx.complete_graph(4), 0) == pytest.approx(0)


def test_weights_by_hand() -> None:
    """Strengths 3 and 1 without other ties: c = 9/16 and 1/16, r = 1.8 and 0.2.

    (1.8 ln 1.8 + 0.2 ln 0.2)/(2 ln 2) = 0.5310044...
    """
    graph = nx.Graph()
    graph.add_edge("ego", "a", strength=3)
    graph.add_edge("ego", "b", strength=1)
    expected = (1.8 * log(1.8) + 0.2 * log(0.2)) / (2 * log(2))
    assert burt_hierarchy(graph, "ego") == pytest.approx(expected)
    assert expected == pytest.approx(0.5310044)


def test_a_single_contact_holds_all() -> None:
    assert burt_hierarchy(nx.path_graph(2), 0) == 1


def test_an_actor_without_ties_has_none() -> None:
    assert isnan(burt_hierarchy(nx.empty_graph(1), 0))


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_follows_from_networkx_local_constraints(name: str) -> None:
    graph = oracles.graph(name)
    found = burt_hierarchies(graph)
    for actor in graph:
        contacts = set(nx.all_neighbors(graph, actor))
        if len(contacts) < 2:
            continue
        parts = [nx.local_constraint(graph, actor, contact, weight="strength") for contact in contacts]
        ratios = [part * len(parts) / sum(parts) for part in parts]
        expected = sum(ratio * log(ratio) for ratio in ratios) / (len(parts) * log(len(parts)))
        oracles.agree([found[actor], burt_hierarchy(graph, actor)], [expected, expected])
