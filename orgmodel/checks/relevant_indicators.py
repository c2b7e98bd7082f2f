"""Relevant indicators: whether figures tell about an objective and reach somebody who decides."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, ranged, unwritten
from orgmodel.measures.indicator_relevance import IndicatorRelevance
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_governance import VALUE_IN_MONEY
from orgmodel.text import msg

RELEVANT = Cuts(0.9, 0.6)


def check(facts: Facts) -> Checked:
    """Share of relevant indicators; none at all fails."""
    measured = facts.measures["indicator-relevance"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    relevance: IndicatorRelevance = measured.detail
    status = ranged(RELEVANT, measured.value, relevance.at_best)
    return Checked(status, measured.explanation, measured.value, measured.evidence, measured.missing)


CHECK = Check(
    id="relevant-indicators",
    code="ST2",
    part="steering",
    title=msg("Relevant indicators"),
    question=msg("Does every figure tell about an objective, and reach somebody who decides?"),
    thresholds=msg("≥ .9 / ≥ .6 / < .6"),
    provenance=msg("no indicator means that the objective is not clear enough (Alerti, 2013); cuts our proposal"),
    remedy=msg("Tie each figure to an objective and to a report that asks for a decision, or stop taking it."),
    check=check,
    context=(VALUE_IN_MONEY,),
)
