"""Depth, span and layers of small reporting structures, and of the oracle tree."""

from __future__ import annotations

from math import isnan

import networkx as nx

from orgmodel.metrics.layers import layers
from orgmodel.metrics.reporting_depth import reporting_depth, reporting_depths
from orgmodel.metrics.span_of_control import span_of_control, spans_of_control

from . import oracles

LINES = nx.DiGraph([("head", "a"), ("head", "b"), ("a", "c"), ("c", "d"), ("head", "d"), ("agency", "e")])


def test_depth_is_the_shortest_way_down() -> None:
    """d reports to c (depth 2) and to the head itself: 1."""
    assert reporting_depths(LINES, ["head"]) == {"head": 0, "a": 1, "b": 1, "c": 2, "d": 1}
    assert reporting_depth(LINES, "c", ["head"]) == 2


def test_another_root_counts_only_where_no_top_is_named() -> None:
    assert reporting_depth(LINES, "e") == 1
    assert isnan(reporting_depth(LINES, "e", ["head"]))


def test_the_nearest_seat_gives_the_depth() -> None:
    assert reporting_depth(LINES, ("c", "b", "e"), ["head"]) == 1
    assert isnan(reporting_depth(LINES, ("e", "agency"), ["head"]))


def test_span_counts_direct_reports() -> None:
    assert span_of_control(LINES, "head") == 3
    assert spans_of_control(LINES) == {"head": 3, "a": 1, "c": 1, "agency": 1}


def test_seats_lead_their_reports_together_and_not_each_other() -> None:
    assert span_of_control(LINES, ("head", "a", "c")) == 2


def test_layers_count_levels() -> None:
    assert layers(LINES) == 3
    assert layers(LINES, ["c"]) == 2
    assert layers(LINES, ["d"]) == 1


def test_a_circle_has_no_top() -> None:
    circle = nx.DiGraph([("a", "b"), ("b", "a")])
    assert reporting_depths(circle) == {}
    assert isnan(reporting_depth(circle, "a"))
    assert isnan(layers(circle))
    assert isnan(layers(nx.DiGraph()))
    assert isnan(layers(circle, []))


def test_the_oracle_tree() -> None:
    """40 roles under spans of 6 to 8: 39 lines; depths as networkx measures them from the top."""
    tree = oracles.graph("syn_formal_tree40")
    assert sum(spans_of_control(tree).values()) == len(tree) - 1
    assert reporting_depths(tree) == dict(nx.single_source_shortest_path_length(tree, 0))
    assert layers(tree) == 1 + nx.dag_longest_path_length(tree, weight=None, default_weight=1)
