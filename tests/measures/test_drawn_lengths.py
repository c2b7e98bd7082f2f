"""Quickest ways in many draws at once, held against networkx draw by draw."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.measures.drawn_lengths import FAR, lengths

DRAWS = 5
ties = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.lists(st.sampled_from([5, 20, 40]), min_size=5, max_size=5)),
    max_size=20,
)


@settings(deadline=None)
@given(ties, st.sets(st.integers(0, 9), min_size=1, max_size=3))
def test_minutes_and_numbers_of_ways_agree_with_networkx(
    rows: list[tuple[int, int, list[int]]], goals: set[int]
) -> None:
    near: dict[str, dict[str, np.ndarray]] = {str(actor): {} for actor in range(10)}
    for one, other, minutes in rows:
        if one != other:
            near[str(one)][str(other)] = near[str(other)][str(one)] = np.array(minutes, dtype=float)
    starts = sorted(map(str, goals))
    found = lengths(near, starts, DRAWS, count=True)
    for draw in range(DRAWS):
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(near)
        graph.add_edges_from((one, other, {"w": step[draw]}) for one in near for other, step in near[one].items())
        for start in starts:
            expected = nx.single_source_dijkstra_path_length(graph, start, weight="w")
            for actor in near:
                row = found.starts[start]
                if actor not in expected:
                    assert found.minutes(actor)[row, draw] >= FAR and found.ways(actor)[row, draw] == 0
                    continue
                assert found.minutes(actor)[row, draw] == pytest.approx(expected[actor])
                ways = list(nx.all_shortest_paths(graph, start, actor, weight="w")) if actor != start else [[start]]
                assert found.ways(actor)[row, draw] == len(ways)


def test_who_hangs_on_others_is_found_when_asked_for() -> None:
    step = np.array([20.0, 30.0])
    chain = {"a": {"b": step}, "b": {"a": step, "c": step}, "c": {"b": step}}
    found = lengths(chain, ["a"], 2)
    assert found.minutes("c")[0].tolist() == [40, 60]
    assert found.to(("b", "c")).minutes[:, 0].tolist() == [[20, 30], [40, 60]]
