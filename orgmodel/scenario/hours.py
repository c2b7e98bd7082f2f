"""Opening hours as minutes of a model week that starts on Monday at 0:00."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from orgmodel.scenario.item import Fault, Reads
from orgmodel.scenario.values import shown
from orgmodel.text import msg

WEEK = 10_080
DAY = 1440
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_PART = re.compile(
    r"(?P<days>[A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?:,\s*[A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?)*)\s+"
    r"(?P<from>\d{1,2}:\d{2})\s*-\s*(?P<to>\d{1,2}:\d{2})\Z"
)


@dataclass(frozen=True, slots=True)
class Hours:
    """Weekly hours: as written, and as disjoint ordered spans `(start, end)` in minutes of the week."""

    text: str
    spans: tuple[tuple[int, int], ...]

    @property
    def minutes(self) -> int:
        """Open minutes a week, of 10,080."""
        return sum(end - start for start, end in self.spans)

    @property
    def share(self) -> float:
        """Open share of the week."""
        return self.minutes / WEEK

    def covers(self, other: Hours) -> bool:
        """Whether every minute of `other` is open here."""
        return all(any(start <= low and high <= end for start, end in self.spans) for low, high in other.spans)

    def __or__(self, other: Hours) -> Hours:
        return Hours(f"{self.text}; {other.text}", merge(self.spans + other.spans))


def merge(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Disjoint ordered spans that cover the same minutes."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


ALWAYS = Hours("always", ((0, WEEK),))


def read_hours(value: Any) -> Hours:
    """`Mon-Fri 09:00-18:00`, several joined by `; `, or `always`."""
    if isinstance(value, Hours):
        return value
    if value == "always":
        return ALWAYS
    spans: list[tuple[int, int]] = []
    for part in str(value).split(";"):
        found = _PART.match(part.strip()) if isinstance(value, str) else None
        if not found:
            raise _fault(value)
        start, end = _minute(found["from"], value), _minute(found["to"], value)
        for day in _days(found["days"], value):
            spans += _day_spans(day * DAY + start, day * DAY + (end if end > start else end + DAY))
    return Hours(str(value), merge(tuple(spans)))


def _day_spans(start: int, end: int) -> list[tuple[int, int]]:
    return [(start, end)] if end <= WEEK else [(start, WEEK), (0, end - WEEK)]


def _minute(text: str, value: Any) -> int:
    hour, minute = (int(part) for part in text.split(":"))
    if hour * 60 + minute > DAY or minute > 59:
        raise _fault(value)
    return hour * 60 + minute


def _days(text: str, value: Any) -> list[int]:
    days: list[int] = []
    for part in text.split(","):
        names = part.strip().split("-")
        if any(name not in DAYS for name in names):
            raise _fault(value)
        first, last = DAYS.index(names[0]), DAYS.index(names[-1])
        days += range(first, last + 1) if first <= last else [*range(first, 7), *range(last + 1)]
    return days


def _fault(value: Any) -> Fault:
    return Fault(
        msg("“{found}” is not a set of hours; write Mon-Fri 09:00-18:00, several joined by ; or always",
            found=shown(value))
    )  # fmt: skip


WeeklyHours: TypeAlias = Annotated[Hours, Reads(read_hours, {"type": "string"})]
