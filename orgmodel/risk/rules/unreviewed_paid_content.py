"""Unreviewed paid content: nobody inside reads what is paid for before it appears."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.measures.paid_content_gaps import Paid
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Share, msg

UNREVIEWED: Final = 0.4
"""Driver where nothing paid is reviewed; else times its share of that audience (our proposal)."""


def find(facts: Facts) -> Outcome:
    """Hits by channel, by share of the audience of paid content; all of them one finding.

    A channel that answers about label or contract and names no reviewer has none: the format has no word for it.
    """
    measured = facts.measures["paid-content-gaps"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    silent = tuple(field for field in measured.missing if field.endswith(".used"))
    rows: tuple[Paid, ...] = measured.detail
    if not rows:
        return Outcome(applicable=bool(silent), missing=silent)
    alone = [row for row in rows if row.reviewer is None]
    unknown = [row for row in alone if row.labelled is None and row.contracted is None]
    hits = tuple(_hit(facts, row) for row in alone if row not in unknown)
    return Outcome(hits, silent + (("channels[].paid_content.reviewer",) if unknown else ()))


def _hit(facts: Facts, row: Paid) -> Hit:
    placed = facts.graph.placed
    channel = placed.channels[row.channel]
    message = msg("{channel}: nobody is named who reads paid content before it appears ({share} of its audience).",
                  channel=placed.name(row.channel), share=Share(row.share))  # fmt: skip
    proof = Evidence(placed.resolve_all(channel.operators), places=(channel.at("paid_content"),))
    return Hit(UNREVIEWED * row.share, message, proof, row.channel, "")


RULE = Rule(
    id="unreviewed-paid-content",
    code="G13",
    title=msg("Paid content that nobody reviews"),
    why=msg("A partner writes to please; what the law wants to see in the post, somebody inside has to look for."),
    detected=msg("Channels with paid content that name nobody who reviews it; label and contract are another risk."),
    assessed=msg(
        "Likelihood from their share of the audience of paid content, never beyond two in five (our proposal)."
    ),
    treatment=msg("Name one role that reads every paid post before it appears, label and contract in hand."),
    question=msg("Who saw the last partner’s post before the public did?"),
    false_positives=msg(
        "A contract that binds the partner to send every post for approval, to somebody not named here."
    ),
    reference=msg("French law 2023-451 of 9 June 2023 (amended since): joint liability; figures our proposal"),
    harm="legal",
    find=find,
    part_of="hidden-advertising",
)
