"""Tools shared inside: three of calendar, requests and knowledge pass, two warn, one fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import Tiny, tiny

CASE = {"id": "question", "severity": 1, "decides": "cm", "expert": "care"}
CALENDAR = {"id": "plan", "name": "Plan", "family": "internal", "kind": "calendar", "users": ["cm", "editor"]}
TICKETS = {"id": "tickets", "name": "Tickets", "family": "internal", "kind": "ticketing", "users": ["cm", "agent"]}
BOOK = {"id": "book", "name": "Book", "family": "internal", "kind": "knowledge_base", "users": ["cm", "care_head"]}


def told(*tools: dict[str, Any], **changes: Any) -> Tiny:
    return tiny(**{"case_types": [CASE], "tools": list(tools), **changes})


@pytest.mark.parametrize(
    ("tools", "status"),
    [
        ((CALENDAR, TICKETS, BOOK), "pass"),
        ((CALENDAR, {**TICKETS, "kind": "crm"}, BOOK), "pass"),
        ((CALENDAR, TICKETS), "warn"),
        ((CALENDAR, TICKETS, {**BOOK, "users": ["care_head"]}), "warn"),
        ((CALENDAR, {**TICKETS, "users": ["cm", "editor"]}, BOOK), "warn"),
        (({**CALENDAR, "users": ["cm"]}, TICKETS), "fail"),
        ((), "fail"),
        ((CALENDAR, TICKETS, {**BOOK, "users": ...}), "not_assessable"),
        ((CALENDAR, TICKETS, {**BOOK, "kind": ...}), "not_assessable"),
    ],
)
def test_three_needs(tools: tuple[dict[str, Any], ...], status: str) -> None:
    written = [{key: value for key, value in tool.items() if value is not ...} for tool in tools]
    assert told(*written).check("internal-tools").status == status


def test_it_names_the_tool_that_the_role_cannot_use_and_its_line() -> None:
    found = told(CALENDAR, TICKETS, {**BOOK, "users": ["care_head"]})
    checked = found.check("internal-tools")
    assert str(checked.explanation) == (
        "The role works with others in Plan and Tickets; what lacks: access of the role to Book."
    )
    assert found.lines(checked) == ["- care_head"]
    assert {"cm", "agent"} <= set(checked.evidence.actors)


def test_without_tools_experts_or_seats_it_is_open() -> None:
    assert tiny().check("internal-tools").missing == ("tools[]",)
    assert told(CALENDAR, TICKETS, BOOK, case_types=...).check("internal-tools").missing == ("case_types[].expert",)
    assert told(CALENDAR, placements=[]).check("internal-tools").missing == ("placements[].seats",)
