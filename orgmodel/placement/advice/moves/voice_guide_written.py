"""Voice guide written: examples of tone for every severity that arrives."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.conduct import VoiceGuide
from orgmodel.text import listing, msg

SEVERITIES = (1, 2, 3)
"""What a first guide gives examples for where nothing is written of what arrives (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """A guide where there is none; else examples for the severities it leaves out."""
    governance = bench.scenario.governance
    guide = governance.voice_guide if governance else None
    arriving = sorted({int(case.severity) for case in bench.scenario.case_types or ()}) or list(SEVERITIES)
    if guide == ABSENT:
        edit = bench.pen.put(("governance", "voice_guide"), {"examples": arriving})
        said = msg("Write a guide of tone with examples for severity {severities}.", severities=listing(arriving))
        yield Trial((edit,), said)
        return
    if not isinstance(guide, VoiceGuide) or guide.examples is None:
        return
    known = {int(one) for one in guide.examples}
    lacking = [one for one in arriving if one not in known]
    if lacking:
        edit = bench.pen.put(("governance", "voice_guide", "examples"), sorted(known | set(lacking)))
        said = msg("Add examples for severity {severities} to the guide of tone.", severities=listing(lacking))
        yield Trial((edit,), said)


MOVE = Move(
    id="voice-guide-written",
    title=msg("Write a guide of tone"),
    mends=("no-voice-guide", "voice-guide", "autonomous"),
    trials=trials,
)
