"""Autonomous: whether the role may answer everyday messages without asking, in the publics' languages and one voice."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, unwritten, worst
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.scenario.absence import ABSENT
from orgmodel.text import msg

WARNS = 0.5
LANGUAGES = Cuts(0.8, 0.5)
"""The cuts of autonomy, for want of others (our proposal)."""


def check(facts: Facts) -> Checked:
    """The worst of autonomy, at the domain's cut, of the languages covered, and of a guide of tone that is absent."""
    alone = judge(facts.measures["autonomy"], Cuts(facts.profile.autonomy_pass, WARNS))
    spoken = judge(facts.measures["language-cover"], LANGUAGES)
    return worst(alone, spoken, _guide(facts))._replace(value=alone.value)


def _guide(facts: Facts) -> Checked:
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.voice_guide is None:
        return unwritten(msg("It is not written whether there is a guide of tone."), "governance.voice_guide")
    proof = Evidence(places=(governance.at("voice_guide"),))
    if governance.voice_guide == ABSENT:
        return Checked("warn", msg("There is no guide of tone."), None, proof)
    return Checked("pass", msg("There is a guide of tone."), None, proof)


CHECK = Check(
    id="autonomous",
    code="C02",
    part="commandments",
    title=msg("Speak normally"),
    question=msg("May the role answer everyday messages by itself, in a voice that everybody knows?"),
    thresholds=msg(
        "autonomy ≥ .8 (luxury .5) / ≥ .5 / < .5 · languages ≥ .8 / ≥ .5 / < .5 · guide of tone there / absent / –"
    ),
    provenance=msg(
        "public cases of an airline that trains tone of voice, and of a food group whose moderator "
        "answered rudely, 2010; cuts our proposal"
    ),
    remedy=msg(
        "Let the role decide cases of severity 1 and 2, with templates and a guide of tone instead of approvals."
    ),
    check=check,
)
