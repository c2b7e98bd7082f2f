"""A survey of every role as a host of one seat: its structural numbers, and a preliminary order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from orgmodel.graph import OrgGraph, build_graph
from orgmodel.placement.ground import ground_of
from orgmodel.placement.hosts.bridge import hosts_of
from orgmodel.placement.hosts.measuring import HostNumbers, measure_hosts
from orgmodel.placement.hosts.network import Floats, Ints
from orgmodel.placement.hosts.search import EngineId
from orgmodel.placement.shapes import single
from orgmodel.scenario.placed import place
from orgmodel.scenario.types import Scenario


class HostSurvey(NamedTuple):
    """Every host surveyed; lengths are in minutes."""

    hosts: tuple[str, ...]
    """In the order written."""
    numbers: HostNumbers
    """One number a host, in the same order."""
    order: tuple[str, ...]
    """The hosts, the most promising first; preliminary, because only ways are looked at."""
    graph: OrgGraph
    """Of the seat under one of them."""

    def best(self, n: int) -> tuple[str, ...]:
        """The first hosts of the preliminary order."""
        return self.order[:n]


def survey_hosts(scenario: Scenario, hosts: Iterable[str] | None = None, engine: EngineId | None = None) -> HostSurvey:
    """The structural numbers of one seat under every role, or under some of them, without a graph for each.

    First come the hosts from which more targets are reached; then the order is by the sum of two places, that by the
    mean time to the targets and that by the share of ways from the publics (our proposal). It is no ranking: placements
    are ranked by the criteria. O(targets · ties).
    """
    roles = scenario.organization.roles
    seated = next(single.SHAPE.seat(ground_of(scenario, [roles[0].id])))
    graph = build_graph(place(scenario, seated.placement))
    opening = hosts_of(graph, hosts)
    units = measure_hosts(opening.vacancy, engine)
    numbers = units._replace(mean=units.mean * opening.minutes, worst=units.worst * opening.minutes)
    places = _places(numbers.mean) + _places(-numbers.share)
    order = np.lexsort((places, -numbers.reached))
    return HostSurvey(opening.hosts, numbers, tuple(opening.hosts[index] for index in order), graph)


def _places(values: Floats) -> Ints:
    """The place of each value, the smallest first; equal ones share theirs, as far as they can be told apart."""
    return np.unique(np.round(values, 9), return_inverse=True, equal_nan=True)[1].astype(np.int32)
