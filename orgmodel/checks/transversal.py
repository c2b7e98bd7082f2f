"""Transversal: whether the role is in direct touch with the departments its work involves, by means that suffice."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.measure import Facts
from orgmodel.measures.transversality import Transversality
from orgmodel.text import msg

REACH = Cuts(0.6, 0.3)
"""The bands of the chart’s own fit (our proposal)."""


def check(facts: Facts) -> Checked:
    """Transversal reach against its cuts; a rung of lateral relations below the one needed is a warning."""
    measured = facts.measures["transversality"]
    judged = judge(measured, REACH)
    found: Transversality | None = measured.detail
    if found is None or found.used >= found.needed:
        return judged
    return worst(judged, Checked("warn", measured.explanation, measured.value, measured.evidence))


CHECK = Check(
    id="transversal",
    code="O3",
    part="organigramme",
    title=msg("A transversal role"),
    question=msg("Can the role turn directly to the departments that its cases and métiers involve?"),
    thresholds=msg(
        "≥ .6 / ≥ .3 / < .3 · rung used at least the one needed: liaison for 1 partner, team or integrator for 2 or "
        "3, hub or matrix from 4 or in a group"
    ),
    provenance=msg("rungs: Galbraith 1973, more only when needed; numbers our proposal"),
    remedy=msg("Add a working tie to each department that is out of touch; from four on, seat the role as a hub."),
    check=check,
)
