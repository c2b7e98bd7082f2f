"""The oracle graphs as the metrics take them, and the comparison with values computed elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from math import isclose, isnan, nan
from pathlib import Path
from typing import Any

import networkx as nx

FOLDER = Path(__file__).parents[1] / "oracles"
GRAPHS = (
    "nx_florentine",
    "nx_karate",
    "syn_formal_tree40",
    "syn_matrix_org40",
    "syn_org48_directed",
    "syn_org48_undirected",
)
WEIGHTED = ("nx_karate", "syn_org48_directed", "syn_org48_undirected")
GROUPINGS = (
    ("nx_florentine", "mod2"),
    ("nx_karate", "club"),
    ("syn_formal_tree40", "dept"),
    ("syn_matrix_org40", "dept"),
    ("syn_org48_directed", "dept"),
    ("syn_org48_directed", "side"),
    ("syn_org48_undirected", "dept"),
    ("syn_org48_undirected", "side"),
)


@cache
def read(name: str) -> Mapping[str, Any]:
    """An oracle file as written."""
    found: Mapping[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def graph(name: str, *, directed: bool | None = None) -> nx.Graph:
    """The graph of an oracle; its weights stand for strength and for latency."""
    oracle = read(name)
    found = nx.DiGraph() if (oracle["directed"] if directed is None else directed) else nx.Graph()
    found.add_nodes_from(range(oracle["n"]))
    weights = oracle["weights"] or [1] * len(oracle["edges"])
    for (left, right), weight in zip(oracle["edges"], weights, strict=True):
        found.add_edge(left, right, strength=weight, latency=weight)
    return found


def partition(name: str, grouping: str) -> dict[int, str]:
    """The group of each node."""
    return dict(enumerate(read(name)["groups"][grouping]))


def agree(actual: Iterable[float], expected: Iterable[float | None]) -> None:
    """Every value within 1e-9 of the oracle's, relative to max(1, |value|); `null` is no value."""
    pairs = list(zip(actual, (nan if value is None else value for value in expected), strict=True))
    wrong = [(place, mine, theirs) for place, (mine, theirs) in enumerate(pairs) if not _same(mine, theirs)]
    assert pairs
    assert not wrong


def _same(mine: float, theirs: float) -> bool:
    return (isnan(mine) and isnan(theirs)) or isclose(mine, theirs, rel_tol=1e-9, abs_tol=1e-9)
