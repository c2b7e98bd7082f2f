"""Paid content: labelled, under written contract, and reviewed."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten, without
from orgmodel.measures.measure import Facts
from orgmodel.measures.paid_content_gaps import Paid
from orgmodel.records import Evidence
from orgmodel.text import listing, msg


def check(facts: Facts) -> Checked:
    """A gate: a label or a contract that lacks fails; a reviewer that is not named is a warning."""
    measured = facts.measures["paid-content-gaps"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    rows: tuple[Paid, ...] = measured.detail
    if any(row.hidden for row in rows):
        return Checked("fail", measured.explanation, measured.value, measured.evidence, measured.missing)
    if measured.missing:
        return unwritten(measured.explanation, *measured.missing)
    if not rows:
        return without(msg("No channel outside carries paid content."))
    places = Evidence(places=tuple(row.location for row in rows))
    alone = [row for row in rows if row.reviewer is None]
    if alone:
        names = listing(facts.graph.placed.name(row.channel) for row in alone)
        said = msg("Nobody is named to review paid content on {channels}.", channels=names)
        return Checked("warn", said, None, places)
    return Checked("pass", measured.explanation, measured.value, places)


CHECK = Check(
    id="paid-content",
    code="C04",
    part="governance",
    title=msg("Paid content"),
    question=msg("Is paid content labelled, under contract and reviewed?"),
    thresholds=msg("label, contract and reviewer / no reviewer / no label or contract"),
    provenance=msg("French law 2023-451 of 9 June 2023 (amended since: have it checked)"),
    remedy=msg("Label every paid post, sign before it appears, and name who reviews it."),
    check=check,
)
