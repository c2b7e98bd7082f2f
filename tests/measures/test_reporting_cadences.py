"""Reporting cadences by hand: who is the right reader, the best of two reports, what no list names."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.measure import Measured
from tests.organizations import tiny

FIGURE = [{"id": "mood", "kind": "impact"}]
WEEKLY = {"cadence": "weekly", "owner": "cm", "audience": ["comm_head"], "indicators": ["mood"], "decisions": ["Go on"]}


def measured(*reports: dict[str, Any], **changes: Any) -> Measured:
    strategy = {"indicators": FIGURE, "reports": list(reports)}
    return tiny(strategy=strategy, **changes).facts.measures["reporting-cadences"]


def test_a_list_of_reports_is_complete() -> None:
    found = measured(WEEKLY)
    assert (found.value, found.bound) == (1, "exact")
    assert [row.kept for row in found.detail] == [True, False, False]
    assert [need.kind for need in found.detail[0].needs] == ["audience", "decisions", "indicators", "owner"]
    assert str(found.explanation).endswith("what lacks: the monthly report and the strategic report.")


def test_a_superior_by_a_dotted_line_is_just_above_the_team() -> None:
    seats = [{"id": "cm", "reports_to": "comm_head", "dotted_to": "care_head"}]
    today = [{"id": "today", "title": "Today", "as_is": True, "seats": seats}]
    assert measured({**WEEKLY, "audience": ["care_head"]}, placements=today).value == 1
    assert measured({**WEEKLY, "audience": ["care_head"]}).value == 0


@pytest.mark.parametrize(("reader", "reached"), [("boss", True), ("comm_head", True), ("editor", False)])
def test_the_executive_level_is_the_top_and_one_step_below(reader: str, reached: bool) -> None:
    found = measured({**WEEKLY, "cadence": "strategic", "audience": [reader]})
    assert found.value == reached


def test_whoever_has_no_level_is_not_the_executive_level() -> None:
    """An agency's writer stands under no top."""
    assert measured({**WEEKLY, "cadence": "strategic", "audience": ["agency_writer"]}).value == 0


def test_what_is_missing_of_a_report_that_lacks_anyway_is_not_asked_for() -> None:
    report = {key: value for key, value in WEEKLY.items() if key != "owner"}
    assert measured({**report, "decisions": []}).missing == ()
    assert measured(report).missing == ("strategy.reports[].owner",)
