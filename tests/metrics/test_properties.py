"""What must hold on any graph: names do not matter, an isolated actor changes nobody, contracting is one actor."""

from __future__ import annotations

from math import isnan
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.metrics.articulation_points import articulation_points, separations
from orgmodel.metrics.backup_paths import disjoint_paths
from orgmodel.metrics.betweenness import betweenness, pairs_carried
from orgmodel.metrics.brokerage_roles import brokerage_in_total, brokerage_roles, brokerage_roles_of_all, role_counts
from orgmodel.metrics.burt_hierarchy import burt_hierarchies, burt_hierarchy
from orgmodel.metrics.constraint import constraint, constraints
from orgmodel.metrics.dominators import dominators
from orgmodel.metrics.effective_size import effective_size, effective_sizes
from orgmodel.metrics.ego import contracted
from orgmodel.metrics.ei_index import ei_index, ei_index_of_all
from orgmodel.metrics.krackhardt import krackhardt
from orgmodel.metrics.layers import layers
from orgmodel.metrics.reporting_depth import reporting_depths
from orgmodel.metrics.span_of_control import spans_of_control

SIZE = 7


@st.composite
def graphs(draw: st.DrawFn, *, directed: bool | None = None) -> nx.Graph:
    """A graph of up to seven actors with strengths in tenths and whole latencies."""
    number = draw(st.integers(2, SIZE))
    kind = draw(st.booleans()) if directed is None else directed
    graph = nx.DiGraph() if kind else nx.Graph()
    graph.add_nodes_from(range(number))
    ends = st.tuples(st.integers(0, number - 1), st.integers(0, number - 1))
    for left, right in draw(st.lists(ends.filter(lambda pair: pair[0] != pair[1]), max_size=20)):
        graph.add_edge(left, right, strength=draw(st.integers(1, 10)) / 10, latency=draw(st.integers(1, 4)))
    return graph


def partition_of(graph: nx.Graph) -> dict[Any, int]:
    """Three groups by number."""
    return {actor: actor % 3 for actor in graph}


