"""Autonomous: whether the role may answer everyday messages without asking, in a voice that is written."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.scenario.absence import ABSENT
from orgmodel.text import msg

WARNS = 0.5


def check(facts: Facts) -> Checked:
    """Autonomy against the domain's cut; a known absence of a voice guide is a warning."""
    judged = judge(facts.measures["autonomy"], Cuts(facts.profile.autonomy_pass, WARNS))
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.voice_guide != ABSENT:
        return judged
    said = msg("There is no guide of tone.")
    return worst(judged, Checked("warn", said, judged.value, Evidence(places=(governance.at("voice_guide"),))))


CHECK = Check(
    id="autonomous",
    code="C02",
    part="commandments",
    title=msg("Speak normally"),
    question=msg("May the role answer everyday messages by itself, in a voice that everybody knows?"),
    thresholds=msg("≥ .8 (luxury .5) / ≥ .5 / < .5 · voice guide"),
    provenance=msg("public case of an airline that trains tone of voice; cuts our proposal"),
    remedy=msg(
        "Let the role decide cases of severity 1 and 2, with templates and a guide of tone instead of approvals."
    ),
    check=check,
)
