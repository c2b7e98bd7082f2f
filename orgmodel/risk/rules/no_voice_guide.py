"""No voice guide: each answer is written as its author feels, most of all the hard ones."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.measures.mix import mix_of
from orgmodel.records import Evidence, Location
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.conduct import VoiceGuide
from orgmodel.scenario.placed import Placed
from orgmodel.text import Share, listing, msg

UNGUIDED: Final = 0.5
"""Driver without a guide; with one, times the share of what arrives that it has no example for (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One hit: there is no guide, or none of its examples fits some of what arrives."""
    placed = facts.graph.placed
    governance = placed.scenario.governance
    if governance is None or governance.voice_guide is None:
        return Outcome(missing=("governance.voice_guide",))
    guide = governance.voice_guide
    if not isinstance(guide, VoiceGuide):
        return Outcome((_none(placed, governance.at("voice_guide")),))
    if guide.examples is None:
        return Outcome(missing=("governance.voice_guide.examples",))
    if placed.scenario.case_types is None:
        return Outcome(missing=("case_types[]",))
    return _unfit(placed, guide, {int(one) for one in guide.examples})


def _writers(placed: Placed) -> tuple[str, ...]:
    """Those who answer outside."""
    channels = [one for one in placed.channels.values() if one.is_external]
    return tuple(dict.fromkeys(actor for one in channels for actor in placed.resolve_all(one.operators)))


def _none(placed: Placed, place: Location) -> Hit:
    writers = _writers(placed)
    names = listing(placed.name(one) for one in writers)
    message = msg("No guide of tone for those who answer: {writers}.", writers=names)
    return Hit(UNGUIDED, message if writers else msg("There is no guide of tone."), Evidence(writers, places=(place,)))


def _unfit(placed: Placed, guide: VoiceGuide, shown: set[int]) -> Outcome:
    cases = placed.scenario.case_types or ()
    shares = mix_of(cases).shares if cases else {}
    bare = [case for case in cases if int(case.severity) not in shown]
    share = sum(shares[case.id] for case in bare)
    if not share:
        return Outcome()
    message = msg(
        "The guide of tone has no example for severity {severities}, {share} of what arrives.",
        severities=listing(sorted({int(case.severity) for case in bare})), share=Share(share),
    )  # fmt: skip
    return Outcome((Hit(UNGUIDED * share, message, Evidence(_writers(placed), places=(guide.at("examples"),))),))


RULE = Rule(
    id="no-voice-guide",
    code="G12",
    title=msg("No guide of tone"),
    why=msg("Two people who answer in two tones make two organizations; under insult, the wrong one is quoted."),
    detected=msg("No guide of tone, or one without an example for a severity that arrives."),
    assessed=msg(
        "Likelihood from the share of what arrives without an example, all of it without a guide (our proposal)."
    ),
    treatment=msg("Write two good and two bad answers for each severity, from real messages, and read them aloud."),
    question=msg("Would two of you answer this insult in the same words?"),
    false_positives=msg("One person who answers alone and has found the tone; a guide that stands elsewhere."),
    reference=msg("Public case of an airline that trains tone of voice; figures our proposal"),
    harm="service",
    find=find,
)
