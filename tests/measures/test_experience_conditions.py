"""Four conditions by hand: time, a gesture, makers who hear, an initiative with another department."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.experience_conditions import MEASURE

from .tiny import FANS, ROLES, UNITS, measured

MAKERS = {"id": "makers", "name": "Product", "function": "product", "parent": "top"}
MAKER = {"id": "maker", "title": "Maker", "unit": "makers", "reports_to": "boss"}
HOUSE = {"units": [*UNITS, MAKERS], "roles": [*ROLES, MAKER]}
BARE: dict[str, Any] = {
    "manager": {"activities": {"content": 1}, "mandate": {"goodwill": {"amount": 0}}},
    "organization": {**HOUSE, "links": []},
    "stakeholders": [{**FANS, "served_by": ["cm"]}],
    "strategy": {"initiatives": []},
}
"""None of the four; every one of them is written."""


def manager(activities: dict[str, float], amount: float) -> dict[str, Any]:
    return {"activities": activities, "mandate": {"goodwill": {"amount": amount, "currency": "EUR"}}}


def links(*rows: tuple[str, str, str]) -> dict[str, Any]:
    return {**HOUSE, "links": [{"from": start, "to": end, "type": kind} for start, end, kind in rows]}


def initiative(units: list[str], date: str) -> dict[str, Any]:
    return {"initiatives": [{"text": "Open day", "units": units, "date": date}]}


def count(**parts: Any) -> Any:
    return measured(MEASURE, **{**BARE, **parts}).value


def test_none_of_the_four() -> None:
    found = measured(MEASURE, **BARE)
    assert (found.value, found.bound) == (0, "exact")
    assert str(found.explanation) == (
        "Little makes room: 0% of the time for experiments, no gesture of its own, no word of a public reaches who "
        "makes and no initiative across departments within six months."
    )


@pytest.mark.parametrize(("share", "expected"), [(0.1, 1), (0.09, 0)])
def test_a_tenth_of_the_time(share: float, expected: int) -> None:
    assert count(manager=manager({"experiments": share, "content": 1 - share}, 0)) == expected


def test_a_gesture_of_its_own() -> None:
    found = measured(MEASURE, **{**BARE, "manager": manager({"content": 1}, 20)})
    assert found.value == 1
    assert "What makes room: a gesture of up to 20 EUR;" in str(found.explanation)


@pytest.mark.parametrize(
    "rows",
    [
        [("fans", "maker", "feeds_back")],
        [("fans", "maker", "represents")],
        [("cm", "maker", "feeds_back")],
        [("cm", "agent", "feeds_back"), ("agent", "maker", "feeds_back")],
        [("fans", "agent", "represents"), ("agent", "maker", "feeds_back")],
    ],
)
def test_the_word_of_a_public_reaches_who_makes_in_two_ties(rows: list[tuple[str, str, str]]) -> None:
    assert count(organization=links(*rows)) == 1


@pytest.mark.parametrize(
    "rows", [[("cm", "maker", "collaborates")], [("cm", "agent", "feeds_back")], [("agent", "maker", "feeds_back")]]
)
def test_other_ties_other_ends_and_who_serves_nobody_do_not(rows: list[tuple[str, str, str]]) -> None:
    assert count(organization=links(*rows)) == 0


@pytest.mark.parametrize(
    ("units", "date", "expected"),
    [
        (["mkt", "care"], "2026-11-20", 1),
        (["mkt", "care"], "2026-05-21", 1),
        (["mkt", "care"], "2026-05-20", 0),
        (["mkt", "care"], "2026-11-21", 0),
        (["mkt"], "2026-11-01", 0),
        (["mkt", "mkt"], "2026-11-01", 0),
    ],
)
def test_an_initiative_of_two_departments_within_six_months(units: list[str], date: str, expected: int) -> None:
    """183 days before 20 November 2026 is 21 May."""
    assert count(strategy=initiative(units, date)) == expected


@pytest.mark.parametrize(
    ("part", "value", "field"),
    [
        ("manager", {"mandate": {"goodwill": {"amount": 0}}}, "community_manager.activities"),
        ("manager", {"activities": {"content": 1}, "mandate": {"publish": True}}, "community_manager.mandate.goodwill"),
        ("organization", HOUSE, "organization.links[]"),
        ("strategy", {}, "strategy.initiatives[]"),
        ("strategy", {"initiatives": [{"text": "Open day"}]}, "strategy.initiatives[]"),
    ],
)
def test_what_is_not_written_leaves_it_at_least(part: str, value: Any, field: str) -> None:
    found = measured(MEASURE, **{**BARE, part: value})
    assert (found.value, found.bound, found.missing) == (0, "at_least", (field,))


def test_nothing_written_is_not_assessable() -> None:
    assert len(measured(MEASURE).missing) == 4
    assert measured(MEASURE, None, **BARE).missing == ("placements[].seats",)


@pytest.mark.parametrize("known", [{"date": "2026-10-01"}, {"units": ["mkt", "care"]}])
def test_an_initiative_without_its_day_or_its_units_is_unknown(known: dict[str, Any]) -> None:
    found = measured(MEASURE, **{**BARE, "strategy": {"initiatives": [{"text": "Open day", **known}]}})
    assert (found.value, found.bound, found.missing) == (0, "at_least", ("strategy.initiatives[]",))
