"""Crisis levels: whether it is agreed when trouble becomes a crisis."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import CrisisPlan
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Passes where levels are defined, fails without plan or levels."""
    governance = facts.graph.placed.scenario.governance
    plan = governance.crisis_plan if governance else None
    if governance is None or plan is None:
        return unwritten(msg("It is not written whether there is a crisis plan."), "governance.crisis_plan")
    if not isinstance(plan, CrisisPlan):
        proof = Evidence(places=(governance.at("crisis_plan"),))
        return Checked("fail", msg("There is no crisis plan."), 0.0, proof)
    if plan.levels is None:
        return unwritten(msg("It is not written whether crisis levels are defined."), "governance.crisis_plan.levels")
    said = msg("Levels of crisis are defined.") if plan.levels else msg("Levels of crisis are not defined.")
    return Checked("pass" if plan.levels else "warn", said, float(plan.levels), Evidence(places=(plan.at("levels"),)))


CHECK = Check(
    id="crisis-levels",
    code="",
    part="governance",
    title=msg("Crisis levels"),
    question=msg("Is it agreed beforehand when trouble becomes a crisis?"),
    thresholds=msg("defined / not defined / no plan"),
    provenance=msg("Altimeter 2011, three levels of crisis"),
    remedy=msg("Define the levels by their effects: coverage, response, money."),
    check=check,
)
