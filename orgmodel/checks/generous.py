"""Generous: whether the publics are given at least what is asked of them; a lever, never a risk."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import ADVOCACY
from orgmodel.text import msg

GIVEN = Cuts(0.8, 0.5)


def check(facts: Facts) -> Checked:
    """Giving over asking against its cuts; an ambassador programme is said and judges nothing."""
    return judge(facts.measures["generosity"], GIVEN)


CHECK = Check(
    id="generous",
    code="C03",
    part="commandments",
    title=msg("Be generous"),
    question=msg("Do we give our publics at least as much as we ask of them?"),
    thresholds=msg("≥ .8 / ≥ .5 / < .5 · a lever, never a risk"),
    provenance=msg("public case of a toy maker’s ambassadors, 2005; cuts our proposal"),
    remedy=msg(
        "Give before asking: previews, access, thanks, a say; where people already help, an ambassador programme."
    ),
    check=check,
    context=(ADVOCACY,),
)
