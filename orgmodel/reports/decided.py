"""Decisions taken and questions still open, as the scenario holds them."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.assessment import Assessment
from orgmodel.reports.document import Block, Bullets, Grid, Heading, Paragraph
from orgmodel.reports.subject import when
from orgmodel.scenario.types import Decision
from orgmodel.tables import Table
from orgmodel.text import msg


def decision_blocks(one: Assessment) -> Iterator[Block]:
    """What was decided, the latest last."""
    yield Heading(msg("Decisions"))
    found = one.placed.base.decisions
    if not found:
        yield Paragraph(msg("No decision is written yet."), "gap")
        return
    columns = (msg("Date"), msg("Decision"), msg("Placement"), msg("Taken by"))
    rows = tuple(_row(one, decision) for decision in sorted(found, key=when))
    yield Grid(Table(msg("Decisions taken"), columns, rows), widths=(18, 42, 24, 16))


def _row(one: Assessment, decision: Decision) -> tuple[object, ...]:
    titles = {placement.id: placement.title for placement in one.placed.base.placements}
    return (
        decision.date or msg("not dated"),
        decision.text,
        titles.get(decision.placement or ""),
        one.placed.name(decision.by) if decision.by else msg("not said"),
    )


def question_blocks(one: Assessment) -> Iterator[Block]:
    """What is still open."""
    yield Heading(msg("Open questions"))
    found = one.placed.base.questions
    if not found:
        yield Paragraph(msg("No question is left open in the file."))
        return
    yield Bullets(tuple(row.text for row in found))
