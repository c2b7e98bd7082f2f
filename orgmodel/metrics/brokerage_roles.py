"""Gould and Fernandez' brokerage roles: for whom an actor goes between, against what chance would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import fields
from math import nan
from typing import NamedTuple

from orgmodel.metrics.chance import Roles, chance_of_all, chance_of_one
from orgmodel.metrics.ego import Actor, Ego, Graph, Partition, contracted, neighbours, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


class BrokerageRoles(NamedTuple):
    """Counts of open triads by role, beside those of random graphs of the same density and groups."""

    counts: Roles
    expected: Roles
    sd: Roles

    @property
    def z(self) -> Roles:
        """Standard deviations above expectation; `nan` where the groups leave a role no room."""
        triples = zip(self.counts, self.expected, self.sd, strict=True)
        return Roles(*((count - mean) / sd if sd else nan for count, mean, sd in triples))


def role_counts(graph: Graph, ego: Ego, partition: Partition) -> Roles:
    """Open triads i → ego → k, i ≠ k, without i → k, by role; a tie without direction runs both ways.

    Several seats count as one actor in the group of the first. O(in-degree · out-degree).
    """
    seats = seats_of(ego)
    outward, inward = neighbours(graph, seats)
    own = partition[seats[0]]
    found = Counter(
        _role(partition[giver], own, partition[taker])
        for giver in inward
        for taker in outward
        if giver != taker and not graph.has_edge(giver, taker)
    )
    return Roles(**{field.name: found[field.name] for field in fields(Roles)[:-1]}, total=found.total())


def _role(giver: Hashable, broker: Hashable, taker: Hashable) -> str:
    if giver == taker:
        return "coordinator" if giver == broker else "consultant"
    if broker in (giver, taker):
        return "representative" if giver == broker else "gatekeeper"
    return "liaison"


def brokerage_roles(graph: Graph, ego: Ego, partition: Partition) -> BrokerageRoles:
    """Counts, expectation and deviation of one actor, or of several seats as one; O(degree² + ties).

    Every actor of the graph needs a group in `partition`, which is a setting to show: another partition
    gives other roles.
    """
    whole = contracted(graph, ego)
    chance = chance_of_one(_sizes(whole, partition), partition[seats_of(ego)[0]], _density(whole))
    return BrokerageRoles(role_counts(graph, ego, partition), *chance)


def brokerage_roles_of_all(graph: Graph, partition: Partition) -> dict[Actor, BrokerageRoles]:
    """Counts, expectation and deviation of every actor, each seat for itself."""
    groups, density = _sizes(graph, partition), _density(graph)
    chance = {group: chance_of_one(groups, group, density) for group in groups}
    return {actor: BrokerageRoles(role_counts(graph, actor, partition), *chance[partition[actor]]) for actor in graph}


def brokerage_in_total(graph: Graph, partition: Partition) -> BrokerageRoles:
    """The sums over all actors, their expectation and their exact deviation under the same random graphs.

    R's sna leaves some covariances out of the deviation of coordinators, representatives, gatekeepers and
    the total, so its figures differ slightly there.
    """
    each = [role_counts(graph, actor, partition) for actor in graph]
    counts = Roles(*(sum(column) for column in zip(*each, strict=True))) if each else Roles(0, 0, 0, 0, 0, 0)
    groups, density = _sizes(graph, partition), _density(graph)
    return BrokerageRoles(counts, *chance_of_all(list(groups.values()), density))


def _sizes(graph: Graph, partition: Partition) -> Counter[Hashable]:
    return Counter(partition[actor] for actor in graph)


def _density(graph: Graph) -> float:
    import networkx as nx

    number = len(graph)
    arcs = (graph.number_of_edges() - nx.number_of_selfloops(graph)) * (1 if graph.is_directed() else 2)
    return arcs / (number * (number - 1)) if number > 1 else nan


METRIC = Metric(
    id="brokerage-roles",
    title=msg("Brokerage roles"),
    meaning=msg(
        "How often an actor goes between two others who are not tied: inside its group (coordinator), out of "
        "it (representative), into it (gatekeeper), for another group (consultant) or between two others "
        "(liaison). The roles depend on how actors are grouped; compare them with what chance would give."
    ),
    unit=msg("open triads"),
    formula=msg("number of i → v → k without i → k, i ≠ k, by the groups of i, v, k; z = (count − expected) / sd"),
    reference=msg("R. V. Gould, R. M. Fernandez, Sociological Methodology 19 (1989) 89-126"),
    undefined=msg("Where the groups leave a role no room, expectation and deviation are 0 and z has no value."),
    compute=brokerage_roles,
)
