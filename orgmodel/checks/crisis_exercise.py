"""Crisis exercise: whether the plan was rehearsed within the year."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten
from orgmodel.measures.crisis_gaps import EXERCISE_AGE
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import CRISES
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import CrisisPlan
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Passes where the last exercise is at most twelve months old."""
    scenario = facts.graph.placed.scenario
    plan = scenario.governance.crisis_plan if scenario.governance else None
    if scenario.governance is None or plan is None:
        return unwritten(msg("It is not written whether there is a crisis plan."), "governance.crisis_plan")
    if not isinstance(plan, CrisisPlan):
        proof = Evidence(places=(scenario.governance.at("crisis_plan"),))
        return Checked("fail", msg("There is no crisis plan to rehearse."), None, proof)
    last = plan.last_exercise
    if last is None:
        return unwritten(msg("No exercise is written."), "governance.crisis_plan.last_exercise")
    proof = Evidence(places=(plan.at("last_exercise"),))
    if last > scenario.day:
        said = msg("The exercise of {day} is still to come; it is not written when the last one took place.", day=last)
        return Checked("not_assessable", said, None, proof, ("governance.crisis_plan.last_exercise",))
    recent = scenario.day - last <= EXERCISE_AGE
    days = (scenario.day - last).days
    said = msg("The last exercise took place {n} days ago.", n=days)
    return Checked("pass" if recent else "fail", said, float(days), proof)


CHECK = Check(
    id="crisis-exercise",
    code="",
    part="governance",
    title=msg("Crisis exercise"),
    question=msg("Was the crisis plan rehearsed within the year?"),
    thresholds=msg("≤ 12 months / – / older or no plan"),
    provenance=msg("organizations that rehearse react faster (Freshfields 2013); the period is our proposal"),
    remedy=msg("Rehearse once a year, on a Sunday night, with the real telephone numbers."),
    check=check,
    context=(CRISES,),
)
