"""The decision record: question, options, ranking, robustness, risks accepted, decisions, the model's hash."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.assessment import Assessment
from orgmodel.contrasts import contrast
from orgmodel.placement.ballots import read_ballots
from orgmodel.reports.ballots import ballot_blocks
from orgmodel.reports.decided import decision_blocks, question_blocks
from orgmodel.reports.document import Block, Document, Figure, Grid, Heading, Paragraph
from orgmodel.reports.kind import Asked, Kind
from orgmodel.reports.plan import shown_sign
from orgmodel.reports.ranked import leading, place_of, ranking_blocks, robustness_blocks
from orgmodel.reports.risks import accepted_blocks, counted, open_risks, risk_blocks
from orgmodel.reports.subject import chosen, organization, siblings, signed, today, under, verdict_on
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import Share, listing, msg, plural

CHANGES = 12
"""Changes a record lists; the first 90 days have all of them (our proposal)."""


def draw(study: Study, asked: Asked) -> Document:
    """The record of the placement that is chosen."""
    one = chosen(study, asked)
    return Document("decision-record", TITLE, under(one.placed), tuple(_blocks(study, asked, one)))


def _blocks(study: Study, asked: Asked, one: Assessment) -> Iterator[Block]:
    verdict = verdict_on(one, asked)
    yield Paragraph(leading(verdict), "lead")
    yield Heading(msg("The question"))
    question = msg(
        "Where should “{role}” sit at {organization}?",
        role=one.placed.manager.title,
        organization=organization(one.placed),
    )
    yield Paragraph(question)
    yield Paragraph(
        msg("This record is about “{placement}”: {risks}. {place}", placement=one.placed.title,
            risks=counted(open_risks(one)), place=place_of(verdict, one))
    )  # fmt: skip
    yield from _options(study, one)
    yield from _changes(study, one)
    yield from ranking_blocks(verdict, one, told=True)
    yield Figure("lever-map", one.placed.id, msg("Lever and risk of the placements: two axes, never one score."))
    yield from robustness_blocks(verdict, one)
    yield from risk_blocks(one)
    yield from accepted_blocks(one)
    if asked.ballots.strip() and verdict is not None:
        yield from ballot_blocks(read_ballots(asked.ballots, "ballots.csv"), verdict)
    yield from decision_blocks(one)
    yield from question_blocks(one)
    yield signed(study, asked)


def _options(study: Study, one: Assessment) -> Iterator[Block]:
    yield Heading(msg("Options"))
    columns = (msg("Placement"), msg("Seats"), msg("Report to"), msg("Lever"), msg("Risk"), msg("Open risks"),
               msg("Lines that move"))  # fmt: skip
    rows = tuple(_option(study, other) for other in siblings(study, one))
    title = plural("The {n} placement of the file", "The {n} placements of the file", len(rows))
    yield Grid(Table(title, columns, rows), widths=(28, 8, 32, 9, 9, 9, 9))
    yield Figure("chart", one.placed.id, msg("“{placement}”: lines, dotted lines and publics, with what changes.",
                                             placement=one.placed.title))  # fmt: skip


def _option(study: Study, other: Assessment) -> tuple[object, ...]:
    name = msg("{placement} (today)", placement=other.placed.title) if other.placed.is_as_is else other.placed.title
    effort = other.measures["change-effort"].value
    return (
        name,
        len(other.placed.seats),
        _superiors(other),
        _axis(study, other, "lever"),
        _axis(study, other, "risk"),
        len(open_risks(other)),
        None if effort is None else round(effort),
    )


def _superiors(one: Assessment) -> object:
    """Whom the seats report to, each once."""
    names = dict.fromkeys(boss for seat in one.placed.seats for boss in seat.reports_to)
    return listing(one.placed.name(boss) for boss in names) if names else msg("nobody")


def _axis(study: Study, one: Assessment, axis: str) -> Share | None:
    value = study.axis(one, axis)
    return None if value is None else Share(value)


def _changes(study: Study, one: Assessment) -> Iterator[Block]:
    yield Heading(msg("What changes"))
    before = today(study, one)
    if before is one:
        yield Paragraph(msg("Nothing moves: this is how things are today."))
        return
    if before is None:
        yield Paragraph(msg("The file does not say how things are today, so no change can be told."), "gap")
        return
    found = contrast(before, one).all
    rows = tuple((shown_sign(row), row.said) for row in found[:CHANGES])
    yield Grid(Table(msg("Against today"), ("", msg("Change")), rows), bare=True, widths=(5, 95))
    if len(found) > CHANGES:
        more = len(found) - CHANGES
        said = plural(
            "One more change stands in the first 90 days.", "{n} more changes stand in the first 90 days.", more
        )
        yield Paragraph(said, "quiet")


TITLE = msg("Decision record")
DOCUMENT = Kind("decision-record", TITLE, draw)
