"""Measurable: whether the role's effect can be shown, by more than counts of what it did."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.measure import Facts
from orgmodel.measures.proven_value import ProvenValue
from orgmodel.profiles.survey_governance import VALUE_IN_MONEY, VALUE_MEASURED
from orgmodel.text import Share, msg

COVERED = Cuts(0.8, 0.5)
VANITY = 0.5
"""Share of indicators that only count activity beyond which they flatter (our proposal)."""


def check(facts: Facts) -> Checked:
    """Share of objectives proven; mostly counts of activity is a warning."""
    measured = facts.measures["proven-value"]
    judged = judge(measured, COVERED)
    if not isinstance(measured.detail, ProvenValue) or measured.detail.vanity <= VANITY:
        return judged
    said = msg("{share} of the indicators only count what was done.", share=Share(measured.detail.vanity))
    return worst(judged, Checked("warn", said, measured.value, measured.evidence))


CHECK = Check(
    id="measurable",
    code="M3",
    part="misconceptions",
    title=msg("“Their impact cannot be evaluated”"),
    question=msg("Does every objective have a figure of effect, defined and owned?"),
    thresholds=msg("≥ .8 / ≥ .5 / < .5 · indicators of mere activity ≤ .5"),
    provenance=msg(
        "85% of the best communities and 48% of average ones can measure their value (The Community Roundtable 2014)"
    ),
    remedy=msg("For each objective, one indicator of effect with formula, source, owner, target and frequency."),
    check=check,
    context=(VALUE_MEASURED, VALUE_IN_MONEY),
)
