"""A crisis nobody is ready for: the mean of four gaps, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import CLIENTS, channel, outcome, tiny

RULE = "crisis-unprepared"
TAKEN = {"role": "boss", "substitute": "comm_head", "within": "30min"}
READY: dict[str, Any] = {"last_exercise": "2026-05-01", "severities": {3: TAKEN, 4: TAKEN}}


def driver(plan: Any, **more: Any) -> float:
    found = outcome(RULE, channels=[channel()], stakeholders=[CLIENTS], governance={"crisis_plan": plan}, **more)
    return sum(hit.driver for hit in found.hits)


def test_a_complete_plan_is_silent() -> None:
    assert driver(READY) == 0


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"last_exercise": "2025-11-18"}, 1 / 4),
        ({"severities": {4: TAKEN}}, (1 / 2 + 1 / 2) / 4),
        ({"severities": {3: TAKEN, 4: {"role": "boss", "within": "30min"}}}, (1 / 2) / 4),
    ],
)
def test_each_gap_counts_a_quarter(change: dict[str, Any], expected: float) -> None:
    """An exercise 367 days old; severity 3 without a role and so without a deputy; severity 4 without a deputy."""
    assert driver({**READY, **change}) == pytest.approx(expected)


def test_no_plan_is_three_of_four_and_names_the_line() -> None:
    found = tiny(channels=[channel()], stakeholders=[CLIENTS], governance={"crisis_plan": "none"})
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(3 / 4)
    assert str(finding.message) == "Not ready for a crisis: there is no crisis plan."
    assert found.lines(finding)[0] == "none"


def test_four_steps_to_who_decides_is_a_gap() -> None:
    """Editor → communication head → boss → care head → agent: four steps."""
    taken = {"role": "agent", "substitute": "boss", "within": "30min"}
    plan = {**READY, "severities": {3: taken, 4: taken}}
    found = tiny(channels=[channel(operators=["editor"])], stakeholders=[CLIENTS], governance={"crisis_plan": plan})
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(1 / 4)
    assert "Agent is 4 steps from whoever sees it first" in str(finding.message)
    assert finding.evidence.path == ("editor", "comm_head", "boss", "care_head", "agent")


def test_nothing_written_is_unknown() -> None:
    assert outcome(RULE).missing == ("governance.crisis_plan",)


def test_who_decides_small_cases_says_nothing_of_who_takes_a_crisis() -> None:
    question, rift = {"id": "question", "severity": 1, "decides": "cm"}, {"id": "rift", "severity": 4}
    parts = {"channels": [channel()], "governance": {"crisis_plan": "none"}}
    for cases in ([question], [question, rift]):
        assert "case_types[].decides" in outcome(RULE, case_types=cases, **parts).missing
    routed = outcome(RULE, case_types=[question, {**rift, "decides": "boss"}], **parts)
    assert "case_types[].decides" not in routed.missing
