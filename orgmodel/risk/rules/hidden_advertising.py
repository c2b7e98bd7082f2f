"""Hidden advertising: paid content without a label or without a written contract."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.measures.paid_content_gaps import Paid
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Message, msg


def find(facts: Facts) -> Outcome:
    """Hits by channel, which add up to the share of the audience of paid content; all of them one finding."""
    measured = facts.measures["paid-content-gaps"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    if not measured.detail:
        return Outcome(applicable=bool(measured.missing), missing=measured.missing)
    hits = tuple(_hit(facts, row) for row in measured.detail if row.hidden)
    return Outcome(hits, measured.missing)


def _hit(facts: Facts, row: Paid) -> Hit:
    operators = facts.graph.placed.resolve_all(facts.graph.placed.channels[row.channel].operators)
    return Hit(row.share, _message(facts, row), Evidence(operators, places=(row.location,)), row.channel, "")


def _message(facts: Facts, row: Paid) -> Message:
    name = facts.graph.placed.name(row.channel)
    if row.labelled is False and row.contracted is False:
        return msg("{channel}: paid content carries no label and rests on no written contract.", channel=name)
    if row.labelled is False:
        return msg("{channel}: paid content carries no label.", channel=name)
    return msg("{channel}: paid content rests on no written contract.", channel=name)


RULE = Rule(
    id="hidden-advertising",
    code="R08",
    title=msg("Hidden advertising"),
    why=msg("Paid words without a label deceive the public, and in France both who pays and who speaks answer for it."),
    detected=msg("Channels with paid content that is not labelled, or that no written contract governs."),
    assessed=msg("Likelihood from their share of the audience of paid content."),
    treatment=msg("Label every paid post, sign before it appears, and name who reviews it."),
    question=msg("Who checks the label before a partner publishes?"),
    false_positives=msg("Gifts without any obligation in return; a country with other rules."),
    reference=msg("French law 2023-451 of 9 June 2023 (amended since): label, written contract, joint liability"),
    harm="legal",
    find=find,
)
