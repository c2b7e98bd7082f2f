"""The first 90 days: each difference from today as a task with its week, or its date, and its owner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from orgmodel.assessment import Assessment
from orgmodel.reports.document import Block, Document, Figure, Grid, Heading, Paragraph
from orgmodel.reports.kind import Asked, Kind
from orgmodel.reports.plan import Task, answerable, plan
from orgmodel.reports.subject import chosen, signed, today, under
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import Message, msg, plural

PHASES = (
    (0, msg("Before the start")),
    (4, msg("Weeks 1 to 4: lines, channels, responsibilities")),
    (9, msg("Weeks 5 to 9: what has to hold")),
    (13, msg("Weeks 10 to 13: does it work?")),
)
"""Last week of each part, and its name."""


def draw(study: Study, asked: Asked) -> Document:
    """The plan of the placement that is chosen."""
    one = chosen(study, asked)
    return Document("first-90-days", TITLE, under(one.placed), tuple(_blocks(study, asked, one)))


def _blocks(study: Study, asked: Asked, one: Assessment) -> Iterator[Block]:
    before = today(study, one)
    tasks = plan(before, one)
    owners = {task.owner for task in tasks}
    yield Paragraph(_lead(one, before, tasks, owners), "lead")
    if before is None:
        yield Paragraph(msg("The file does not say how things are today, so no change can be told."), "gap")
    yield Paragraph(msg("{role} answers for the whole.", role=one.placed.name(answerable(one))))
    first = 0
    for last, title in PHASES:
        rows = tuple(_row(one, task, asked.day) for task in tasks if first <= task.week <= last)
        if rows:
            yield Heading(title)
            yield Grid(Table(title, (msg("Due"), msg("Task"), msg("Who sees to it")), rows), widths=(20, 53, 27))
        first = last + 1
    if before is not one:
        caption = msg("“{placement}”: lines, dotted lines and publics, with what changes.", placement=one.placed.title)
        yield Figure("chart", one.placed.id, caption)
    yield signed(study, asked)


def _lead(one: Assessment, before: Assessment | None, tasks: Sequence[Task], owners: set[str]) -> Message:
    if before is one:
        return plural(
            "Nothing moves, for “{placement}” is how things are today: {n} task keeps it sound.",
            "Nothing moves, for “{placement}” is how things are today: {n} tasks keep it sound.",
            len(tasks), placement=one.placed.title,
        )  # fmt: skip
    return msg("“{placement}” takes {tasks} in 90 days, shared by {owners}.", placement=one.placed.title,
               tasks=plural("{n} task", "{n} tasks", len(tasks)),
               owners=plural("{n} owner", "{n} owners", len(owners)))  # fmt: skip


def _row(one: Assessment, task: Task, start: date | None) -> tuple[object, ...]:
    return due(task.week, start), task.said, one.placed.name(task.owner)


def due(week: int, start: date | None) -> object:
    """The last working day of a week, counted from the week of `start`; its number where no day is given."""
    if start is None:
        return msg("week {n}", n=week) if week else msg("before week 1")
    monday = start - timedelta(days=start.weekday())
    return monday + timedelta(days=7 * (week - 1) + 4) if week else start


TITLE = msg("First 90 days")
DOCUMENT = Kind("first-90-days", TITLE, draw)
