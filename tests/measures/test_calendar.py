"""Calendars: the golden numbers of public cases, and tables held against counting minute by minute."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.measures.calendar import Calendar, Spans, is_open, tabulate, union
from orgmodel.scenario.hours import ALWAYS, WEEK, merge, read_hours

HOUR = 60
spans = (
    st.lists(st.tuples(st.integers(0, WEEK - 1), st.integers(1, 3000)), min_size=1, max_size=6)
    .map(lambda rows: merge(tuple((start, min(WEEK, start + length)) for start, length in rows)))
)  # fmt: skip


@pytest.mark.parametrize(
    ("hours", "share", "mean", "over_one", "over_four"),
    [
        # British Airways 2013, an SNCF traffic desk, KLM, and plain office hours, worked out outside this program.
        ("Mon-Fri 09:00-17:00", 0.238, 15.24, 0.732, 0.643),
        ("Mon-Sun 07:00-22:00", 0.625, 1.69, 0.333, 0.208),
        ("always", 1.0, 0.0, 0.0, 0.0),
        ("Mon-Fri 09:00-18:00", 0.268, 14.49, 0.702, 0.613),
    ],
)
def test_golden_calendars(hours: str, share: float, mean: float, over_one: float, over_four: float) -> None:
    calendar = Calendar(read_hours(hours).spans)
    assert round(calendar.open_share, 3) == share
    assert round(calendar.mean_wait / HOUR, 2) == mean
    assert round(calendar.chance_of_waiting_over(HOUR), 3) == over_one
    assert round(calendar.chance_of_waiting_over(4 * HOUR), 3) == over_four


def test_gaps_count_the_weekend_whole() -> None:
    assert Calendar(read_hours("Mon-Fri 09:00-17:00").spans).gaps == (960, 960, 960, 960, 3840)
    assert Calendar(ALWAYS.spans).gaps == ()


def test_hours_over_midnight_on_sunday_are_one_stretch() -> None:
    calendar = Calendar(read_hours("Sun 20:00-04:00").spans)
    assert calendar.gaps == (WEEK - 8 * HOUR,)
    assert calendar.waits[0] == 0
    assert calendar.waits[4 * HOUR] == WEEK - 8 * HOUR


def test_a_message_on_sunday_at_three_waits_for_monday_morning() -> None:
    table = tabulate(read_hours("Mon-Fri 08:00-20:00").spans)
    assert table.opening(np.array([6 * 1440 + 180])) == 7 * 1440 + 480


def test_work_goes_on_the_next_open_day() -> None:
    table = tabulate(read_hours("Mon-Fri 09:00-18:00").spans)
    friday = 4 * 1440
    assert table.finish(np.array([friday + 17 * HOUR]), np.array([60])) == friday + 18 * HOUR
    assert table.finish(np.array([friday + 17 * HOUR]), np.array([61])) == 7 * 1440 + 9 * HOUR + 1


def test_hours_without_a_minute_are_refused() -> None:
    with pytest.raises(ValueError, match="without a minute"):
        tabulate(())


@given(spans, st.lists(st.integers(0, 12 * WEEK), min_size=1, max_size=20))
def test_tables_agree_with_counting(hours: Spans, moments: list[int]) -> None:
    table = tabulate(hours)
    week = np.zeros(WEEK, dtype=int)
    for start, end in hours:
        week[start:end] = 1
    for moment, counted in zip(moments, table.worked(np.array(moments)), strict=True):
        assert counted == moment // WEEK * week.sum() + week[: moment % WEEK].sum()
        opening = int(table.opening(np.array([moment]))[0])
        assert is_open(hours, opening % WEEK)
        assert not any(is_open(hours, minute % WEEK) for minute in range(moment, opening))


@given(spans, spans, st.integers(0, WEEK - 1), st.integers(1, 5000))
def test_wider_hours_never_finish_later(hours: Spans, more: Spans, moment: int, work: int) -> None:
    start, minutes = np.array([moment]), np.array([work])
    wider = tabulate(union(hours, more))
    assert wider.opening(start) <= tabulate(hours).opening(start)
    assert wider.finish(start, minutes) <= tabulate(hours).finish(start, minutes)


@given(spans)
def test_waits_by_the_minute_average_to_the_formula(hours: Spans) -> None:
    calendar = Calendar(hours)
    # a message arrives somewhere within its minute: half a minute less than from the minute's start, if it waits
    closed = 1 - calendar.open_share
    assert calendar.waits.mean() - closed / 2 == pytest.approx(calendar.mean_wait)
