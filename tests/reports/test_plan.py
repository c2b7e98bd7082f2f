"""The first 90 days of the small organization: each difference is a task, in its week, with its owner."""

from __future__ import annotations

from datetime import date

from orgmodel.reports.first_90_days import due
from orgmodel.reports.plan import plan
from orgmodel.study import Study
from orgmodel.text import render
from tests.reports.small import study


def tasks(of: Study, placement: str) -> list[tuple[int, str, str]]:
    """Week, sentence and owner of each task against today."""
    return [(one.week, render(one.said, "en"), one.owner) for one in plan(of.find("today"), of.find(placement))]


def test_every_difference_is_a_task_with_an_owner() -> None:
    found = tasks(study(), "beside")
    assert (
        1,
        "←→ Community manager: reporting line to Care head, no longer to Communication head.",
        "care_head",
    ) in found
    assert (2, "←→ Page: owned by Client care, no longer by Communication.", "care_head") in found
    assert (3, "Community manager goes from 1 to 1.5 FTE.", "care_head") in found
    assert (3, "“Complaint” is decided by Community manager.", "cm") in found
    assert (7, "Write down what Editor needs to stand in for Community manager.", "cm") in found
    assert [week for week, _, _ in found] == sorted(week for week, _, _ in found)


def test_a_back_up_that_is_documented_and_a_seat_that_is_held_leave_no_task() -> None:
    manager = {"backup": {"role": "editor", "documented": True}, "holders": ["p1"]}
    said = [what for _, what, _ in tasks(study(community_manager=manager), "beside")]
    assert not any(what.startswith(("Write down", "Name who")) for what in said)


def test_where_nothing_moves_only_looks_back_and_what_is_found_remain() -> None:
    one = study()
    found = tasks(one, "today")
    assert not any("reporting line" in what or "owned by" in what for _, what, _ in found)
    assert sum(what.startswith("! ") for _, what, _ in found) == len(one.find("today").groups)


def test_the_owner_of_the_whole_is_the_sponsor_else_the_superior() -> None:
    assert tasks(study(), "beside")[0][2] == "boss"
    assert tasks(study(community_manager={"sponsor": ...}), "beside")[0][2] == "care_head"


def test_weeks_are_dates_once_a_day_is_given() -> None:
    monday = date(2026, 11, 23)
    assert str(due(2, None)) == "week 2"
    assert due(0, monday) == monday
    assert due(1, monday) == due(1, date(2026, 11, 25)) == date(2026, 11, 27)
    assert due(13, monday) == date(2027, 2, 19)
