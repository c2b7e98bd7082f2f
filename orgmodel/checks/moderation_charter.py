"""Moderation charter: a public charter, a time limit, moderators and an out-of-hours rule on every channel."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Item, count, unwritten, without, worst
from orgmodel.measures.measure import Facts
from orgmodel.measures.moderation_gaps import FIELDS, LACKS, Moderated
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """The worst channel outside, by the items it keeps of four."""
    measured = facts.measures["moderation-gaps"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    if not measured.detail:
        return without(msg("No channel meets publics outside."))
    return worst(*(_channel(facts, row) for row in measured.detail))


def _channel(facts: Facts, row: Moderated) -> Checked:
    name = facts.graph.placed.name(row.channel)
    items = [
        Item(one.kept, msg("{channel}: {lack}", channel=name, lack=LACKS[one.kind]), FIELDS[one.kind], one.location)
        for one in row.items
    ]
    kept = msg("Every channel outside has a charter, a time limit, moderators and an out-of-hours rule.")
    return count(items, 4, 3, kept)


CHECK = Check(
    id="moderation-charter",
    code="",
    part="governance",
    title=msg("Moderation charter"),
    question=msg("Is it public what may be written, who removes the rest, and by when, at night too?"),
    thresholds=msg("4 of 4 / 3 / ≤ 2, worst channel"),
    provenance=msg(
        "ECHR, Sanchez v. France, Grand Chamber, 15 May 2023; contrast Pătraşcu v. Romania, 7 January 2025 (depends on "
        "jurisdiction: ask counsel); 24 h and cuts our proposal"
    ),
    remedy=msg("Publish the charter, set a time limit, name two moderators and a rule for nights and weekends."),
    check=check,
)
