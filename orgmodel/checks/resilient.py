"""Resilient: how much holds while any one person is away."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import ALONE, TEAM_SIZE
from orgmodel.text import msg

ORPHANED = Cuts(0.1, 0.3, falling=True)


def check(facts: Facts) -> Checked:
    """The worst absence against its cuts."""
    return judge(facts.measures["absence"], ORPHANED)


CHECK = Check(
    id="resilient",
    code="C08",
    part="commandments",
    title=msg("Hold without any one person"),
    question=msg("If anybody were away for two weeks, would every public and channel still have somebody?"),
    thresholds=msg("≤ .1 / ≤ .3 / > .3"),
    provenance=msg("67% are the only community manager in their company (France 2021, n = 853); cuts our proposal"),
    remedy=msg("A documented back-up for that person, and a second operator on their channels."),
    check=check,
    context=(ALONE, TEAM_SIZE),
)
