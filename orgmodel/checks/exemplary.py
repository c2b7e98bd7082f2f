"""Exemplary: whether those whose voice carries far are covered by the policy and trained."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, without, worst
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import POLICY_UPDATES
from orgmodel.records import Evidence
from orgmodel.text import listing, msg

COVERED = Cuts(0.95, 0.8)


def check(facts: Facts) -> Checked:
    """Reach covered; a personal account above a quarter of the official reach that is not covered fails."""
    measured = facts.measures["speaker-cover"]
    if measured.value is not None and not measured.detail:
        return without(measured.explanation)
    judged = judge(measured, COVERED)
    loud = [row for row in measured.detail or () if row.loud and row.covered is False]
    if not loud:
        return judged
    said = msg("The personal account of {speakers} reaches more than a quarter of the official public, uncovered.",
               speakers=listing(facts.graph.placed.name(row.role) for row in loud))  # fmt: skip
    proof = Evidence(tuple(row.role for row in loud), places=tuple(row.location for row in loud))
    return worst(Checked("fail", said, judged.value, proof), judged)


CHECK = Check(
    id="exemplary",
    code="C06",
    part="commandments",
    title=msg("Set the example"),
    question=msg("Are those whose voice carries far covered by the policy, and trained?"),
    thresholds=msg("≥ .95 / ≥ .8 / < .8 · no loud uncovered account"),
    provenance=msg("public case of a fashion founder, 2018; Altimeter 2011; cuts our proposal"),
    remedy=msg("Cover and train them, beginning with executives and founders."),
    check=check,
    context=(POLICY_UPDATES,),
)
