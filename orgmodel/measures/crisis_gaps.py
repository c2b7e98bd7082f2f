"""Crisis gaps: how much of what a crisis needs is missing: a route, a short path, an exercise, a deputy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.steps import along, reach
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.conduct import CrisisPlan, Escalation
from orgmodel.text import Message, listing, msg

GRAVE = (3, 4)
"""Severities of a crisis."""
MONTH = 365 / 12
"""Days."""
LONG_PATH = 4
"""Steps from which the path to who decides is too long (domain.md C07, our proposal)."""
EXERCISE_AGE = timedelta(days=366)
"""Age beyond which an exercise no longer counts: twelve months (domain.md §5, our proposal)."""


class CrisisGap(NamedTuple):
    """One of the four: its worth from 0 (nothing lacks) to 1, None where it is not written; why, and where."""

    value: float | None
    why: Message
    location: Location | None = None
    missing: str = ""


class CrisisGaps(NamedTuple):
    """The four gaps, and the path to who decides at the highest severity."""

    route: CrisisGap
    path: CrisisGap
    exercise: CrisisGap
    deputy: CrisisGap
    actors: tuple[str, ...] = ()
    """From an operator to who decides."""

    @property
    def all(self) -> tuple[CrisisGap, ...]:
        """The four, in the order of the sum."""
        return self.route, self.path, self.exercise, self.deputy


def crisis_gaps(situation: Situation) -> Measured:
    """Mean of the four gaps, 0 to 1; one that is not written counts 0, and the value is then `at_least`."""
    graph = situation.graph
    governance = graph.placed.scenario.governance
    plan = governance.crisis_plan if governance else None
    at = governance.at("crisis_plan") if governance and plan is not None else None
    gaps = _gaps(graph, plan, at)
    missing = tuple(dict.fromkeys(gap.missing for gap in gaps.all if gap.value is None))
    if all(gap.value is None for gap in (gaps.route, gaps.exercise, gaps.deputy)):
        return unmeasured(msg("It is not written whether there is a crisis plan."), "governance.crisis_plan")
    value = sum(gap.value or 0.0 for gap in gaps.all) / len(gaps.all)
    open_gaps = [gap for gap in gaps.all if gap.value]
    places = tuple(dict.fromkeys(gap.location for gap in open_gaps if gap.location))
    proof = Evidence(places=places) + (along(graph, gaps.actors) if gaps.path.value else Evidence(gaps.actors))
    said = listing(dict.fromkeys(gap.why for gap in open_gaps))
    explanation = (
        msg("Not ready for a crisis: {gaps}.", gaps=said)
        if open_gaps
        else msg("Grave cases have a route, a deputy, a short path and a recent exercise, as far as it is written.")
    )
    return Measured(value, explanation, proof, missing, "at_least" if missing else "exact", detail=gaps)


def _gaps(graph: OrgGraph, plan: CrisisPlan | str | None, at: Location | None) -> CrisisGaps:
    path, actors = _path(graph, plan)
    if plan is None:
        unknown = CrisisGap(None, msg("nothing is written"), missing="governance.crisis_plan")
        return CrisisGaps(unknown, path, unknown, unknown, actors)
    if not isinstance(plan, CrisisPlan):
        none = msg("there is no crisis plan")
        nothing = CrisisGap(1.0, none, at)
        return CrisisGaps(nothing, path, nothing, nothing, actors)
    return CrisisGaps(_route(plan), path, _exercise(plan, graph.placed.scenario.day), _deputy(graph, plan), actors)


def _severities(plan: CrisisPlan | str | None) -> Mapping[int, Escalation]:
    written = plan.severities if isinstance(plan, CrisisPlan) else None
    return {int(severity): entry for severity, entry in (written or {}).items()}


def _route(plan: CrisisPlan) -> CrisisGap:
    if plan.severities is None:
        return CrisisGap(None, msg("nothing is written"), missing="governance.crisis_plan.severities")
    without = [severity for severity in GRAVE if severity not in _severities(plan)]
    why = msg("nobody is named for severity {severities}", severities=listing(without))
    return CrisisGap(len(without) / len(GRAVE), why, plan.at("severities"))


def _deputy(graph: OrgGraph, plan: CrisisPlan) -> CrisisGap:
    """Within a written entry, a substitute who is not named is known not to exist: there is no other way to say so."""
    if plan.severities is None:
        return CrisisGap(None, msg("nothing is written"), missing="governance.crisis_plan.severities")
    entries = [_severities(plan).get(severity) for severity in GRAVE]
    alone = [entry for entry in entries if entry is not None and entry.substitute is None]
    lacking = len(alone) + entries.count(None)
    names = listing(dict.fromkeys(graph.placed.name(one.role) for one in alone))
    why = msg("nobody stands in for {roles}", roles=names) if alone else msg("nobody stands in for who is not named")
    return CrisisGap(lacking / len(GRAVE), why, alone[0].at("role") if alone else plan.at("severities"))


def _exercise(plan: CrisisPlan, day: date) -> CrisisGap:
    last = plan.last_exercise
    if last is None:
        return CrisisGap(None, msg("nothing is written"), missing="governance.crisis_plan.last_exercise")
    late = day - last > EXERCISE_AGE
    why = msg("the last exercise is {n} months old", n=round((day - last).days / MONTH))
    return CrisisGap(float(late), why, plan.at("last_exercise"))


def _path(graph: OrgGraph, plan: CrisisPlan | str | None) -> tuple[CrisisGap, tuple[str, ...]]:
    """Steps from the operators of the channels outside to who takes the highest severity."""
    placed = graph.placed
    operators = [one for ch in placed.channels.values() if ch.is_external for one in placed.resolve_all(ch.operators)]
    inside = [one for one in operators if one in graph.insiders]
    goal, at = _taker(graph, _severities(plan))
    if goal is None or not inside:
        field = "channels[].operators" if goal else "case_types[].decides"
        return CrisisGap(None, msg("nothing is written"), missing=field), ()
    near = reach(graph.decision_lines, inside)
    found = near.nearest(placed.resolve(goal))
    if found is None:
        return CrisisGap(1.0, msg("no line leads to {decider}", decider=placed.name(goal)), at), (goal,)
    steps = near.steps[found]
    why = msg("{decider} is {n} steps from whoever sees it first", decider=placed.name(found), n=steps)
    return CrisisGap(float(steps >= LONG_PATH), why, at), near.path(found)


def _taker(graph: OrgGraph, severities: Mapping[int, Escalation]) -> tuple[str | None, Location | None]:
    """Who takes the highest grave severity: the crisis plan's role, else who decides such a case."""
    for severity in reversed(GRAVE):
        if severity in severities:
            return severities[severity].role, severities[severity].at("role")
    cases = [one for one in graph.placed.scenario.case_types or () if int(one.severity) in GRAVE and one.decides]
    worst = max(cases, key=lambda case: case.severity, default=None)
    return (worst.decides, worst.at("decides")) if worst else (None, None)


MEASURE = Measure(
    id="crisis-gaps",
    title=msg("Gaps in a crisis"),
    meaning=msg("What would be missing on the day of a crisis: who takes it, who stands in, a short path, practice."),
    unit="share",
    formula=msg(
        "mean of: share of severities 3 and 4 without a role; 1 if their path has 4 steps or more; 1 if the last "
        "exercise is older than 12 months; share of severities 3 and 4 without a substitute"
    ),
    reference=msg("Organizations that rehearse react faster (Freshfields, 2013); the mean is our proposal"),
    measure=crisis_gaps,
)
