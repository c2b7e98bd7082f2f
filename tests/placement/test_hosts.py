"""Every host at once equals our own metrics on the graph built anew for each, by either engine."""

from __future__ import annotations

from math import isnan
from typing import Any, NamedTuple

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.metrics.betweenness import betweenness
from orgmodel.metrics.brokerage_roles import role_counts
from orgmodel.metrics.constraint import constraint
from orgmodel.metrics.dominators import dominators
from orgmodel.metrics.effective_size import effective_size
from orgmodel.placement.hosts import HostNumbers, Vacancy, links, measure_hosts, network

ENGINES = ("numpy", "numba")
SAME = pytest.approx


class Case(NamedTuple):
    """An organization of numbered actors, the last of them publics, and the seats to be placed in it."""

    roles: int
    publics: int
    ties: dict[tuple[int, int], tuple[int, float]]
    """Two actors → latency, strength."""
    seats: list[dict[int, tuple[int, float]]]
    """Of each seat, its fixed links."""
    host: tuple[int, float]
    """Latency and strength of the first seat's link to its host."""
    targets: frozenset[int]
    sources: frozenset[int]
    closed: bool
    """Whether no way crosses a public."""
    groups: list[int]

    @property
    def shut(self) -> range:
        return range(self.roles, self.roles + self.publics if self.closed else self.roles)

    def vacancy(self) -> Vacancy:
        size = self.roles + self.publics
        rows = [(*pair, latency) for pair, (latency, _) in self.ties.items()]
        fixed = [(actor, *tie) for seat in self.seats for actor, tie in seat.items()]
        return Vacancy(
            network(size, rows, [strength for _, strength in self.ties.values()], list(self.shut), self.groups),
            links([row[:2] for row in fixed], [row[2] for row in fixed]), *self.host,
            *(np.array(sorted(actors), np.int32) for actors in (range(self.roles), self.sources, self.targets)), top=0,
        )  # fmt: skip

    def seat_names(self) -> tuple[Any, ...]:
        return tuple(f"seat {number}" for number in range(len(self.seats)))

    def rebuilt(self, host: int) -> nx.Graph[Any]:
        """The whole graph with the first seat under a host; seats are tied to each other in a row."""
        graph: nx.Graph[Any] = nx.Graph()
        graph.add_nodes_from([*range(self.roles + self.publics), *self.seat_names()])
        ties = [(*pair, tie) for pair, tie in self.ties.items()]
        ties += [(name, actor, tie) for name, seat in zip(self.seat_names(), self.seats, strict=True)
                 for actor, tie in seat.items()]  # fmt: skip
        ties += [(one, other, (1, 0.5)) for one, other in zip(self.seat_names(), self.seat_names()[1:], strict=False)]
        for one, other, (latency, strength) in [*ties, (self.seat_names()[0], host, self.host)]:
            known = graph.get_edge_data(one, other, {"latency": latency, "strength": strength})
            graph.add_edge(
                one, other, latency=min(latency, known["latency"]), strength=max(strength, known["strength"])
            )
        return graph


def tie() -> st.SearchStrategy[tuple[int, float]]:
    return st.tuples(st.integers(1, 3), st.sampled_from([0.2, 0.5, 0.6, 0.8]))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Small organizations: few latencies, so that ways are parallel; few ties, so that some actors are apart."""
    roles, publics = draw(st.integers(1, 8)), draw(st.integers(1, 3))
    size = roles + publics
    pairs = [(one, other) for one in range(roles) for other in range(one + 1, size)]
    ties = draw(st.dictionaries(st.sampled_from(pairs), tie(), max_size=14)) if pairs else {}
    seats = draw(st.lists(st.dictionaries(st.integers(0, size - 1), tie(), max_size=4), min_size=1, max_size=3))
    closed = draw(st.booleans())
    sources = draw(st.frozensets(st.integers(roles if closed else 0, size - 1)))
    targets = draw(st.frozensets(st.integers(0, roles - 1)))
    groups = draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    return Case(roles, publics, ties, seats, draw(tie()), targets, sources, closed, groups)


def oriented(graph: nx.Graph[Any], case: Case) -> nx.Graph[Any]:
    """The graph in which no way leads to a public, as in the measure of brokerage; as it is where publics are open."""
    if not case.closed:
        return graph
    ways = nx.DiGraph(graph)
    ways.remove_edges_from([(one, other) for one, other in ways.edges if other in case.shut])
    return ways


def same(found: float, wanted: float) -> bool:
    return (isnan(found) and isnan(wanted)) or found == pytest.approx(wanted, rel=1e-9, abs=1e-9)


@settings(max_examples=150, deadline=None)
@given(cases())
@pytest.mark.parametrize("engine", ENGINES)
def test_all_numbers_of_all_hosts_are_those_of_the_graph_built_anew(engine: Any, case: Case) -> None:
    numbers = measure_hosts(case.vacancy(), engine)
    for host in range(case.roles):
        graph, ego = case.rebuilt(host), case.seat_names()
        ways = oriented(graph, case)
        carried = betweenness(ways, ego, case.sources, case.targets)
        assert same(numbers.pairs[host], carried.pairs)
        assert numbers.possible == carried.possible
        assert same(numbers.share[host], carried.share)
        assert_distances(numbers, host, ways, case)
        assert same(numbers.constraint[host], constraint(graph, ego))
        size = effective_size(graph, ego)
        assert same(numbers.effective_size[host], size.size)
        assert numbers.contacts[host] == size.contacts
        partition = dict(enumerate(case.groups)) | dict.fromkeys(ego, case.groups[host])
        assert [counts[host] for counts in numbers.roles] == list(role_counts(graph, ego, partition))
        inside = graph.subgraph([actor for actor in graph if actor not in case.shut])
        chain = dominators(inside, ego, 0)
        assert same(numbers.gates[host], float("nan") if chain is None else len(chain))


def assert_distances(numbers: HostNumbers, host: int, ways: nx.Graph[Any], case: Case) -> None:
    whole = nx.multi_source_dijkstra_path_length(ways, set(case.seat_names()), weight="latency")
    lengths = [whole[target] for target in case.targets if target in whole]
    assert numbers.reached[host] == len(lengths)
    assert same(numbers.mean[host], sum(lengths) / len(lengths) if lengths else float("nan"))
    assert same(numbers.worst[host], max(lengths, default=float("nan")))
