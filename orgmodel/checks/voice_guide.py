"""Voice guide: a guide of tone with examples for every severity that arrives."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import VoiceGuide
from orgmodel.text import listing, msg


def check(facts: Facts) -> Checked:
    """Fails without a guide; a severity without examples is a warning."""
    scenario = facts.graph.placed.scenario
    governance = scenario.governance
    if governance is None or governance.voice_guide is None:
        return unwritten(msg("It is not written whether there is a guide of tone."), "governance.voice_guide")
    proof = Evidence(places=(governance.at("voice_guide"),))
    guide = governance.voice_guide
    if not isinstance(guide, VoiceGuide):
        return Checked("fail", msg("There is no guide of tone."), 0.0, proof)
    if guide.examples is None:
        return unwritten(msg("It is not written which severities the guide gives examples for."),
                         "governance.voice_guide.examples")  # fmt: skip
    arriving = {int(case.severity) for case in scenario.case_types or ()}
    without = sorted(arriving - {int(one) for one in guide.examples})
    if without:
        said = msg("The guide of tone has no example for severity {severities}.", severities=listing(without))
        return Checked("warn", said, float(len(without)), proof)
    return Checked("pass", msg("The guide of tone has examples for every severity that arrives."), 0.0, proof)


CHECK = Check(
    id="voice-guide",
    code="",
    part="governance",
    title=msg("Guide of tone"),
    question=msg("Is there a guide of tone with examples for easy and hard messages?"),
    thresholds=msg("every severity / some / no guide"),
    provenance=msg("public case of an airline that trains tone of voice"),
    remedy=msg("Write two good and two bad answers for each severity."),
    check=check,
)
