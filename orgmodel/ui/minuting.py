"""What a room writes down: decisions and open questions, each a step of the file's history."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from orgmodel.records import Problem
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.types import Decision, Question
from orgmodel.text import Text, msg
from orgmodel.ui.history import change, current
from orgmodel.ui.opening import Opened
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

DECISIONS: Final = "decisions"
QUESTIONS: Final = "questions"


class Note(NamedTuple):
    """A decision as a room says it; `placement` and `by` are ids, empty where not said."""

    text: str
    placement: str = ""
    by: str = ""
    day: date | None = None


def take_down(visit: Visit, item: Item, note: Note) -> tuple[Problem, ...]:
    """Write a decision into the file's history; what is wrong with it, if the file would not hold with it."""
    text = _line(note.text)
    entry = _kept({"date": note.day, "text": text, "placement": note.placement, "by": note.by})
    return _added(visit, item, DECISIONS, entry, msg("Decided: {text}", text=text))


def leave_open(visit: Visit, item: Item, text: str, about: str) -> tuple[Problem, ...]:
    """Write an open question into the file's history, as `take_down`."""
    entry = _kept({"text": _line(text), "about": about})
    return _added(visit, item, QUESTIONS, entry, msg("Left open: {text}", text=_line(text)))


def settle(visit: Visit, item: Item, question: Question) -> tuple[Problem, ...]:
    """Take an open question out of the file, as `take_down`; one that the file inherits goes from its own list."""
    opened = current(visit, item)
    entries = opened.scenario.questions if opened.scenario else ()
    if question not in entries:
        return ()
    said = msg("Settled: {text}", text=question.text)
    edits = [*_inherited(opened, QUESTIONS), Edit("drop", (QUESTIONS, str(entries.index(question))))]
    return change(visit, item, edits, said)


def _added(visit: Visit, item: Item, block: str, entry: dict[str, Any], said: Any) -> tuple[Problem, ...]:
    opened = current(visit, item)
    if opened.scenario is None:
        return opened.problems
    return change(visit, item, [*_inherited(opened, block), Edit("append", (block,), entry)], said)


def _inherited(opened: Opened, block: str) -> Iterator[Edit]:
    """The entries of the file that this one extends: its own list, once it has one, stands in place of theirs."""
    entries: tuple[Any, ...] = getattr(opened.scenario, block)
    if not any(entry.location.file == opened.item.name for entry in entries):
        yield from (Edit("append", (block,), _data(entry)) for entry in entries)


def _data(entry: Decision | Question) -> dict[str, Any]:
    if isinstance(entry, Decision):
        return _kept({"date": entry.date, "text": _words(entry.text), "placement": entry.placement, "by": entry.by})
    return _kept({"text": _words(entry.text), "about": entry.about})


def _words(text: Text) -> str | dict[str, str]:
    return dict(text.by_language) or text.plain or ""


def _kept(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _line(text: str) -> str:
    return " ".join(text.split())
