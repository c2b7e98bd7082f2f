"""No inward voice: what publics say does not reach anybody able to act on it."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.measures.stakeholder_voice import Voice
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import msg

UNHEARD_BELOW = 1e-9
"""What is left of a voice by rounding alone."""


def find(facts: Facts) -> Outcome:
    """Hits by stakeholder, which add up to the voice lost; all of them one finding."""
    measured = facts.measures["stakeholder-voice"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    voices: tuple[Voice, ...] = measured.detail
    lost = sorted(voices, key=lambda voice: -voice.weight * (1 - voice.value))
    hits = tuple(
        Hit(weight, voice.why, _proof(facts, voice), voice.stakeholder, "")
        for voice in lost
        if (weight := voice.weight * (1 - voice.value)) > UNHEARD_BELOW
    )
    return Outcome(hits, measured.missing)


def _proof(facts: Facts, voice: Voice) -> Evidence:
    written = facts.graph.placed.stakeholders[voice.stakeholder]
    place = written.at("served_by") if written.served_by is not None else written.location
    return Evidence((voice.stakeholder,), places=(place,)) + voice.inward.proof


RULE = Rule(
    id="no-inward-voice",
    code="R13",
    title=msg("Nobody inside hears the publics"),
    why=msg(
        "A role that only speaks outward serves the organization and not the community, and loses both in the end."
    ),
    detected=msg(
        "Publics that nobody serves, or whose word reaches, by what is written or within two steps, nobody who decides "
        "or knows."
    ),
    assessed=msg("Likelihood from the share of voice lost, publics weighted by power, legitimacy and urgency."),
    treatment=msg("Write a feedback line from who listens to a role able to act, or seat a representative."),
    question=msg("What did you change last year because this public said so?"),
    false_positives=msg("Publics heard through surveys or meetings that are not written here."),
    reference=msg("Mitchell, Agle and Wood 1997 for the weights; our proposal"),
    harm="service",
    find=find,
    shared_causes=("sponsor_leaves",),
)
