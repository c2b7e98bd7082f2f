"""The E–I index against the oracles' counts and by hand."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest

from orgmodel.metrics.ei_index import EIIndex, ei_index, ei_index_of_all, ei_index_of_group

from . import oracles, silos

GROUPINGS = pytest.mark.parametrize(("name", "grouping"), oracles.GROUPINGS)


@GROUPINGS
def test_the_whole_agrees_with_the_oracle(name: str, grouping: str) -> None:
    found = ei_index_of_all(oracles.graph(name), oracles.partition(name, grouping))
    expected = oracles.read(name)["ei"][grouping]
    assert (found.external, found.internal) == (expected["external"], expected["internal"])
    oracles.agree([found.value], [expected["ei"]])


@GROUPINGS
def test_every_actor_agrees_with_the_oracle(name: str, grouping: str) -> None:
    graph, partition = oracles.graph(name), oracles.partition(name, grouping)
    found = [ei_index(graph, actor, partition).value for actor in graph]
    oracles.agree(found, oracles.read(name)["ei"][grouping]["node"])


@GROUPINGS
def test_groups_share_out_the_whole(name: str, grouping: str) -> None:
    """Each internal tie belongs to one group, each external tie to two."""
    graph, partition = oracles.graph(name), oracles.partition(name, grouping)
    parts = [ei_index_of_group(graph, group, partition) for group in set(partition.values())]
    whole = ei_index_of_all(graph, partition)
    assert sum(part.internal for part in parts) == whole.internal
    assert sum(part.external for part in parts) == 2 * whole.external


def test_silo_graphs() -> None:
    walls = ei_index(silos.silo(silos.A), "manager", silos.by_side(silos.A))
    assert (walls, walls.value) == (EIIndex(4, 1), 0.6)
    links = ei_index(silos.silo(silos.B), "manager", silos.by_side(silos.B))
    assert (links, round(links.value, 3)) == (EIIndex(4, 5), -0.111)


def test_two_directions_are_one_tie() -> None:
    graph = nx.DiGraph([("a", "b"), ("b", "a"), ("a", "c")])
    partition = {"a": 1, "b": 1, "c": 2}
    assert ei_index(graph, "a", partition) == EIIndex(1, 1)
    assert ei_index_of_all(graph, partition) == EIIndex(1, 1)
    assert ei_index_of_group(graph, 2, partition) == EIIndex(1, 0)


def test_seats_count_as_one_actor() -> None:
    graph = nx.Graph([("one", "two"), ("one", "client"), ("two", "client"), ("two", "boss")])
    partition = {"one": 1, "two": 1, "boss": 1, "client": 2}
    assert ei_index(graph, ("one", "two"), partition) == EIIndex(1, 1)


def test_no_balance_without_ties() -> None:
    graph = nx.Graph()
    graph.add_edge("a", "a")
    assert isnan(ei_index(graph, "a", {"a": 1}).value)
    assert isnan(ei_index_of_all(graph, {"a": 1}).value)
