"""Load: whether the role has the time for what it is asked."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_attachment import STAFFING
from orgmodel.text import msg

LOAD = Cuts(0.85, 1.0, falling=True)


def check(facts: Facts) -> Checked:
    """Required over available hours against the cuts of a queue."""
    return judge(facts.measures["load"], LOAD)


CHECK = Check(
    id="load",
    code="R11",
    part="misconceptions",
    title=msg("A load that can be carried"),
    question=msg("Does the role have the hours for what arrives and what it is asked?"),
    thresholds=msg("≤ .85 / ≤ 1 / > 1"),
    provenance=msg("queueing above .85; cuts our proposal"),
    remedy=msg("More working time, a second operator, templates, or one channel fewer."),
    check=check,
    context=STAFFING,
)
