"""Unwatched channel: what is said there is noticed only if somebody happens to look."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.measures.monitoring_cover import Listened
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Message, Share, listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by channel, which add up to the audience nothing listens to; all of them one finding."""
    measured = facts.measures["monitoring-cover"]
    missing = tuple(field for field in measured.missing if field != "tools[].alerts_out_of_hours")
    if measured.value is None:
        return Outcome(missing=missing)
    if not measured.detail.channels:
        return Outcome(applicable=False)
    rows = sorted((row for row in measured.detail.channels if row.listened is False), key=lambda row: -row.share)
    return Outcome(tuple(_hit(facts, row) for row in rows), missing)


def _hit(facts: Facts, row: Listened) -> Hit:
    placed = facts.graph.placed
    operators = placed.resolve_all(placed.channels[row.channel].operators)
    proof = Evidence(operators, places=(row.location,))
    return Hit(row.share, _said(facts, row, operators), proof, row.channel, "")


def _said(facts: Facts, row: Listened, operators: tuple[str, ...]) -> Message:
    placed = facts.graph.placed
    name, share = placed.name(row.channel), Share(row.share)
    if not operators:
        return msg("No tool listens on {channel}, {share} of the audience outside.", channel=name, share=share)
    return msg("No tool listens on {channel}, {share} of the audience outside; somebody has to look: {operators}.",
               channel=name, share=share, operators=listing(placed.name(one) for one in operators))  # fmt: skip


RULE = Rule(
    id="unwatched-channel",
    code="",
    title=msg("Channels nothing listens to"),
    why=msg("A rumour grows where nobody looks; the first to notice it is then a journalist who calls."),
    detected=msg("Channels outside that no monitoring tool names, and that name none."),
    assessed=msg("Likelihood from the audience share of those channels."),
    treatment=msg("Point a monitoring tool at each of them, or close what nobody can listen to."),
    question=msg("Where would you hear of it first if somebody attacked you on your smallest page tonight?"),
    false_positives=msg("A small page whose messages all reach the mailbox of somebody who reads them every hour."),
    reference=msg(
        "public cases of a railway’s control room, 2016–19, and of a computer maker’s command centre, "
        "2010; our proposal"
    ),
    harm="reputation",
    find=find,
)
