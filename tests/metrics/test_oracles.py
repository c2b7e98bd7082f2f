"""The oracle graphs are read as R read them: what describes the whole graph agrees too."""

from __future__ import annotations

import networkx as nx
import pytest

from . import oracles

ALL = pytest.mark.parametrize("name", oracles.GRAPHS)


@ALL
def test_density_and_reciprocity(name: str) -> None:
    """sna's dyadic reciprocity is the share of pairs that are mutual or null."""
    graph, expected = oracles.graph(name).to_directed(), oracles.read(name)["sna"]
    pairs = len(graph) * (len(graph) - 1) / 2
    one_way = sum(not graph.has_edge(right, left) for left, right in graph.edges)
    oracles.agree([nx.density(graph), 1 - one_way / pairs], [expected["gden"], expected["grecip_dyadic"]])


@ALL
def test_components_and_connectivity(name: str) -> None:
    graph, oracle = oracles.graph(name, directed=False), oracles.read(name)
    assert nx.number_connected_components(graph) == oracle["sna"]["ncomponents_weak"]
    assert sum(1 for _ in nx.biconnected_components(graph)) == oracle["igraph"]["n_biconnected"]
    assert nx.edge_connectivity(graph) == oracle["igraph"]["edge_connectivity"]


@ALL
def test_mean_distance(name: str) -> None:
    """igraph takes the mean over the pairs that a path joins."""
    lengths = dict(nx.all_pairs_shortest_path_length(oracles.graph(name)))
    found = [steps for around in lengths.values() for steps in around.values() if steps]
    oracles.agree([sum(found) / len(found)], [oracles.read(name)["igraph"]["mean_distance"]])
