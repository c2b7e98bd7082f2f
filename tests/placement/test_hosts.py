"""Every host at once equals our own metrics on the graph built anew for each, by either engine."""

from __future__ import annotations

import os
import subprocess
import sys
from math import isnan
from pathlib import Path
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
from orgmodel.placement.hosts import HostNumbers, Vacancy, engines, links, measure_hosts, network
from orgmodel.placement.hosts.engines import find_engine

ENGINES = ("numpy", "numba")


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


@pytest.mark.parametrize("engine", ENGINES)
def test_a_chain_by_hand(engine: Any) -> None:
    """Public – clerk – lead – boss, one unit a tie; the seat is tied to the public and comes under the lead.

    Public → seat → lead is as long as public → clerk → lead: the seat carries half of the pairs to lead and boss and
    nothing of that to the clerk, 1 of 3.
    """
    chain = network(4, [(3, 0, 1), (0, 1, 1), (1, 2, 1)], [0.8] * 3, closed=[3])
    who = (np.array(some) for some in ([1], [3], [0, 1, 2]))
    vacancy = Vacancy(chain, links([(3, 1)], [0.6]), 1, 0.8, *who, top=2)
    numbers = measure_hosts(vacancy, engine)
    assert (numbers.pairs[0], numbers.possible) == (1.0, 3)
    assert (numbers.mean[0], numbers.worst[0], numbers.reached[0]) == (pytest.approx(5 / 3), 2, 3)
    assert numbers.gates[0] == 1


@pytest.mark.parametrize("engine", ENGINES)
def test_large_organizations_with_branches_and_parallel_ways(engine: Any) -> None:
    """Five hundred roles, three hosts built anew: what small cases cannot hold, such as many moments and rounds."""
    random = np.random.default_rng(7)
    ties = {(int(random.integers(0, actor)), actor): (int(random.integers(1, 30)), 0.8) for actor in range(1, 500)}
    for pair in random.integers(0, 500, (60, 2)).tolist():
        if pair[0] < pair[1]:
            ties[pair[0], pair[1]] = (5, 0.5)
    ties |= {(int(role), 500 + public): (5, 0.6) for public in range(5) for role in random.integers(0, 500, 2)}
    fixed = {int(actor): (5, 0.5) for actor in (*random.integers(0, 500, 3), 500, 503)}
    targets = frozenset(random.integers(0, 500, 40).tolist())
    case = Case(500, 5, ties, [fixed], (20, 0.8), targets, frozenset(range(500, 505)), True, [0] * 505)
    numbers = measure_hosts(case.vacancy(), engine)
    for host in random.integers(0, 500, 3).tolist():
        ways = oriented(case.rebuilt(host), case)
        assert same(numbers.pairs[host], betweenness(ways, case.seat_names(), case.sources, case.targets).pairs)
        assert_distances(numbers, host, ways, case)


def test_targets_and_hosts_must_be_open_and_links_positive() -> None:
    chain = network(2, [(0, 1, 1)], [0.8], closed=[1])
    one, other = np.array([0]), np.array([1])
    for hosts, targets, latency in ((other, one, 1), (one, other, 1), (one, one, 0)):
        with pytest.raises(ValueError, match="must be"):
            measure_hosts(Vacancy(chain, links([]), latency, 0.8, hosts, other, targets))


@pytest.mark.parametrize("ties", [[(0, 0, 1)], [(0, 1, 1), (1, 0, 2)], [(0, 1, 0)], [(0, 1, 1 << 30)]])
def test_a_network_has_one_tie_a_pair_with_a_latency_that_fits(ties: list[tuple[int, int, int]]) -> None:
    with pytest.raises(ValueError, match=r"every tie|latencies"):
        network(2, ties, [1.0] * len(ties))


def test_links_of_several_seats_keep_the_quickest_and_the_strongest() -> None:
    actors, latency, strength = links([(4, 20), (2, 5), (4, 10)], [0.8, 0.6, 0.5])
    assert (actors.tolist(), latency.tolist(), strength.tolist()) == ([2, 4], [5, 10], [0.6, 0.8])


def test_the_fastest_engine_that_is_there_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_engine().name == "numba"
    monkeypatch.setattr(engines, "find_spec", lambda name: None)
    assert find_engine().name == "numpy"
    with pytest.raises(ValueError, match="orgmodel"):
        find_engine("numba")


def test_compiled_loops_are_kept_in_the_users_cache_where_the_package_is_read_only(tmp_path: Path) -> None:
    """Whoever runs the tests may write anywhere, so what fails in a read-only folder is made to fail."""
    code = (
        "import numba.core.caching as caching\n"
        "def refused(self): raise OSError('read-only')\n"
        "caching.InTreeCacheLocator.ensure_cache_path = refused\n"
        "from orgmodel.placement.hosts import kernels\n"
        "from orgmodel.placement.hosts.compiled import compiled\n"
        "print(compiled(kernels.share).stats.cache_path)"
    )
    homes = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "NUMBA_CACHE_DIR": ""}
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, **homes}, capture_output=True, text=True,
                          check=True)  # fmt: skip
    assert Path(done.stdout.strip()).is_relative_to(tmp_path)


def test_without_any_folder_to_write_to_the_loops_are_compiled_all_the_same() -> None:
    code = (
        "import numba.core.caching as caching\n"
        "caching.CacheImpl._locator_classes = []\n"
        "from orgmodel.placement.hosts import kernels\n"
        "from orgmodel.placement.hosts.compiled import compiled\n"
        "print(compiled(kernels.share).stats.cache_path)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "None"
