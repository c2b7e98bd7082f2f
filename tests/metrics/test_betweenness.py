"""Betweenness against igraph, sna and hand arithmetic, ordered pairs counted."""

from __future__ import annotations

from math import isnan
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.metrics.betweenness import betweenness, pairs_carried, pairs_through

from . import oracles, silos

SUBSETS = oracles.read("subset_betweenness_igraph")["graphs"]


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_agrees_with_igraph_and_sna_over_all_pairs(name: str) -> None:
    """Without directions each pair is carried both ways: twice their value."""
    graph, oracle = oracles.graph(name), oracles.read(name)
    ways = 1 if oracle["directed"] else 2
    found = [value / ways for value in pairs_carried(graph, graph, graph, weighted=False).values()]
    oracles.agree(found, oracle["igraph"]["betweenness"])
    oracles.agree(found, oracle["sna"]["betweenness"])


@pytest.mark.parametrize("name", oracles.GRAPHS)
def test_agrees_with_sna_without_directions(name: str) -> None:
    graph = oracles.graph(name, directed=False)
    found = [value / 2 for value in pairs_carried(graph, graph, graph, weighted=False).values()]
    oracles.agree(found, oracles.read(name)["sna"]["betweenness_undirected"])


@pytest.mark.parametrize(
    ("name", "key"), [(name, key) for name in sorted(SUBSETS) for key in SUBSETS[name] if key.startswith("raw")]
)
def test_agrees_with_igraph_between_subsets(name: str, key: str) -> None:
    """igraph halves the undirected values, although S and T are disjoint and each pair is carried once."""
    subset = SUBSETS[name]
    ways = 1 if subset["directed"] else 2
    found = pairs_carried(oracles.graph(name), subset["S"], subset["T"], weighted=key == "raw_weighted")
    oracles.agree(found.values(), [value * ways for value in subset[key]])


@pytest.mark.parametrize("name", sorted(SUBSETS))
def test_one_actor_is_taken_out_of_sources_and_targets(name: str) -> None:
    subset, graph = SUBSETS[name], oracles.graph(name)
    everyone = pairs_carried(graph, subset["S"], subset["T"])
    for actor in graph:
        found = betweenness(graph, actor, subset["S"], subset["T"])
        assert found.pairs == pytest.approx(everyone[actor], abs=1e-9)
        others = [len(set(side) - {actor}) for side in (subset["S"], subset["T"])]
        assert found.possible == others[0] * others[1]


def test_silo_graphs() -> None:
    for ties, expected in ((silos.A, 0.722), (silos.B, 0.5)):
        graph = silos.silo(ties)
        found = betweenness(graph, "manager", graph, graph)
        assert round(found.share, 3) == expected
        assert found.possible == (len(graph) - 1) * (len(graph) - 2)


def test_the_only_way_in_carries_everything() -> None:
    graph = silos.silo(silos.A)
    found = betweenness(graph, "manager", silos.OUTSIDE, ["director", "care", "manager"])
    assert (found.pairs, found.possible, found.share) == (8, 8, 1)


def test_parallel_paths_share_equally_and_latency_decides() -> None:
    """From client to director by the manager or by the agency, both 5 + 20 minutes: half each."""
    graph = nx.Graph()
    for between in ("manager", "agency"):
        graph.add_edge("client", between, latency=5)
        graph.add_edge(between, "director", latency=20)
    assert betweenness(graph, "manager", ["client"], ["director"]).share == 0.5
    graph["client"]["agency"]["latency"] = 6
    assert betweenness(graph, "manager", ["client"], ["director"]).share == 1
    assert betweenness(graph, "manager", ["client"], ["director"], weighted=False).share == 0.5


def test_fractions_of_minutes_stay_parallel() -> None:
    """0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in their last digit, the two paths do not."""
    graph = nx.DiGraph()
    for path, latencies in (("ab", (0.1, 0.2, 0.3)), ("cd", (0.3, 0.2, 0.1))):
        for (left, right), latency in zip(nx.utils.pairwise(["s", *path, "t"]), latencies, strict=True):
            graph.add_edge(left, right, latency=latency)
    assert betweenness(graph, "a", ["s"], ["t"]).share == 0.5


def test_seats_count_as_one_actor() -> None:
    """Clients reach one seat, the press another; the two together carry both to the director."""
    graph = nx.Graph([("clients", "hub"), ("press", "spoke"), ("hub", "spoke"), ("hub", "director")])
    graph.add_edge("clients", "agency")
    graph.add_edge("agency", "director")
    seats = ("hub", "spoke")
    found = betweenness(graph, seats, ["clients", "press"], ["director", "hub", "spoke"])
    assert (found.pairs, found.possible, found.share) == (1.5, 2, 0.75)


def test_contracting_keeps_the_quickest_parallel_tie() -> None:
    graph = nx.Graph()
    graph.add_edge("client", "hub", latency=50)
    graph.add_edge("client", "spoke", latency=5)
    graph.add_edge("hub", "director", latency=20)
    graph.add_edge("spoke", "director", latency=90)
    graph.add_edge("client", "director", latency=30)
    assert betweenness(graph, ("hub", "spoke"), ["client"], ["director"]).share == 1
    assert betweenness(graph, "hub", ["client"], ["director"]).share == 0


def test_undefined_without_targets_and_zero_without_paths() -> None:
    graph = nx.Graph([("client", "manager")])
    graph.add_node("director")
    assert isnan(betweenness(graph, "manager", ["client"], []).share)
    assert isnan(betweenness(graph, "manager", [], ["director"]).share)
    assert isnan(betweenness(graph, "manager", ["client"], ["manager"]).share)
    assert betweenness(graph, "manager", ["client"], ["director"]).share == 0


def test_a_latency_of_zero_is_refused() -> None:
    graph = nx.Graph()
    graph.add_edge("client", "manager", latency=0)
    with pytest.raises(ValueError, match="above 0"):
        betweenness(graph, "manager", ["client"], ["director"])


houses = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from([5, 20, 20, 40])), max_size=30)


@settings(deadline=None)
@given(houses, st.lists(st.tuples(st.sampled_from(["client", "press"]), st.integers(0, 9)), min_size=1, max_size=5))
def test_pairs_through_one_actor_are_those_it_carries(rows: list[tuple[int, int, int]], met: list[Any]) -> None:
    graph = nx.DiGraph()
    graph.add_nodes_from([*range(10), "client", "press"])
    for one, other, minutes in rows:
        if one != other:
            graph.add_edge(one, other, latency=minutes)
            graph.add_edge(other, one, latency=minutes)
    graph.add_edges_from((public, role, {"latency": 5}) for public, role in met)
    ties = {actor: {other: tie["latency"] for other, tie in near.items()} for actor, near in graph.adj.items()}
    found = pairs_through(ties, 0, ["client", "press"], [1, 2, 3, 4])
    for public in ("client", "press"):
        assert found[public] == pytest.approx(pairs_carried(graph, [public], [1, 2, 3, 4])[0], abs=1e-12)
