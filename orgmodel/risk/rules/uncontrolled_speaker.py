"""Uncontrolled speaker: people with a large reach whom neither policy nor training covers."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.measures.speaker_cover import Voiced
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Message, msg


def find(facts: Facts) -> Outcome:
    """Hits by speaker, which add up to the share of reach out of hand; all of them one finding."""
    measured = facts.measures["speaker-cover"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    if not measured.detail:
        return Outcome(applicable=False)
    loose = sorted((row for row in measured.detail if row.uncontrolled), key=lambda row: -row.share)
    hits = tuple(
        Hit(row.share, _message(facts, row), Evidence((row.role,), places=(row.location,)), row.role, "")
        for row in loose
    )
    return Outcome(hits, measured.missing)


def _message(facts: Facts, row: Voiced) -> Message:
    name = facts.graph.placed.name(row.role)
    lack = (
        msg("neither policy nor training")
        if row.covered is False and row.trained is False
        else msg("no policy")
        if row.covered is False
        else msg("no training")
    )
    if row.audience is None:
        return msg("{speaker}: heard in public with {lack}.", speaker=name, lack=lack)
    reach = round(row.audience)
    if row.loud:
        return msg("{speaker}: heard by {reach} people from a personal account, more than a quarter of the official "
                   "reach, with {lack}.", speaker=name, reach=reach, lack=lack)  # fmt: skip
    return msg("{speaker}: heard by {reach} people with {lack}.", speaker=name, reach=reach, lack=lack)


RULE = Rule(
    id="uncontrolled-speaker",
    code="R05",
    title=msg("Uncontrolled speakers"),
    why=msg("One sentence from a founder’s own account can undo a year of work, and no one can take it back."),
    detected=msg("Speakers whose account the social media policy does not cover, or who are not trained."),
    assessed=msg("Likelihood from their share of the reach of all who speak."),
    treatment=msg(
        "Cover and train them, separate the personal from the official account, agree on who is called first."
    ),
    question=msg("Whose personal account would the press quote tomorrow?"),
    false_positives=msg("A personal account that never speaks of the organization."),
    reference=msg("Altimeter 2011 (74% of 144 firms lack a baseline process); public case of a fashion founder, 2018"),
    harm="reputation",
    find=find,
)