def everything(graph: nx.Graph, groups: dict[Any, int], order: list[Any]) -> list[Any]:
    """Every metric of every actor, in the order given."""
    sources, targets = order[: len(order) // 2], order[len(order) // 2 :]
    carried, tight = pairs_carried(graph, sources, targets), constraints(graph)
    sizes, focused, roles = effective_sizes(graph), burt_hierarchies(graph), brokerage_roles_of_all(graph, groups)
    lines = graph.to_directed()
    depths, spans = reporting_depths(lines, order[:1]), spans_of_control(lines)
    rows = [
        [
            *(carried[actor], tight[actor], *tuple(sizes[actor]), focused[actor]),
            *(*roles[actor].counts, *roles[actor].expected, *roles[actor].sd),
            *tuple(ei_index(graph, actor, groups)),
            *(depths.get(actor, -1), spans.get(actor, 0), separations(graph, actor)),
            *(disjoint_paths(graph, order[0], actor), actor in articulation_points(graph)),
            len(dominators(graph, order[0], actor) or ()),
        ]
        for actor in order
    ]
    whole = brokerage_in_total(graph, groups)
    rows.append([*whole.counts, *whole.sd, *tuple(krackhardt(graph)), *tuple(ei_index_of_all(graph, groups))])
    rows.append([layers(lines, order[:1])])
    return rows


@settings(deadline=None, max_examples=60)
@given(graphs(), st.randoms(use_true_random=False))
def test_relabelling_changes_nothing(graph: nx.Graph, random: Any) -> None:
    names = [f"actor_{number}" for number in graph]
    random.shuffle(names)
    naming = dict(zip(graph, names, strict=True))
    renamed = nx.DiGraph() if graph.is_directed() else nx.Graph()
    renamed.add_nodes_from(random.sample(names, len(names)))
    ties = list(graph.edges(data=True))
    random.shuffle(ties)
    renamed.add_edges_from((naming[left], naming[right], tie) for left, right, tie in ties)
    groups = partition_of(graph)
    order = list(graph)
    before = everything(graph, groups, order)
    after = everything(renamed, {naming[actor]: group for actor, group in groups.items()}, [naming[a] for a in order])
    for mine, theirs in zip(before, after, strict=True):
        assert mine == pytest.approx(theirs, rel=1e-9, abs=1e-9, nan_ok=True)


@settings(deadline=None)
@given(graphs())
def test_an_isolated_actor_changes_nobody_else(graph: nx.Graph) -> None:
    wider = graph.copy()
    wider.add_node("alone")
    groups = partition_of(graph)
    for actor in graph:
        assert constraint(wider, actor) == pytest.approx(constraint(graph, actor), nan_ok=True)
        found, before = effective_size(wider, actor), effective_size(graph, actor)
        assert tuple(found) == pytest.approx(tuple(before), nan_ok=True)
        assert burt_hierarchy(wider, actor) == pytest.approx(burt_hierarchy(graph, actor), nan_ok=True)
        assert role_counts(wider, actor, groups | {"alone": 0}) == role_counts(graph, actor, groups)
        assert separations(wider, actor) == separations(graph, actor)
    assert isnan(constraint(wider, "alone"))
    assert isnan(effective_size(wider, "alone").size)


@settings(deadline=None)
@given(graphs(), st.booleans())
def test_seats_taken_together_are_the_contracted_actor(graph: nx.Graph, weighted: bool) -> None:
    seats, whole = (0, 1), contracted(graph, (0, 1))
    groups = partition_of(graph)
    assert 1 not in whole
    assert constraint(graph, seats, weighted=weighted) == pytest.approx(
        constraint(whole, 0, weighted=weighted), nan_ok=True
    )
    found, expected = (effective_size(network, ego, weighted=weighted) for network, ego in ((graph, seats), (whole, 0)))
    assert tuple(found) == pytest.approx(tuple(expected), nan_ok=True)
    together, alone = brokerage_roles(graph, seats, groups), brokerage_roles(whole, 0, groups)
    assert together.counts == alone.counts == role_counts(graph, seats, groups)
    assert [*together.expected, *together.sd] == pytest.approx([*alone.expected, *alone.sd], nan_ok=True)
    assert ei_index(graph, seats, groups) == ei_index(whole, 0, groups)
    assert separations(graph, seats) == separations(whole, 0)
    others = [actor for actor in graph if actor not in seats]
    assert betweenness(graph, seats, others, others) == betweenness(whole, 0, others, others)


@settings(deadline=None)
@given(graphs())
def test_betweenness_agrees_with_networkx(graph: nx.Graph) -> None:
    """networkx halves what has no directions."""
    half = len(graph) // 2
    sources, targets = list(graph)[:half], list(graph)[half:]
    ways = 1 if graph.is_directed() else 2
    theirs = nx.betweenness_centrality_subset(graph, sources, targets, weight="latency")
    found = pairs_carried(graph, sources, targets)
    assert [found[actor] for actor in graph] == pytest.approx([theirs[actor] * ways for actor in graph], abs=1e-9)


@settings(deadline=None)
@given(graphs())
def test_bounds(graph: nx.Graph) -> None:
    for actor, size in effective_sizes(graph).items():
        assert isnan(size.size) or 0 < size.efficiency <= 1 + 1e-9
        assert isnan(burt_hierarchy(graph, actor)) or -1e-9 <= burt_hierarchy(graph, actor) <= 1 + 1e-9
        assert 0 <= betweenness(graph, actor, graph, graph).pairs <= (len(graph) - 1) * (len(graph) - 2) + 1e-9
    for share in tuple(krackhardt(graph)):
        assert isnan(share) or -1e-9 <= share <= 1 + 1e-9
