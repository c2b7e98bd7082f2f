"""Numbers, durations, dates, languages and hours are read as the format says and nothing else is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from orgmodel.scenario.hours import ALWAYS, DAY, WEEK, read_hours
from orgmodel.scenario.item import Fault
from orgmodel.scenario.values import (
    read_date,
    read_duration,
    read_flag,
    read_number,
    read_slug,
    read_text,
    read_url,
    shown,
)
from orgmodel.text import Text


def number(value: Any, low: float = 0, high: float = 1e10) -> tuple[float, float, float]:
    """Low end, value, high end."""
    quantity = read_number(value, low=low, high=high)
    return quantity.low, float(quantity), quantity.high


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("900", (900, 900, 900)),
        (".5", (0.5, 0.5, 0.5)),
        ("1e3", (1000, 1000, 1000)),
        ("700..1100", (700, 900, 1100)),
        ("700..800..1100", (700, 800, 1100)),
        ("0.1 .. 0.3", (0.1, 0.2, 0.3)),
        ("5..5", (5, 5, 5)),
        (12, (12, 12, 12)),
    ],
)
def test_a_number_is_its_mode_or_its_middle(written: Any, expected: tuple[float, float, float]) -> None:
    assert number(written) == pytest.approx(expected)


@pytest.mark.parametrize(
    "written",
    ["", "x", "1,5", "1_000", "0x10", "1..", "..1", "3..1", "1..2..3..4", ".inf", "nan", "1e999", "-1", "٣", True],
)
def test_what_is_not_a_number_within_bounds_is_refused(written: Any) -> None:
    with pytest.raises(Fault):
        number(written)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("20min", 20), ("4h", 240), ("1.5h", 90), ("2d", 2880), ("1w", 10_080), ("3y", 3 * 365 * 1440), ("1h..3h", 120)],
)
def test_a_duration_is_minutes(written: str, minutes: float) -> None:
    assert read_duration(written) == minutes


@pytest.mark.parametrize("written", ["4", "4 hours", "h", "-1h", "101y", "1h30", ""])
def test_what_is_not_a_duration_is_refused(written: str) -> None:
    with pytest.raises(Fault):
        read_duration(written)


def test_a_date_may_be_a_month_or_a_year() -> None:
    assert [read_date(one) for one in ("2026-11-20", "2026-11", "2026")] == [
        date(2026, 11, 20), date(2026, 11, 1), date(2026, 1, 1)
    ]  # fmt: skip
    for written in ("2026-13", "2026-02-30", "0000", "20/11/2026", "26", "2026-1-1"):
        with pytest.raises(Fault):
            read_date(written)


def test_an_id_is_an_ascii_slug_of_at_most_64_characters() -> None:
    assert read_slug("a" * 64) == "a" * 64
    for written in ("a" * 65, "A", "1a", "_a", "a-b", "а", "a\n", "", "é"):
        with pytest.raises(Fault):
            read_slug(written)


def test_only_true_and_false_are_flags() -> None:
    assert (read_flag("true"), read_flag("false")) == (True, False)
    for written in ("yes", "no", "on", "True", "1", ""):
        with pytest.raises(Fault):
            read_flag(written)


def test_a_text_is_plain_or_by_language() -> None:
    assert read_text("Null") == Text(plain="Null")
    assert read_text({"fr": "Rôle", "en": "Role"}).get("fr") == "Rôle"
    for written in ({}, {"fra": "x"}, {"fr": ["x"]}, {"fr": None}, ["x"], 3):
        with pytest.raises(Fault):
            read_text(written)


def test_an_address_that_runs_something_is_refused() -> None:
    assert read_url("https://social.example/a?b=c#d") == "https://social.example/a?b=c#d"
    for written in (
        "javascript:x",
        "JAVASCRIPT:x",
        "data:text/html,x",
        " https://x",
        "https://x y",
        "//x",
        "https://<x",
    ):
        with pytest.raises(Fault):
            read_url(written)


def test_a_refused_value_is_shown_short_and_on_one_line() -> None:
    assert shown("a\n b") == "a b"
    assert len(shown("x" * 1_000_000)) == 60
    assert (shown({"a": 1}), shown([1])) == ("{…}", "[…]")


def test_hours_are_minutes_of_the_week() -> None:
    assert read_hours("Mon-Fri 09:00-18:00").minutes == 5 * 9 * 60
    assert read_hours("Mon 09:00-12:00; Mon 11:00-13:00").spans == ((540, 780),)
    assert read_hours("Sat-Mon 10:00-11:00").minutes == 180
    assert read_hours("Sun 22:00-02:00").spans == ((0, 120), (6 * DAY + 1320, WEEK))
    assert read_hours("Mon,Wed 09:00-10:00").minutes == 120
    assert read_hours("always") == ALWAYS
    assert ALWAYS.covers(read_hours("Mon-Sun 00:00-24:00"))


@pytest.mark.parametrize(
    "written", ["", "9-18", "Lun-Ven 09:00-18:00", "Mon-Fri 09:00", "Mon 25:00-26:00", "Mon 09:60-10:00"]
)
def test_what_is_not_a_set_of_hours_is_refused(written: str) -> None:
    with pytest.raises(Fault):
        read_hours(written)
