"""Opening hours as a clock: how long a message waits for them, and when work done within them ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from orgmodel.scenario.hours import WEEK, merge

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Disjoint ordered spans of minutes of the week, as `Hours.spans`."""
Minutes: TypeAlias = NDArray[np.int64]
"""Whole minutes: moments since Monday at 0:00 of the first week, or durations."""
CALENDARS = 64
"""Distinct hours kept tabulated (our proposal; less than half a megabyte each)."""
WEEKS = 3
"""Weeks tabulated: a message that arrives in the first is almost always done by the last; if not, we divide."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Weekly hours tabulated by the minute, over a few weeks; the week repeats for ever."""

    size: int
    """Open minutes a week."""
    open_before: Minutes
    """How many open minutes lie before each minute."""
    open_minutes: Minutes
    """The open minutes, in order."""

    @property
    def always(self) -> bool:
        """Whether the hours never close."""
        return self.size == WEEK

    def worked(self, moments: Minutes) -> Minutes:
        """Open minutes between the first Monday at 0:00 and each moment."""
        return moments if self.always else _look_up(self.open_before, moments, WEEK, self.size)

    def minute(self, position: Minutes) -> Minutes:
        """When the open minute number `position`, counted from 0, starts."""
        return position if self.always else _look_up(self.open_minutes, position, self.size, WEEK)

    def opening(self, moments: Minutes) -> Minutes:
        """The first open minute at or after each moment."""
        return self.minute(self.worked(moments))

    def finish(self, moments: Minutes, work: Minutes) -> Minutes:
        """When `work` open minutes (at least 1) that start at or after each moment are over."""
        return self.minute(self.worked(moments) + (work - 1)) + 1


@lru_cache(maxsize=CALENDARS)
def tabulate(spans: Spans) -> Table:
    """The table of some hours.

    Raises:
        ValueError: the hours hold no minute.
    """
    open_now = np.zeros(WEEK, dtype=bool)
    for start, end in spans:
        open_now[start:end] = True
    if not open_now.any():
        raise ValueError("hours without a minute")
    weeks = np.tile(open_now, WEEKS)
    return Table(int(open_now.sum()), np.cumsum(weeks) - weeks, np.flatnonzero(weeks))


def _look_up(table: Minutes, places: Minutes, period: int, step: int) -> Minutes:
    """Values of a table that grows by `step` every `period`, beyond its end too."""
    try:
        return table.take(places)
    except IndexError:
        weeks = places // period
        return table.take(places - weeks * period) + weeks * step


@dataclass(frozen=True)
class Calendar:
    """What a message meets that may arrive at any minute of the week, before any work on it."""

    spans: Spans

    @property
    def open_share(self) -> float:
        """Open share of the week."""
        return sum(end - start for start, end in self.spans) / WEEK

    @cached_property
    def gaps(self) -> tuple[int, ...]:
        """Closed stretches of the week in minutes, the one over Sunday night counted whole."""
        spans = merge(self.spans)
        between = [after[0] - before[1] for before, after in pairwise(spans)]
        around = spans[0][0] + WEEK - spans[-1][1]
        return tuple(gap for gap in (*between, around) if gap)

    @property
    def mean_wait(self) -> float:
        """Expected minutes until somebody is there, E[W] = Σ g² / (2 · 10,080)."""
        return sum(gap**2 for gap in self.gaps) / (2 * WEEK)

    def chance_of_waiting_over(self, minutes: float) -> float:
        """P(W > t) = Σ max(0, g − t) / 10,080."""
        return sum(max(0.0, gap - minutes) for gap in self.gaps) / WEEK

    @cached_property
    def waits(self) -> Minutes:
        """Minutes until the next open minute, for each minute of the week."""
        week = np.arange(WEEK)
        return tabulate(self.spans).opening(week) - week


def is_open(spans: Spans, minute: int) -> bool:
    """Whether a minute of the week lies within the hours."""
    return any(start <= minute < end for start, end in spans)


def union(*spans: Spans) -> Spans:
    """The minutes that any of the hours covers."""
    return merge(tuple(span for one in spans for span in one))
