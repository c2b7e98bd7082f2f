"""Varied work: a quarter of the time inward, five activities and one partner pass; each short of it tells."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

FULL = {"listening": 0.15, "analysis": 0.1, "content": 0.25, "conversation": 0.25, "moderation": 0.25}
LINK = {"from": "cm", "to": "agent", "type": "collaborates"}


def working(activities: dict[str, float], links: Any = (LINK,)) -> Any:
    organization = {} if links is None else {"links": list(links)}
    return tiny(community_manager={"activities": activities}, organization=organization)


@pytest.mark.parametrize(
    ("activities", "status"),
    [
        (FULL, "pass"),
        ({**FULL, "analysis": 0.05, "content": 0.3}, "warn"),
        ({**FULL, "listening": 0.05, "analysis": 0.04, "content": 0.41}, "fail"),
        ({"listening": 0.3, "content": 0.4, "conversation": 0.3}, "warn"),
        ({"listening": 0.3, "content": 0.7}, "fail"),
    ],
)
def test_time_inward_and_number_of_activities(activities: dict[str, float], status: str) -> None:
    assert working(activities).check("varied-work").status == status


def test_no_other_department_fails_and_the_line_of_the_activities_is_named() -> None:
    found = working(FULL, ())
    checked = found.check("varied-work")
    assert (checked.status, checked.value) == ("fail", pytest.approx(0.25))
    assert "no other department works with the role" in str(checked.explanation)
    assert found.lines(checked) == ["listening: 0.15"]


def test_unwritten_ties_are_unknown_and_a_known_fault_counts_more() -> None:
    checked = working(FULL, None).check("varied-work")
    assert (checked.status, checked.missing) == ("not_assessable", ("organization.links[]",))
    assert working({"content": 1}, None).check("varied-work").status == "fail"
