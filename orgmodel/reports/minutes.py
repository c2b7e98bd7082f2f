"""The minutes of the workshop: decisions, risks accepted, ballots in aggregate, open questions, the model's hash."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.assessment import Assessment
from orgmodel.placement.ballots import read_ballots
from orgmodel.placement.verdict import Verdict
from orgmodel.reports.ballots import ballot_blocks
from orgmodel.reports.decided import decision_blocks, question_blocks
from orgmodel.reports.document import Block, Document, Grid, Heading, Paragraph
from orgmodel.reports.kind import Asked, Kind
from orgmodel.reports.ranked import leading
from orgmodel.reports.risks import accepted_blocks, counted, open_risks
from orgmodel.reports.subject import chosen, organization, signed, under, verdict_on
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import listing, msg


def draw(study: Study, asked: Asked) -> Document:
    """The minutes, with the placement that is chosen."""
    one = chosen(study, asked)
    return Document("minutes", TITLE, under(one.placed), tuple(_blocks(study, asked, one)))


def _blocks(study: Study, asked: Asked, one: Assessment) -> Iterator[Block]:
    verdict = verdict_on(one, asked)
    yield Paragraph(leading(verdict), "lead")
    yield Grid(Table(msg("What was looked at"), ("", ""), tuple(_looked_at(one, verdict))), bare=True, widths=(24, 76))
    yield from decision_blocks(one)
    yield from accepted_blocks(one)
    if asked.ballots.strip() and verdict is not None:
        yield from ballot_blocks(read_ballots(asked.ballots, "ballots.csv"), verdict)
    else:
        yield Heading(msg("Ballots"))
        yield Paragraph(msg("No ballot was handed in."), "gap")
    yield from question_blocks(one)
    yield signed(study, asked)


def _looked_at(one: Assessment, verdict: Verdict | None) -> Iterator[tuple[object, object]]:
    placed = one.placed
    yield msg("Question"), msg("Where should “{role}” sit at {organization}?", role=placed.manager.title,
                               organization=organization(placed))  # fmt: skip
    yield msg("Placements compared"), listing(placement.title for placement in placed.base.placements)
    if verdict is not None:
        yield msg("Candidates ranked"), len(verdict.ranking.rows)
    yield msg("Placement retained"), msg("{placement}: {risks}", placement=placed.title,
                                         risks=counted(open_risks(one)))  # fmt: skip


TITLE = msg("Minutes of the workshop")
DOCUMENT = Kind("minutes", TITLE, draw)
