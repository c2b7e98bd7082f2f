"""Scope of the watch by hand: of five things, how often, and who at level 0 or 1 is told."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.watch_scope import MEASURE

from .tiny import measured

EAR = {"id": "ear", "family": "monitoring", "users": ["agent"], "scope": ["brand", "sector"], "cadence": "weekly"}
QUIET: dict[str, Any] = {"links": []}
NO_REPORT: dict[str, Any] = {"reports": []}


def watch(*tools: dict[str, Any], **parts: Any) -> Any:
    return measured(MEASURE, **{"tools": list(tools), "organization": QUIET, "strategy": NO_REPORT, **parts})


def back(start: str, end: str) -> dict[str, Any]:
    return {"links": [{"from": start, "to": end, "type": "feeds_back"}]}


def report(**changes: Any) -> dict[str, Any]:
    figures = [{"id": "tone", "tool": "ear"}]
    return {"indicators": figures, "reports": [{"cadence": "strategic", "audience": ["boss"], **changes}]}


def test_several_tools_watch_together() -> None:
    found = watch(EAR, {**EAR, "id": "eye", "scope": ["brand", "regulation", "weak_signals"]})
    assert found.value == 4
    assert str(found.explanation) == (
        "4 of 5 things are watched (the brand, the sector, regulation and weak signals), at least monthly, as far as "
        "written; no feedback line or strategic report tells a role that steers."
    )


@pytest.mark.parametrize(
    ("cadence", "often"),
    [("continuous", True), ("monthly", True), ("quarterly", False), ("yearly", False), (None, None)],
)
def test_monthly_is_often_enough(cadence: str | None, often: bool | None) -> None:
    tool = {**EAR, "cadence": cadence}
    assert watch(tool).detail.often is often


def test_a_feedback_line_leads_to_the_top() -> None:
    found = watch(EAR, organization=back("agent", "boss"))
    assert found.detail.way == ("agent", "boss")
    assert "Boss, who steers, is told by Agent." in str(found.explanation)
    assert watch(EAR, organization=back("agent", "mkt_head")).detail.way == ("agent", "mkt_head")
    assert watch(EAR, organization=back("cm", "boss")).detail.way == ()


@pytest.mark.parametrize(
    ("changes", "way"),
    [
        ({"owner": "agent"}, ("agent", "boss")),
        ({"owner": "care_head", "indicators": ["tone"]}, ("agent", "care_head", "boss")),
        ({"indicators": ["tone"]}, ("agent", "boss")),
        ({"owner": "care_head"}, ()),
        ({"owner": "agent", "audience": ["cm"]}, ()),
        ({"owner": "agent", "cadence": "monthly"}, ()),
    ],
)
def test_a_strategic_report_tells_what_its_owner_or_its_figures_know(
    changes: dict[str, Any], way: tuple[str, ...]
) -> None:
    """The care head stands at level 1: told by the report's figures, she is the nearest who steers."""
    found = watch(EAR, strategy=report(**changes)).detail.way
    assert found == (("agent", "care_head") if way[:2] == ("agent", "care_head") else way)


def test_who_steers_and_watches_reads_it_first_hand_and_a_seat_never_steers() -> None:
    assert "reads it first-hand" in str(watch({**EAR, "users": ["boss"]}).explanation)
    seat = [{"id": "cm", "reports_to": "boss"}]
    assert watch({**EAR, "users": ["cm"]}, seats=seat).detail.way == ()


def test_no_tool_watches_nothing() -> None:
    found = watch()
    assert (found.value, str(found.explanation)) == (0, "No tool watches anything.")
    assert watch({"id": "diary", "family": "internal"}).value == 0


def test_what_is_not_written_is_unknown() -> None:
    assert measured(MEASURE).missing == ("tools[]",)
    assert watch({"id": "ear"}).missing == ("tools[].family",)
    assert watch({"id": "ear", "family": "monitoring"}).missing == ("tools[].scope",)
    found = watch(EAR, {"id": "eye", "family": "monitoring", "cadence": "daily", "users": []}, strategy={})
    assert (found.value, found.bound, found.detail.way) == (2, "at_least", None)
    assert found.missing == ("tools[].scope", "strategy.reports[]")
    assert measured(MEASURE, None, tools=[EAR]).missing == ("placements[].seats",)
