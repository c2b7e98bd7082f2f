"""Placed by métier: whether the superiors of the role stand close to what it does."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_attachment import ATTACHMENT
from orgmodel.text import msg

FIT = Cuts(0.75, 0.5)


def check(facts: Facts) -> Checked:
    """Métier fit against its cuts; it says what does not fit, never that a department is wrong."""
    return judge(facts.measures["metier-fit"], FIT)


CHECK = Check(
    id="placed-by-metier",
    code="O1",
    part="organigramme",
    title=msg("Seated close to its métiers"),
    question=msg("Does the role report near the departments whose trade it practises?"),
    thresholds=msg("fit ≥ .75 / ≥ .5 / < .5"),
    provenance=msg("our proposal; base rates: communication 54.5%, marketing 23% (France 2021, n = 853)"),
    remedy=msg("Seat it nearer, add a dotted line or a second seat, or move the share of the métier that is far."),
    check=check,
    context=ATTACHMENT,
)
