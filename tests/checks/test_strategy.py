"""A strategy: an objective with five parts passes, three or four warn, fewer fail."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import CLIENTS, Tiny, tiny

FULL = {
    "id": "trust", "text": "Win back trust", "serves": "house", "stakeholders": ["clients"], "owner": "comm_head",
    "fte": 0.5, "review": "2027-06-30",
}  # fmt: skip
AIMS = [{"id": "house", "text": "Last"}]


def told(*objectives: dict[str, Any], aims: Any = AIMS) -> Tiny:
    written = [{key: value for key, value in one.items() if value is not ...} for one in objectives]
    return tiny(stakeholders=[CLIENTS], strategy={"organization_objectives": aims, "objectives": written})


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, "pass"),
        ({"fte": 0}, "warn"),
        ({"fte": 0, "stakeholders": []}, "warn"),
        ({"fte": 0, "stakeholders": [], "review": "2026-01-01"}, "fail"),
        ({"owner": ...}, "not_assessable"),
    ],
)
def test_parts_of_one_objective(change: dict[str, Any], status: str) -> None:
    assert told({**FULL, **change}).check("strategy").status == status


@pytest.mark.parametrize(
    ("review", "status"),
    [("2026-11-20", "pass"), ("2027-11-20", "pass"), ("2027-11-22", "warn"), ("2026-11-19", "warn")],
)
def test_a_review_is_to_come_within_twelve_months(review: str, status: str) -> None:
    assert told({**FULL, "review": review}).check("strategy").status == status


def test_the_best_objective_counts_and_the_others_are_named() -> None:
    checked = told({**FULL, "id": "other", "text": "Grow", "fte": 0}, FULL).check("strategy")
    assert (checked.status, checked.value) == ("pass", 5)
    assert "“Grow” (working time)" in str(checked.explanation)


def test_an_objective_that_may_be_complete_leaves_it_open() -> None:
    checked = told({**FULL, "fte": 0}, {**FULL, "id": "other", "owner": ..., "fte": ...}).check("strategy")
    assert checked.status == "not_assessable"
    assert checked.missing == ("strategy.objectives[].owner", "strategy.objectives[].fte")


def test_it_names_the_owner_and_the_line_of_what_lacks() -> None:
    found = told({**FULL, "stakeholders": []})
    checked = found.check("strategy")
    assert (checked.evidence.actors, found.lines(checked)) == (("comm_head",), ["[]"])


def test_no_objective_fails_and_none_written_is_open() -> None:
    assert told().check("strategy").status == "fail"
    assert tiny().check("strategy").missing == ("strategy.objectives[]",)


def test_where_the_organization_wants_nothing_nothing_is_served() -> None:
    assert told({**FULL, "serves": ...}, aims=[]).check("strategy").status == "warn"
