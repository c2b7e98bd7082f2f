"""The strategic report, for the executive level: contribution, lever and risk, comparison, decisions asked."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.criteria.axes import Axes, quadrant_of
from orgmodel.reports.decided import question_blocks
from orgmodel.reports.document import Block, Document, Figure, Grid, Heading, Paragraph
from orgmodel.reports.kind import Asked, Kind
from orgmodel.reports.ranked import place_of, ranking_blocks
from orgmodel.reports.reporting import Told, about_blocks, counted, dated, decision_blocks, gaps, told
from orgmodel.reports.risks import counted as risks_counted
from orgmodel.reports.risks import open_risks, risk_blocks
from orgmodel.reports.subject import chosen, signed, under, verdict_on
from orgmodel.reports.values import read_values
from orgmodel.scenario.strategy import Objective, Strategy
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import Message, Share, listing, msg


def draw(study: Study, asked: Asked) -> Document:
    """The report of the placement that is chosen, today's unless another was decided on."""
    one = chosen(study, asked)
    report = told(one, "strategic", read_values(asked.values, one.placed.scenario))
    return Document("strategic", TITLE, under(one.placed), tuple(_blocks(study, asked, report)))


def _blocks(study: Study, asked: Asked, report: Told) -> Iterator[Block]:
    one = report.one
    verdict = verdict_on(one, asked)
    yield Paragraph(msg("{stands} {place}", stands=_stands(study, report), place=place_of(verdict, one)), "lead")
    yield from _contribution(report)
    yield Heading(msg("Lever and risk"))
    yield Figure("lever-map", one.placed.id, msg("Lever and risk of the placements: two axes, never one score."))
    yield from risk_blocks(one, brief=True)
    yield from ranking_blocks(verdict, one)
    yield from decision_blocks(report)
    yield from question_blocks(one)
    yield from about_blocks(report)
    yield signed(study, asked)


def _stands(study: Study, report: Told) -> Message:
    """What the placement is as a lever and as a risk."""
    one = report.one
    lever, risk = study.axis(one, "lever"), study.axis(one, "risk")
    quadrant = quadrant_of(Axes(lever, risk))
    if lever is None or risk is None or quadrant is None:
        return msg("“{placement}”: {risks}.", placement=one.placed.title, risks=risks_counted(open_risks(one)))
    return msg("“{placement}” is {quadrant}: lever {lever}, risk {risk}, {risks}.", placement=one.placed.title,
               quadrant=quadrant.label, lever=Share(lever), risk=Share(risk),
               risks=risks_counted(open_risks(one)))  # fmt: skip


def _contribution(report: Told) -> Iterator[Block]:
    """Each objective of the organization, what serves it, and what the indicators say of that."""
    strategy = report.one.placed.scenario.strategy or Strategy()
    yield Heading(msg("Contribution to the organization’s objectives"))
    if not strategy.organization_objectives:
        said = msg("No objective of the organization is written (strategy.organization_objectives).")
        yield Paragraph(said, "gap")
    if not strategy.objectives:
        yield Paragraph(msg("No objective is written for the role (strategy.objectives)."), "gap")
        return
    aims = {aim.id: aim.text for aim in strategy.organization_objectives or ()}
    columns = (msg("The organization wants"), msg("The role’s part"), msg("Figures"))
    ordered = sorted(strategy.objectives, key=lambda row: list(aims).index(row.serves) if row.serves in aims else 99)
    rows = tuple((aims.get(row.serves or "") or msg("not said"), row.text, _figures(report, row)) for row in ordered)
    yield Grid(Table(msg("Contribution to the organization’s objectives"), columns, rows), widths=(30, 35, 35))
    yield Paragraph(counted(report))
    yield from gaps(report, report.indicators)


def _figures(report: Told, objective: Objective) -> object:
    shown = [one for one in report.indicators if one.objective == objective.id]
    if not shown:
        return msg("no indicator")
    return listing(_figure(report, one.id, one.name or one.id, one.target) for one in shown)


def _figure(report: Told, name: str, title: object, target: str | None) -> Message:
    rows = report.values.of(name)
    if not rows:
        return msg("{indicator}: no value (target {target})", indicator=title, target=target)
    value = dated(report.values, rows[-1])
    if target:
        return msg("{indicator} {value} (target {target})", indicator=title, value=value, target=target)
    return msg("{indicator} {value}", indicator=title, value=value)


TITLE = msg("Strategic report")
DOCUMENT = Kind("strategic", TITLE, draw)
