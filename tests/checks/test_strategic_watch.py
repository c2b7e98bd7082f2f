"""Keep strategic watch: four things, monthly, told to the top pass; told to nobody who steers fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

FOUR = ["brand", "sector", "regulation", "weak_signals"]


def watching(scope: list[str], cadence: str | None = "daily", end: str | None = "boss", **more: Any) -> Any:
    tool = {"id": "ear", "family": "monitoring", "users": ["cm"], "scope": scope, "cadence": cadence}
    links = [{"from": "cm", "to": end, "type": "feeds_back"}] if end else []
    written = {key: value for key, value in tool.items() if value is not None}
    return tiny(**{"tools": [written], "organization": {"links": links}, "strategy": {"reports": []}, **more})


@pytest.mark.parametrize(
    ("scope", "cadence", "end", "status"),
    [
        (FOUR, "daily", "boss", "pass"),
        (FOUR, "monthly", "comm_head", "pass"),
        (FOUR[:3], "daily", "boss", "warn"),
        (FOUR, "quarterly", "boss", "warn"),
        (FOUR, "daily", "editor", "fail"),
        (FOUR, "daily", None, "fail"),
        (FOUR, None, "boss", "not_assessable"),
        (FOUR[:3], None, "boss", "warn"),
        (FOUR, None, None, "fail"),
    ],
)
def test_scope_cadence_and_way(scope: list[str], cadence: str | None, end: str | None, status: str) -> None:
    assert watching(scope, cadence, end).check("strategic-watch").status == status


def test_unwritten_ways_leave_it_open_unless_it_is_narrow_anyway() -> None:
    checked = watching(FOUR, strategy={}, end=None).check("strategic-watch")
    assert (checked.status, checked.missing) == ("not_assessable", ("strategy.reports[]",))
    assert watching(FOUR[:2], strategy={}, end=None).check("strategic-watch").status == "warn"


def test_no_tool_fails_and_the_way_is_the_evidence() -> None:
    assert tiny(tools=[]).check("strategic-watch").status == "fail"
    assert watching(FOUR).check("strategic-watch").evidence.path == ("cm", "boss")
