"""The monthly report, for the directors of the métiers: indicators, topics, insight to action, incidents, load."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.assessment import Assessment
from orgmodel.measures.load import LoadSheet
from orgmodel.reports.document import Block, Document, Grid, Heading, Paragraph
from orgmodel.reports.kind import Asked, Kind
from orgmodel.reports.reporting import (
    Told,
    about_blocks,
    counted,
    decision_blocks,
    event_blocks,
    indicator_blocks,
    told,
)
from orgmodel.reports.subject import chosen, signed, under
from orgmodel.reports.values import read_values
from orgmodel.scenario.strategy import Strategy
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import Share, listing, msg


def draw(study: Study, asked: Asked) -> Document:
    """The report of the placement that is chosen, today's unless another was decided on."""
    one = chosen(study, asked)
    report = told(one, "monthly", read_values(asked.values, one.placed.scenario))
    return Document("monthly", TITLE, under(one.placed), tuple(_blocks(study, asked, report)))


def _blocks(study: Study, asked: Asked, report: Told) -> Iterator[Block]:
    values = report.values
    load = report.one.measures["load"].value
    said = msg("{counted} The load is not assessable.", counted=counted(report)) if load is None else msg(
        "{counted} The load is {load}.", counted=counted(report), load=Share(load))  # fmt: skip
    yield Paragraph(said, "lead")
    yield from _objectives(report)
    yield from event_blocks(values, "topic", msg("Topics by public"), msg("topic"))
    yield from event_blocks(values, "insight", msg("From insight to action"), msg("insight"))
    yield from event_blocks(values, "incident", msg("Incidents"), msg("incident"))
    yield from _load(report.one)
    yield from decision_blocks(report)
    yield from about_blocks(report)
    yield signed(study, asked)


def _objectives(report: Told) -> Iterator[Block]:
    """The indicators under the objective each tells about."""
    strategy = report.one.placed.scenario.strategy or Strategy()
    yield Heading(msg("Indicators against their targets"))
    if not report.indicators:
        yield from indicator_blocks(report, msg("Indicators against their targets"))
        return
    for objective in strategy.objectives or ():
        shown = [one for one in report.indicators if one.objective == objective.id]
        if shown:
            yield Heading(objective.text, 2)
            yield from indicator_blocks(report, objective.text, shown)
    known = {objective.id for objective in strategy.objectives or ()}
    rest = [one for one in report.indicators if one.objective not in known]
    if rest:
        yield Heading(msg("Of no objective"), 2)
        yield from indicator_blocks(report, msg("Of no objective"), rest)


def _load(one: Assessment) -> Iterator[Block]:
    measured = one.measures["load"]
    yield Heading(msg("Load"))
    if measured.value is None:
        said = msg("The load cannot be told; write {fields}.", fields=listing(measured.missing))
        yield Paragraph(said, "gap")
        return
    sheet = measured.detail
    if not isinstance(sheet, LoadSheet):
        yield Paragraph(measured.explanation)
    else:
        said = msg("Messages and ties ask for {required} hours a week and {available} are there for them: {load}.",
                   required=round(sheet.required, 1), available=round(sheet.available, 1),
                   load=Share(sheet.ratios[0]))  # fmt: skip
        yield Paragraph(said)
        columns = (msg("Of a week’s work"), msg("Hours a week"))
        rows = tuple((part.name, round(part.hours, 1)) for part in sheet.parts)
        yield Grid(Table(msg("Where the hours go"), columns, rows), widths=(80, 20))


TITLE = msg("Monthly report")
DOCUMENT = Kind("monthly", TITLE, draw)
