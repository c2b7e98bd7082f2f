"""What the three periodic reports share: whose they are, the indicators they show, the gaps they have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.measures.reporting_cadences import Cadenced
from orgmodel.reports.document import Block, Bullets, Grid, Heading, Paragraph, Said
from orgmodel.reports.values import Event, Row, Values, amount
from orgmodel.scenario.strategy import Indicator, Report, Strategy
from orgmodel.scenario.vocabulary import ReportCadence
from orgmodel.tables import Table
from orgmodel.text import Message, listing, msg, plural

NEAR: Final = 1e-9
FREQUENCIES: Final = {
    "weekly": ("continuous", "daily", "weekly"),
    "monthly": ("monthly",),
    "strategic": ("quarterly", "strategic", "yearly"),
}
"""Frequencies of the indicators a report shows where it names none."""


class Told(NamedTuple):
    """A report as the scenario has it, with the values of its indicators."""

    one: Assessment
    cadence: ReportCadence
    report: Report | None
    indicators: tuple[Indicator, ...]
    values: Values

    @property
    def period(self) -> str:
        """The latest period of its indicators."""
        return max((rows[-1].period for one in self.indicators if (rows := self.values.of(one.id))), default="")

    @property
    def known(self) -> tuple[Indicator, ...]:
        """Indicators that have a value."""
        return tuple(one for one in self.indicators if self.values.of(one.id))


def told(one: Assessment, cadence: ReportCadence, values: Values) -> Told:
    """The report of a cadence: the indicators it names, else those taken as often."""
    strategy = one.placed.scenario.strategy or Strategy()
    report = next((row for row in strategy.reports or () if row.cadence == cadence), None)
    every = strategy.indicators or ()
    if report and report.indicators is not None:
        shown = tuple(row for row in every if row.id in report.indicators)
    else:
        shown = tuple(row for row in every if row.frequency in FREQUENCIES[cadence])
    return Told(one, cadence, report, shown, values)


def counted(report: Told) -> Message:
    """How many of its indicators have a value, in the latest period of the table."""
    n, of = len(report.known), len(report.indicators)
    if not of:
        return msg("This report has no indicator to show.")
    if not n:
        return plural("The one indicator has no value yet.", "None of {n} indicators has a value yet.", of)
    if report.period:
        return plural("{known} of {n} indicator has a value, up to {period}.",
                      "{known} of {n} indicators have a value, up to {period}.",
                      of, known=n, period=report.period)  # fmt: skip
    return plural("{known} of {n} indicator has a value.", "{known} of {n} indicators have a value.", of, known=n)


def indicator_blocks(report: Told, title: Said, shown: Sequence[Indicator] | None = None) -> Iterator[Block]:
    """Each indicator with its value, the one before, its target and its owner; then what is missing."""
    rows = report.indicators if shown is None else shown
    if not rows:
        yield Paragraph(msg("No indicator is written for this report (strategy.indicators)."), "gap")
        return
    columns = (msg("Indicator"), msg("Value"), msg("Before"), msg("Target"), msg("Against the target"), msg("Owner"))
    yield Grid(
        Table(msg("{title}", title=title), columns, tuple(_row(report, one) for one in rows)),
        widths=(28, 12, 12, 12, 16, 20),
    )
    yield from gaps(report, rows)


def gaps(report: Told, rows: Iterable[Indicator]) -> Iterator[Block]:
    """Indicators without a value, each with who owes it; remarks beside values; rows of the table left out."""
    for one in rows:
        if not report.values.of(one.id):
            yield Paragraph(_gap(report.one, one), "gap")
    written = ((one, report.values.indicators.get(one.id, ())) for one in rows)
    remarks = tuple(
        msg("{indicator}: {note}", indicator=one.name or one.id, note=its[-1].note)
        for one, its in written
        if its and its[-1].note
    )
    if remarks:
        yield Bullets(remarks)


def _gap(one: Assessment, indicator: Indicator) -> Message:
    name = indicator.name or indicator.id
    if indicator.owner:
        owner = listing(one.placed.name(who) for who in one.placed.resolve(indicator.owner))
        return msg("No value for “{indicator}”; {owner} takes it.", indicator=name, owner=owner)
    return msg("No value for “{indicator}”, and nobody is said to take it.", indicator=name)


def _row(report: Told, one: Indicator) -> tuple[object, ...]:
    rows = report.values.of(one.id)
    placed = report.one.placed
    return (
        one.name or one.id,
        dated(report.values, rows[-1]) if rows else None,
        rows[-2].amount.text if len(rows) > 1 else None,
        one.target,
        against(rows[-1], one.target) if rows and one.target else None,
        listing(placed.name(who) for who in placed.resolve(one.owner)) if one.owner else None,
    )


def dated(values: Values, row: Row) -> Message:
    """A value, with its period where that is not the latest."""
    if values.is_now(row):
        return msg("{value}", value=row.amount.text)
    return msg("{value} ({period})", value=row.amount.text, period=row.period)


def against(row: Row, target: str) -> Message | None:
    """Where a value stands against its target; whether more is better is known for times and for ≤ and ≥ alone."""
    aimed, value = amount(target), row.amount
    if aimed.number is None or value.number is None:
        return None
    if abs(value.number - aimed.number) <= NEAR:
        return msg("at the target")
    is_above = value.number > aimed.number
    wanted = target.strip()[:1]
    if aimed.is_time or wanted in ("≤", "<"):
        return msg("over the target") if is_above else msg("kept")
    if wanted in ("≥", ">"):
        return msg("kept") if is_above else msg("short of the target")
    return msg("above the target") if is_above else msg("below the target")


def event_blocks(values: Values, kind: Event, title: Message, word: Message) -> Iterator[Block]:
    """What happened of one kind in the latest period; a gap names the word that fills it."""
    yield Heading(title)
    rows = values.now(kind)
    if not rows:
        yield Paragraph(msg("Nothing was handed in; a row “{word}” in the table of values fills this part.",
                            word=word), "gap")  # fmt: skip
        return
    yield Bullets(tuple(_event(row) for row in rows))


def _event(row: Row) -> Message:
    if row.amount.text and row.note:
        return msg("{what}: {note}", what=row.amount.text, note=row.note)
    return msg("{what}", what=row.amount.text or row.note or "–")


def decision_blocks(report: Told) -> Iterator[Block]:
    """The decisions that the report asks of its readers."""
    yield Heading(msg("Decisions asked"))
    asked = report.report.decisions if report.report else None
    if not asked:
        yield Paragraph(msg("No decision is asked of the readers (strategy.reports[].decisions)."), "gap")
        return
    yield Bullets(tuple(asked), numbered=True)


def about_blocks(report: Told) -> Iterator[Block]:
    """Who writes the report, who reads it, and what it lacks."""
    yield Heading(msg("About this report"))
    placed, written = report.one.placed, report.report
    if written is None:
        yield Paragraph(msg("The scenario has no report of this cadence (strategy.reports)."), "gap")
    else:
        owner = listing(placed.name(one) for one in placed.resolve(written.owner)) if written.owner else None
        readers = placed.resolve_all(written.audience)
        rows = (
            (msg("Written by"), owner or msg("nobody said")),
            (msg("Read by"), listing(placed.name(one) for one in readers) if readers else msg("nobody said")),
        )
        yield Grid(Table(msg("Who writes and who reads"), ("", ""), rows), bare=True, widths=(20, 80))
    lacking = [row.lacks for row in _cadences(report.one) if row.cadence == report.cadence and row.kept is not True]
    if written is not None and lacking:
        yield Paragraph(msg("What the check of the reports finds lacking: {lacks}.", lacks=listing(lacking)), "gap")
    for note in report.values.notes:
        yield Paragraph(msg("{place}: {message}.", place=str(note.location), message=note.message), "gap")


def _cadences(one: Assessment) -> tuple[Cadenced, ...]:
    return one.measures["reporting-cadences"].detail or ()
