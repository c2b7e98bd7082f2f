"""Beyond a fad: whether the role is more than marketing that listens to nobody."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, between
from orgmodel.measures.fad_signs import Sign
from orgmodel.measures.measure import Facts
from orgmodel.text import msg

SIGNS = Cuts(2, 4, falling=True)
"""Signs that still pass and that still only warn: all five make the banner (domain.md §2.7, our proposal)."""
BANNER = msg("Marketing fad")
"""What stands over a placement that shows all five signs."""


def check(facts: Facts) -> Checked:
    """The signs of a fad against the cuts; with all five the banner stands over the placement."""
    measured = facts.measures["fad-signs"]
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, missing=measured.missing)
    signs: tuple[Sign, ...] = measured.detail
    unknown = sum(sign.shows is None for sign in signs)
    status = between(SIGNS.status(measured.value), SIGNS.status(measured.value + unknown))
    said = msg("{banner}: {signs}", banner=BANNER, signs=measured.explanation)
    return Checked(status, said if status == "fail" else measured.explanation, measured.value, measured.evidence,
                   measured.missing)  # fmt: skip


CHECK = Check(
    id="beyond-fad",
    code="V2",
    part="organigramme",
    title=msg("More than a marketing fad"),
    question=msg("Is the role more than a mere fad of marketing?"),
    thresholds=msg("≤ 2 / ≤ 4 / all 5 of the signs"),
    provenance=msg("the five signs and the cuts are our proposal"),
    remedy=msg(
        "Write a feedback line, an indicator of effect and a crisis plan; give the role a second line or métier."
    ),
    check=check,
)
