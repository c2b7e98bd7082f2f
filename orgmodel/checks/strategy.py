"""Strategy: whether an objective at least is a plan, tied to the organization, owned, resourced and reviewed."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, ranged, unwritten
from orgmodel.measures.measure import Facts
from orgmodel.measures.strategy_parts import StrategyParts
from orgmodel.profiles.survey_governance import LONG_TERM_PROGRAMMES
from orgmodel.text import msg

PARTS = Cuts(5, 3)


def check(facts: Facts) -> Checked:
    """Parts of the most complete objective; one that may be complete leaves it open."""
    measured = facts.measures["strategy-parts"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    parts: StrategyParts = measured.detail
    status = ranged(PARTS, measured.value, parts.at_best)
    return Checked(status, measured.explanation, measured.value, measured.evidence, measured.missing)


CHECK = Check(
    id="strategy",
    code="ST1",
    part="steering",
    title=msg("A strategy"),
    question=msg("Is there an objective that serves the organization, with a public, an owner, means and a review?"),
    thresholds=msg("5 of 5 / 3 or 4 / ≤ 2"),
    provenance=msg("23% had a formal long-term programme (Altimeter 2010); the five parts are our proposal"),
    remedy=msg("Complete one objective first: whom it serves, for which public, who answers, with what, until when."),
    check=check,
    context=(LONG_TERM_PROGRAMMES,),
)
