"""Quickest ways, held against networkx."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.graph import Line, Lines
from orgmodel.measures.routes import Way, quickest

ties = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 60)), min_size=1, max_size=25)


def lines(graph: nx.Graph[str]) -> Lines:
    return {
        actor: {other: Line(1, tie["latency"], ()) for other, tie in near.items()} for actor, near in graph.adjacency()
    }


@given(ties, st.sets(st.integers(2, 9), max_size=3))
def test_minutes_and_paths_agree_with_networkx(rows: list[tuple[int, int, int]], gone: set[int]) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(map(str, range(10)))
    graph.add_edges_from((str(a), str(b), {"latency": minutes}) for a, b, minutes in rows if a != b)
    away = {str(one) for one in gone}
    found = quickest(lines(graph), ["0"], map(str, range(10)), away)
    expected = nx.single_source_dijkstra_path_length(graph.subgraph(set(graph) - away), "0", weight="latency")
    for actor in graph:
        way = found.way("0", (actor,))
        assert (way.minutes if way else None) == expected.get(actor)
        if way:
            assert (way.path[0], way.path[-1]) == ("0", actor)
            assert nx.path_weight(graph, way.path, "latency") == way.minutes


def test_the_nearest_target_is_taken_and_the_first_of_those_as_near() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edge("a", "b", latency=20)
    graph.add_edge("a", "c", latency=5)
    graph.add_edge("a", "d", latency=5)
    found = quickest(lines(graph), ["a"], ["b", "c", "d"])
    assert found.way("a", ("b", "d", "c")) == Way(5, ("a", "d"))
    assert found.way("a", ()) is None
    assert found.way("elsewhere", ("a",)) is None
