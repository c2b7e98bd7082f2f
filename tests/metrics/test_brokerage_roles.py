"""Brokerage roles against sna, an enumeration of all small graphs and hand arithmetic."""

from __future__ import annotations

from itertools import permutations, product
from math import isnan, sqrt

import networkx as nx
import pytest

from orgmodel.metrics.brokerage_roles import (
    brokerage_in_total,
    brokerage_roles,
    brokerage_roles_of_all,
    role_counts,
)
from orgmodel.metrics.chance import Roles

from . import oracles, silos

GROUPINGS = pytest.mark.parametrize(("name", "grouping"), oracles.GROUPINGS)


@GROUPINGS
@pytest.mark.parametrize("key", ["raw", "expected", "sd", "z"])
def test_every_actor_agrees_with_sna(name: str, grouping: str, key: str) -> None:
    found = brokerage_roles_of_all(oracles.graph(name), oracles.partition(name, grouping))
    expected = oracles.read(name)["brokerage"][grouping][key]
    field = {"raw": "counts"}.get(key, key)
    for actor, row in enumerate(expected):
        oracles.agree(getattr(found[actor], field), row)


@GROUPINGS
def test_one_actor_at_a_time_agrees_with_all(name: str, grouping: str) -> None:
    graph, partition = oracles.graph(name), oracles.partition(name, grouping)
    found = brokerage_roles_of_all(graph, partition)
    assert all(brokerage_roles(graph, actor, partition) == found[actor] for actor in graph)


@GROUPINGS
def test_the_sums_agree_with_sna(name: str, grouping: str) -> None:
    found = brokerage_in_total(oracles.graph(name), oracles.partition(name, grouping))
    oracle = oracles.read(name)["brokerage"][grouping]
    oracles.agree(found.counts, oracle["global_raw"])
    oracles.agree(found.expected, oracle["global_expected"])


def left_out_by_sna(graph: nx.Graph, partition: dict[int, str]) -> Roles:
    """The part of the variance of the sums that sna leaves out: covariances −d⁴(1−d)² of clashing triads.

    In two of the six orders of the same three actors, what one triad needs present the other needs absent;
    sna forgets these for coordinators and the total, and every clashing pair of representatives and of
    gatekeepers: 2(n − 1) − 1 for each of their triads.
    """
    number = len(graph)
    arcs = graph.number_of_edges() * (1 if graph.is_directed() else 2)
    density = arcs / (number * (number - 1))
    clash = density**4 * (1 - density) ** 2
    sizes = [list(partition.values()).count(group) for group in set(partition.values())]
    triples = sum(size * (size - 1) * (size - 2) for size in sizes)
    mixed = sum(size * (size - 1) * (number - size) * (2 * size - 3) for size in sizes)
    whole = number * (number - 1) * (number - 2)
    return Roles(*(-clash * left_out for left_out in (2 * triples, 0, mixed, mixed, 0, 2 * whole)))


@GROUPINGS
def test_the_deviation_of_the_sums_agrees_with_sna_but_for_what_sna_leaves_out(name: str, grouping: str) -> None:
    graph, partition = oracles.graph(name), oracles.partition(name, grouping)
    found = brokerage_in_total(graph, partition)
    oracle = oracles.read(name)["brokerage"][grouping]
    omitted = left_out_by_sna(graph, partition)
    theirs = [sqrt(max(0.0, sd**2 - part)) for sd, part in zip(found.sd, omitted, strict=True)]
    oracles.agree(theirs, oracle["global_sd"])
    deviations = zip(found.counts, found.expected, theirs, strict=True)
    scores = [(count - mean) / sd if sd else None for count, mean, sd in deviations]
    oracles.agree([float("nan") if score is None else score for score in scores], oracle["global_z"])
    wider = [other / mine - 1 for mine, other in zip(found.sd, theirs, strict=True) if mine]
    assert min(wider) > -1e-9
    assert max(wider) < 0.08, "7.9 % too wide at most, in the Florentine families"


@pytest.mark.parametrize("groups", ["aabb", "aaab", "aabc", "aaaa", "abcd"])
def test_expectation_and_deviation_are_those_of_all_graphs_of_four_actors(groups: str) -> None:
    """Each of the 4,096 directed graphs of four actors, weighted by its chance at density 1/3."""
    partition = dict(enumerate(groups))
    sample = nx.gnm_random_graph(4, 4, seed=1, directed=True)
    of_one, of_all = brokerage_roles(sample, 0, partition), brokerage_in_total(sample, partition)
    for found, (mean, variance) in ((of_one, moments(groups, [0])), (of_all, moments(groups, range(4)))):
        oracles.agree(found.expected, mean)
        oracles.agree([sd**2 for sd in found.sd], variance)


