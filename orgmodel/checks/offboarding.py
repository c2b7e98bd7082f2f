"""Offboarding: whether access ends before a departure is announced."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Yes or no."""
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.offboarding is None:
        return unwritten(msg("It is not written whether access ends with a departure."), "governance.offboarding")
    proof = Evidence(places=(governance.at("offboarding"),))
    if governance.offboarding:
        return Checked("pass", msg("Access is taken back before a departure is announced."), 1.0, proof)
    return Checked("fail", msg("Nobody takes access back when somebody leaves."), 0.0, proof)


CHECK = Check(
    id="offboarding",
    code="",
    part="governance",
    title=msg("Access ends with a departure"),
    question=msg("Is access taken back before a departure is announced?"),
    thresholds=msg("yes / – / no"),
    provenance=msg("public case of a record shop, 2013: staff dismissed told it live from the official account"),
    remedy=msg("A list of accesses by person, and a procedure that revokes them before the announcement."),
    check=check,
)
