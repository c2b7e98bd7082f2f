"""The table of values behind the periodic reports: what the indicators were, and what happened."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from orgmodel.records import Location, Problem
from orgmodel.reports.cells import Line, Names, filled_in, folded
from orgmodel.scenario.types import Scenario
from orgmodel.text import Text, msg

FILE: Final = "values.csv"
"""What the table is called where its own name is not known."""
COLUMNS: Final[Names] = {
    "name": ("indicator", "indicateur", "id"),
    "period": ("period", "periode", "week", "semaine", "month", "mois", "date"),
    "value": ("value", "valeur"),
    "note": ("note", "notes", "remarque", "comment", "commentaire"),
}
Event = Literal["escalation", "weak_signal", "next", "topic", "insight", "incident"]
EVENTS: Final[Mapping[str, Event]] = {
    "escalation": "escalation", "escalade": "escalation",
    "weak signal": "weak_signal", "signal faible": "weak_signal",
    "next": "next", "next week": "next", "semaine prochaine": "next", "a venir": "next",
    "topic": "topic", "sujet": "topic", "theme": "topic",
    "insight": "insight", "enseignement": "insight",
    "incident": "incident",
}  # fmt: skip
"""Words that stand in the column of indicators for what happened rather than for a figure."""
NUMBER: Final = re.compile(r"(?P<sign>[-−+]?)(?P<number>\d[\d\s.,\u00a0\u202f]*)\s*(?P<unit>%|min|h|d|j)?\Z")
UNITS: Final[Mapping[str, float]] = {"%": 0.01, "min": 1.0, "h": 60.0, "d": 1440.0, "j": 1440.0}
TIMES: Final = frozenset({"min", "h", "d", "j"})


class Amount(NamedTuple):
    """A value as it is written, and as a number where it is one: shares of 1, durations in minutes."""

    text: str
    number: float | None
    is_time: bool = False


class Row(NamedTuple):
    """One row of the table."""

    period: str
    amount: Amount
    note: str
    place: Location


@dataclass(frozen=True)
class Values:
    """The table by what its rows speak of; rows in the order of their periods, else of the file."""

    indicators: Mapping[str, tuple[Row, ...]]
    """Indicator's id → its rows, the latest last."""
    channels: Mapping[str, tuple[Row, ...]]
    """Channel's id → messages that came, the latest last."""
    events: Mapping[Event, tuple[Row, ...]]
    notes: tuple[Problem, ...] = ()
    """Rows that name nothing the scenario knows."""

    @cached_property
    def latest(self) -> Mapping[str, str]:
        """The latest period of each way to write one: weeks, months and quarters may stand in one table."""
        every = [row.period for kind in (self.indicators, self.channels, self.events)
                 for rows in kind.values() for row in rows if row.period]  # fmt: skip
        found: dict[str, str] = {}
        for period in every:
            shape = _shape(period)
            found[shape] = max(period, found.get(shape, "")) if _are_dated([period]) else period
        return found

    def is_now(self, row: Row) -> bool:
        """Whether a row is of the latest period of its way to write one; a row without a period is."""
        return not row.period or self.latest[_shape(row.period)] == row.period

    def of(self, indicator: str) -> tuple[Row, ...]:
        """The rows of an indicator that have a value, the latest last."""
        return tuple(row for row in self.indicators.get(indicator, ()) if row.amount.text)

    def now(self, event: Event) -> tuple[Row, ...]:
        """What happened in the latest period."""
        return tuple(row for row in self.events.get(event, ()) if self.is_now(row))


NOTHING: Final = Values({}, {}, {})


def read_values(raw: bytes, scenario: Scenario, file: str = FILE) -> Values:
    """The table of `raw`, CSV or workbook, with columns indicator, period, value, note; empty where nothing is given.

    Raises:
        Malformed: the file cannot be read or has no such columns.
    """
    if not raw.strip():
        return NOTHING
    indicators, channels = _names(scenario, "indicators"), _names(scenario, "channels")
    found: dict[str, dict[str, list[Row]]] = {"indicator": {}, "channel": {}, "event": {}}
    notes: list[Problem] = []
    for line in filled_in(raw, file, COLUMNS, ("name",)):
        word = folded(line.cells["name"])
        for kind, known in (("indicator", indicators), ("channel", channels), ("event", EVENTS)):
            if word in known:
                found[kind].setdefault(known[word], []).append(_row(line))
                break
        else:
            if word:
                message = msg("“{name}” is no indicator or channel of the scenario; the row is left out",
                              name=line.cells["name"])  # fmt: skip
                notes.append(Problem(line.place, message, "note"))
    whole = {kind: {name: _in_order(rows) for name, rows in by_name.items()} for kind, by_name in found.items()}
    return Values(whole["indicator"], whole["channel"], whole["event"], tuple(notes))  # type: ignore[arg-type]


def amount(text: str) -> Amount:
    """A value as written: a number with a point or a comma, a percentage, a duration in min, h or d; else words."""
    match = NUMBER.match(text.strip().lstrip("≤≥<>~= "))
    if match is None:
        return Amount(text.strip(), None)
    digits = re.sub(r"[\s\u00a0\u202f]", "", match["number"])
    if "," in digits:
        digits = digits.replace(".", "").replace(",", ".") if digits.count(",") == 1 else digits.replace(",", "")
    try:
        number = float(digits) * UNITS.get(match["unit"] or "", 1.0)
    except ValueError:
        return Amount(text.strip(), None)
    return Amount(text.strip(), -number if match["sign"] in ("-", "−") and match["sign"] else number,
                  match["unit"] in TIMES)  # fmt: skip


def _row(line: Line) -> Row:
    cells = line.cells
    return Row(cells.get("period", ""), amount(cells.get("value", "")), cells.get("note", ""), line.place)


def _in_order(rows: Sequence[Row]) -> tuple[Row, ...]:
    """By period where all are written as dates, weeks or months; else as they stand."""
    return tuple(sorted(rows, key=lambda row: row.period)) if _are_dated([row.period for row in rows]) else tuple(rows)


def _shape(period: str) -> str:
    """How a period is written: `9999-W99`, `9999-99`."""
    return re.sub(r"\d", "9", period)


def _are_dated(periods: Sequence[str]) -> bool:
    return all(re.match(r"\d{4}(-|\Z)", period) for period in periods)


def _names(scenario: Scenario, block: Literal["indicators", "channels"]) -> dict[str, str]:
    """Every way to name an item of a block: its id, and its name in each language."""
    items = scenario.channels if block == "channels" else scenario.strategy.indicators if scenario.strategy else ()
    found: dict[str, str] = {}
    for item in items or ():
        for name in (item.id, *_spelled(item.name)):
            found.setdefault(folded(name), item.id)
    return found


def _spelled(name: Text | None) -> tuple[str, ...]:
    if name is None:
        return ()
    return tuple(text for text in (name.plain, *(text for _, text in name.by_language)) if text)
