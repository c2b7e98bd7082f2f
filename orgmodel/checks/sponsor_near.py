"""Sponsor near: an executive who protects the role, within reach."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import REPORTING_LINE
from orgmodel.records import Evidence
from orgmodel.text import msg

STEPS = Cuts(2, 3, falling=True)
EXECUTIVE = 1
"""Level down to which a role is executive."""


def check(facts: Facts) -> Checked:
    """Steps to the sponsor against the cuts; a sponsor who is not executive is a warning."""
    measured = facts.measures["sponsor-distance"]
    judged = judge(measured, STEPS)
    sponsor = measured.detail[-1] if measured.detail else None
    if sponsor is None or facts.graph.levels.get(sponsor, EXECUTIVE) <= EXECUTIVE:
        return judged
    name = facts.graph.placed.name(sponsor)
    said = msg("{sponsor} sponsors the role and is not at the executive level.", sponsor=name)
    return worst(judged, Checked("warn", said, measured.value, Evidence((sponsor,)) + measured.evidence))


CHECK = Check(
    id="sponsor-near",
    code="C08",
    part="commandments",
    title=msg("A sponsor within reach"),
    question=msg("Is there an executive who protects the role, a few steps away?"),
    thresholds=msg("≤ 2 / 3 / ≥ 4 steps or none"),
    provenance=msg(
        "59% of heads of community report to a vice president or higher (The Community Roundtable "
        "2017); cuts our proposal"
    ),
    remedy=msg("Name an executive sponsor, and give the role a direct line to them."),
    check=check,
    context=(REPORTING_LINE,),
)
