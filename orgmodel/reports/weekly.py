"""The weekly report, for the team and its superior: volumes, answer times, escalations, weak signals, next week."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.assessment import Assessment
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
from orgmodel.reports.values import Values, read_values
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.conduct import CrisisPlan
from orgmodel.scenario.outside import AnswerTimes, Channel
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import Minutes, listing, msg, plural

WEEKS_A_MONTH = 52 / 12


def draw(study: Study, asked: Asked) -> Document:
    """The report of the placement that is chosen, today's unless another was decided on."""
    one = chosen(study, asked)
    values = read_values(asked.values, one.placed.scenario)
    report = told(one, "weekly", values)
    return Document("weekly", TITLE, under(one.placed), tuple(_blocks(study, asked, report)))


def _blocks(study: Study, asked: Asked, report: Told) -> Iterator[Block]:
    values = report.values
    n = len(values.now("escalation"))
    escalations = plural("{n} escalation is open.", "{n} escalations are open.", n) if n else msg("No open escalation.")
    yield Paragraph(msg("{counted} {escalations}", counted=counted(report), escalations=escalations), "lead")
    yield Heading(msg("Indicators"))
    yield from indicator_blocks(report, msg("Indicators"))
    yield from _volumes(report.one, values)
    yield from event_blocks(values, "escalation", msg("Open escalations"), msg("escalation"))
    yield from _takers(report.one)
    yield from event_blocks(values, "weak_signal", msg("Weak signals"), msg("weak signal"))
    yield from _listening(report.one)
    yield from event_blocks(values, "next", msg("Next week"), msg("next week"))
    yield from decision_blocks(report)
    yield from about_blocks(report)
    yield signed(study, asked)


def _volumes(one: Assessment, values: Values) -> Iterator[Block]:
    yield Heading(msg("Volumes and answer times"))
    channels = one.placed.scenario.channels
    if not channels:
        yield Paragraph(msg("No channel is written (channels)."), "gap")
        return
    columns = (msg("Channel"), msg("Usual messages a week"), msg("This week"), msg("Promised within"),
               msg("Half answered in"), msg("Nine in ten in"))  # fmt: skip
    rows = tuple(_channel(channel, values) for channel in channels if channel.is_external)
    yield Grid(Table(msg("Volumes and answer times"), columns, rows), widths=(28, 16, 13, 15, 14, 14))
    lacking = [row.name or row.id for row in channels if row.is_external and not _came(row, values)]
    if lacking:
        said = msg("No count of this week for {channels}; a row under the channel’s name fills it.",
                   channels=listing(lacking))  # fmt: skip
        yield Paragraph(said, "gap")


def _came(channel: Channel, values: Values) -> str | None:
    """Messages of the latest week, as written."""
    rows = [row for row in values.channels.get(channel.id, ()) if row.amount.text and values.is_now(row)]
    return rows[-1].amount.text if rows else None


def _channel(channel: Channel, values: Values) -> tuple[object, ...]:
    usual, times = channel.messages_per_month, channel.answered_in or AnswerTimes()
    return (
        channel.name or channel.id,
        None if usual is None else round(float(usual) / WEEKS_A_MONTH),
        _came(channel, values),
        _minutes(channel.reply_within),
        _minutes(times.median),
        _minutes(times.p90),
    )


def _minutes(value: float | None) -> Minutes | None:
    return None if value is None else Minutes(float(value))


def _takers(one: Assessment) -> Iterator[Block]:
    """Who takes each severity, so that an escalation has an addressee."""
    rules = one.placed.scenario.governance
    crisis = rules.crisis_plan if rules else None
    if not isinstance(crisis, CrisisPlan) or not crisis.severities:
        said = msg("There is no crisis plan.") if crisis == ABSENT else msg(
            "Who takes an escalation is not written (governance.crisis_plan.severities).")  # fmt: skip
        yield Paragraph(said, "gap")
        return
    placed = one.placed
    columns = (msg("Severity"), msg("Who takes it"), msg("In their absence"), msg("Within"))
    rows = tuple(
        (
            int(severity),
            listing(placed.name(who) for who in placed.resolve(step.role)),
            listing(placed.name(who) for who in placed.resolve(step.substitute)) if step.substitute else None,
            _minutes(step.within),
        )
        for severity, step in sorted(crisis.severities.items())
    )
    yield Grid(Table(msg("Who takes an escalation"), columns, rows), widths=(12, 38, 36, 14))


def _listening(one: Assessment) -> Iterator[Block]:
    tools = [tool for tool in one.placed.scenario.tools or () if "weak_signals" in (tool.scope or ())]
    if not tools:
        yield Paragraph(msg("No tool listens for weak signals (tools[].scope)."), "gap")
        return
    names = listing(tool.name or tool.id for tool in tools)
    yield Paragraph(msg("Weak signals are listened for with {tools}.", tools=names), "quiet")


TITLE = msg("Weekly report")
DOCUMENT = Kind("weekly", TITLE, draw)
