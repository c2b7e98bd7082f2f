"""What the paths of one placement's cases are built from: who watches, who is on call, who is how far from whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.routes import Routes, quickest
from orgmodel.measures.staffing import Duty, Watch, duty_of, watch_of
from orgmodel.scenario.conduct import CrisisPlan, Escalation
from orgmodel.scenario.outside import CaseType, Channel
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.types import Scenario

KEPT = 8
"""Placements whose desk is kept (our proposal; some 100 KB each)."""


class Desk(NamedTuple):
    """One placement, prepared once for all its cases and channels."""

    graph: OrgGraph
    routes: Routes
    """From everyone who decides, approves or takes a severity of the crisis plan."""
    watches: Mapping[str, Watch]
    """By channel."""
    duty: Duty
    plan: Mapping[int, Escalation]
    """By severity; empty where there is no crisis plan."""


@lru_cache(maxsize=KEPT)
def open_desk(graph: OrgGraph) -> Desk:
    """Prepare a placement as it is written; several measures ask for it one after the other."""
    placed = graph.placed
    return desk_with(graph, placed.scenario.case_types or (), placed.channels.values())


def desk_with(
    graph: OrgGraph, cases: Iterable[CaseType], channels: Iterable[Channel], away: Set[str] = frozenset()
) -> Desk:
    """Prepare a placement for some cases and channels, while some actors are away."""
    placed = graph.placed
    duty, plan = duty_of(placed).without(away), crisis_plan(placed)
    watches = {channel.id: watch_of(graph, channel, duty) for channel in channels}
    entitled = tuple(dict.fromkeys(_entitled(placed, cases, plan)))
    watching = (actor for watch in watches.values() for actor in (*watch.operators, *watch.alerted))
    return Desk(graph, quickest(graph.decision_lines, entitled, (*entitled, *watching), away), watches, duty, plan)


def crisis_plan(placed: Placed) -> Mapping[int, Escalation]:
    """Who takes which severity, as the crisis plan says."""
    return crisis_plan_of(placed.scenario)


def crisis_plan_of(scenario: Scenario) -> Mapping[int, Escalation]:
    """The same, for a scenario whoever is seated."""
    governance = scenario.governance
    plan = governance.crisis_plan if governance else None
    rows = plan.severities if isinstance(plan, CrisisPlan) else None
    return {int(severity): row for severity, row in (rows or {}).items()}


def _entitled(placed: Placed, cases: Iterable[CaseType], plan: Mapping[int, Escalation]) -> Iterator[str]:
    for case in cases:
        if case.decides:
            yield from placed.resolve(case.decides)
        for approval in case.approvals or ():
            yield from placed.resolve(approval.role)
    for row in plan.values():
        for role in filter(None, (row.role, row.substitute)):
            yield from placed.resolve(role)
