"""Krackhardt's dimensions against sna, both ways up, and by hand."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest

from orgmodel.metrics.krackhardt import krackhardt, lubness

from . import oracles

DOWN = pytest.mark.parametrize("key", ["krackhardt", "krackhardt_transposed"])
PEERS = [("head", "a"), ("head", "b"), ("a", "c"), ("b", "c")]


def upright(name: str, key: str) -> nx.DiGraph:
    graph = oracles.graph(name).to_directed()
    return graph if key == "krackhardt" else graph.reverse()


@pytest.mark.parametrize("name", oracles.GRAPHS)
@DOWN
def test_three_dimensions_agree_with_sna(name: str, key: str) -> None:
    found, expected = krackhardt(upright(name, key)), oracles.read(name)["sna"][key]
    for dimension in ("connectedness", "hierarchy", "efficiency"):
        oracles.agree([getattr(found, dimension)], [expected[dimension]])


@pytest.mark.parametrize("name", oracles.GRAPHS)
@DOWN
def test_lubness_with_greatest_bounds_agrees_with_sna(name: str, key: str) -> None:
    """sna asks whether one common superior is above all the others, which any common head is.

    Krackhardt asks for one below all the others, a nearest arbiter, so our `lubness` differs on purpose.
    """
    oracles.agree([lubness(upright(name, key), "greatest")], [oracles.read(name)["sna"][key]["lubness"]])


def test_where_the_two_definitions_part() -> None:
    """Dotted lines give roles 9 and 20 the superiors 1 and 2, roles 20 and 31 the superiors 2 and 4.

    Neither of the two is above the other, so 2 of (40 − 1)(40 − 2)/2 pairs have no nearest arbiter; the head
    above both contents sna.
    """
    matrix = oracles.graph("syn_matrix_org40")
    assert lubness(matrix) == pytest.approx(1 - 2 / 741)
    assert lubness(matrix, "greatest") == 1


def test_a_tree_from_one_superior_down_is_perfect() -> None:
    assert tuple(krackhardt(nx.balanced_tree(2, 3, create_using=nx.DiGraph))) == (1, 1, 1, 1)


def test_one_subordinate_of_two_peers_only_costs_efficiency() -> None:
    """Four actors, 4 lines for 3 needed, of 12 − 3 = 9 spare ones possible: 1 − 1/9."""
    assert tuple(krackhardt(nx.DiGraph(PEERS))) == (1, 1, pytest.approx(8 / 9), 1)


def test_two_subordinates_of_two_peers_have_no_nearest_common_superior() -> None:
    """c and d have a, b and head above both; neither a nor b is below the other: 1 of (5−1)(5−2)/2 pairs."""
    graph = nx.DiGraph([*PEERS, ("a", "d"), ("b", "d")])
    assert lubness(graph) == pytest.approx(5 / 6)
    assert lubness(graph, "greatest") == 1


def test_the_other_way_up_a_star_has_no_superior_in_common() -> None:
    """Four reporting to one, read upside down: none of their 6 pairs, of (5−1)(5−2)/2 that may, has one."""
    star = nx.DiGraph([(0, leaf) for leaf in range(1, 5)])
    assert lubness(star) == 1
    assert lubness(star.reverse()) == 0


def test_a_circle_of_superiors_is_no_hierarchy() -> None:
    """a over b over a, both over c: pairs a–c and b–c go one way, a–b both: 1 − 1/3."""
    graph = nx.DiGraph([("a", "b"), ("b", "a"), ("b", "c")])
    assert krackhardt(graph).hierarchy == pytest.approx(2 / 3)


def test_two_pieces_are_half_connected() -> None:
    """Pieces of 2 and 2 of 4 actors: 2 of 6 pairs."""
    assert krackhardt(nx.DiGraph([("a", "b"), ("c", "d")])).connectedness == pytest.approx(1 / 3)


def test_what_nothing_could_break_has_no_value() -> None:
    alone = nx.DiGraph()
    alone.add_node("a")
    assert all(isnan(value) for value in tuple(krackhardt(alone)))
    pair = krackhardt(nx.DiGraph([("a", "b")]))
    assert (pair.connectedness, pair.hierarchy, pair.efficiency) == (1, 1, 1)
    assert isnan(pair.lubness)