def moments(groups: str, brokers: list[int] | range) -> tuple[list[float], list[float]]:
    """Mean and variance of the six counts, by enumeration."""
    arcs = list(permutations(range(4), 2))
    triads = [(i, v, k) for i, v, k in permutations(range(4), 3) if v in brokers]
    first, second = [0.0] * 6, [0.0] * 6
    for present in product([False, True], repeat=len(arcs)):
        has = dict(zip(arcs, present, strict=True))
        chance = (1 / 3) ** sum(present) * (2 / 3) ** (len(arcs) - sum(present))
        counts = [0] * 6
        for i, v, k in triads:
            if has[i, v] and has[v, k] and not has[i, k]:
                counts[place(groups[i], groups[v], groups[k])] += 1
                counts[5] += 1
        for role, count in enumerate(counts):
            first[role] += chance * count
            second[role] += chance * count**2
    return first, [square - mean**2 for mean, square in zip(first, second, strict=True)]


def place(giver: str, broker: str, taker: str) -> int:
    """Where the role stands in `Roles`, written as Gould and Fernandez' table."""
    outer = 1 if giver == taker else 4
    table = {(True, True): 0, (False, False): outer, (True, False): 2, (False, True): 3}
    return table[giver == broker, broker == taker]


def test_silo_graphs() -> None:
    """Departments as groups and one group outside, ties both ways."""
    walls = role_counts(silos.silo(silos.A), "manager", silos.by_department(silos.A))
    assert walls == Roles(0, consultant=12, representative=4, gatekeeper=4, liaison=0, total=20)
    links = role_counts(silos.silo(silos.B), "manager", silos.by_department(silos.B))
    assert links == Roles(0, consultant=12, representative=9, gatekeeper=9, liaison=30, total=60)


def test_the_partition_makes_the_role() -> None:
    """The same manager between four stakeholders: a consultant to one outside, a liaison of four kinds."""
    graph = silos.silo(silos.A)
    apart = silos.by_department(silos.A) | {stakeholder: stakeholder for stakeholder in silos.OUTSIDE}
    assert role_counts(graph, "manager", apart).liaison == 12
    assert role_counts(graph, "manager", apart).consultant == 0


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        ("AAA", "coordinator"),
        ("BAB", "consultant"),
        ("AAB", "representative"),
        ("BAA", "gatekeeper"),
        ("BAC", "liaison"),
    ],
)
def test_each_role_and_the_shortcut_that_ends_it(groups: str, role: str) -> None:
    graph = nx.DiGraph([("i", "v"), ("v", "k")])
    partition = dict(zip("ivk", groups, strict=True))
    counts = role_counts(graph, "v", partition)
    assert (getattr(counts, role), counts.total) == (1, 1)
    graph.add_edge("k", "i")
    assert role_counts(graph, "v", partition).total == 1
    graph.add_edge("i", "k")
    assert role_counts(graph, "v", partition).total == 0


def test_a_role_without_room_has_no_z() -> None:
    graph = nx.DiGraph([("i", "v"), ("v", "k")])
    found = brokerage_roles(graph, "v", dict.fromkeys("ivk", "A"))
    assert found.expected.liaison == found.sd.liaison == 0
    assert isnan(found.z.liaison)
    assert not isnan(found.z.coordinator)


def test_seats_count_as_one_actor_also_in_the_random_graphs() -> None:
    """Stakeholder → seat one, seat one → seat two, seat two → role: together one gatekeeper of three actors.

    Three actors, 2 arcs of 6: d = 1/3, and one possible triad of each direction, so p = 1/9 · 2/3 = 2/27.
    """
    graph = nx.DiGraph([("client", "one"), ("one", "two"), ("two", "role")])
    partition = {"client": "outside", "one": "inside", "two": "inside", "role": "inside"}
    found = brokerage_roles(graph, ("one", "two"), partition)
    assert found.counts == Roles(0, 0, 0, gatekeeper=1, liaison=0, total=1)
    assert found.expected.gatekeeper == pytest.approx(2 / 27)


def test_an_actor_alone_has_no_chance_to_compare_with() -> None:
    graph = nx.DiGraph()
    assert brokerage_in_total(graph, {}).counts == Roles(0, 0, 0, 0, 0, 0)
    graph.add_node("alone")
    found = brokerage_roles(graph, "alone", {"alone": "A"})
    assert found.counts.total == 0
    assert isnan(found.expected.total)
