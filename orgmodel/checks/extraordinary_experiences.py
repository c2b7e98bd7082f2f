"""Extraordinary experiences: whether the role has room to surprise; a lever, never a risk."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge
from orgmodel.measures.measure import Facts
from orgmodel.text import msg

ROOM = Cuts(3, 0)
"""Three or four conditions pass; fewer only warn, because nothing is lost without them (domain.md B11)."""


def check(facts: Facts) -> Checked:
    """The number of conditions against the cut; never a failure."""
    return judge(facts.measures["experience-conditions"], ROOM)


CHECK = Check(
    id="extraordinary-experiences",
    code="B11",
    part="commandments",
    title=msg("Create extraordinary experiences"),
    question=msg("Has the role the time, the means and the makers to surprise somebody now and then?"),
    thresholds=msg("3 or 4 / ≤ 2 / – · a lever, never a risk"),
    provenance=msg("public case of a toy maker whose ambassadors met its designers; cuts our proposal"),
    remedy=msg(
        "A tenth of the time for trying things, a small gesture in the mandate, a line from fans to makers, and one "
        "initiative with another department every six months."
    ),
    check=check,
)
