"""The verdict as documents tell it: the sentence, the shortlist, what would flip it."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.assessment import Assessment
from orgmodel.criteria.axes import quadrant_of
from orgmodel.placement.contributions import why
from orgmodel.placement.ranking import Ranked
from orgmodel.placement.verdict import Verdict, lead_in_words
from orgmodel.reports.document import Block, Grid, Heading, Paragraph
from orgmodel.standings import flip_in_words, switches_table
from orgmodel.tables import Table
from orgmodel.text import Message, Share, msg, plural

SHOWN = 8
"""Rows of the shortlist a page shows (our proposal)."""


def leading(verdict: Verdict | None) -> Message:
    """Who leads, said aloud; what to write where nothing can be compared."""
    if verdict is None:
        return msg("No criterion can be told yet, so no placement is ahead; the interview guide says what is missing.")
    return lead_in_words(verdict)


def place_of(verdict: Verdict | None, one: Assessment) -> Message:
    """Where a placement stands on the shortlist, against the one that leads."""
    if verdict is None:
        return msg("“{placement}” did not take part in the ranking.", placement=one.placed.title)
    winner = verdict.ranking.winner
    ids = [row.id for row in verdict.shortlist]
    if one.placed.id == winner.id:
        return msg("“{placement}” leads.", placement=one.placed.title)
    if one.placed.id not in ids:
        return msg("“{placement}” did not take part in the ranking.", placement=one.placed.title)
    number = ids.index(one.placed.id)
    share = float(verdict.ahead[ids.index(winner.id), number])
    return msg(
        "“{placement}” is number {place} of {n}: “{winner}” is ahead of it for {share} of priorities.",
        placement=one.placed.title, place=number + 1, n=len(ids),
        winner=winner.scored.candidate.placement.title, share=Share(share),
    )  # fmt: skip


def ranking_blocks(verdict: Verdict | None, one: Assessment, *, told: bool = False) -> Iterator[Block]:
    """The shortlist, best first, with the placement the document is about; `told` where the sentence stands above."""
    yield Heading(msg("Ranking"))
    if verdict is None:
        yield Paragraph(leading(None), "gap")
        return
    if not told:
        yield Paragraph(leading(verdict))
    if len(verdict.shortlist) < 2:
        return
    columns = (msg("Place"), msg("Placement"), msg("First for"), msg("Lever"), msg("Risk"), msg("Which makes it"))
    rows = [_row(verdict, place, row) for place, row in enumerate(verdict.shortlist, 1)]
    kept = rows[:SHOWN] + [row for row, of in zip(rows[SHOWN:], verdict.shortlist[SHOWN:], strict=True)
                           if of.id == one.placed.id]  # fmt: skip
    title = plural("The shortlist of {n} placement", "The shortlist of {n} placements", len(verdict.ranking.rows))
    yield Grid(Table(title, columns, tuple(kept)), widths=(8, 42, 13, 11, 11, 19))
    yield Paragraph(
        msg("“First for” is the share of priorities, drawn over all that are possible, for which it is the best."),
        "quiet",
    )


def robustness_blocks(verdict: Verdict | None, one: Assessment) -> Iterator[Block]:
    """How sure the ranking is: why it leads, what would flip it, what it rests on."""
    if verdict is None:
        return
    yield Heading(msg("How sure that is"))
    against = _other(verdict, one)
    if against is None:
        yield Paragraph(msg("There is one candidate only, so there is nothing to be sure of."))
        return
    yield Paragraph(why(verdict.ranking, verdict.ranking.winner, against))
    flip = flip_in_words(verdict)
    if verdict.switches:
        yield Grid(switches_table(verdict), widths=(30, 14, 16, 40))
    else:
        yield Paragraph(msg("No single weight brings another placement in front."))
    if flip is not None:
        yield Paragraph(flip)
    if verdict.grounded is not None:
        share = Share(verdict.grounded)
        yield Paragraph(msg("{share} of what the winner rests on was observed or declared; the rest is assumed.",
                            share=share), "quiet")  # fmt: skip


def _other(verdict: Verdict, one: Assessment) -> Ranked | None:
    """Whom the winner is explained against: the placement the document is about, else the closest rival."""
    found = next((row for row in verdict.shortlist if row.id == one.placed.id), None)
    return verdict.rival if found is None or found.id == verdict.ranking.winner.id else found


def _row(verdict: Verdict, place: int, row: Ranked) -> tuple[object, ...]:
    quadrant = quadrant_of(row.axes)
    return (
        place,
        row.scored.candidate.placement.title,
        Share(float(verdict.statistics.first[place - 1])),
        _share(row.axes.lever),
        _share(row.axes.risk),
        quadrant.label if quadrant else None,
    )


def _share(value: float | None) -> Share | None:
    return None if value is None else Share(value)
