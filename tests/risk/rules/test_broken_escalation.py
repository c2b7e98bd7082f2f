"""Broken escalation: each severity needs a role, a substitute and a time; grave ones reach the executives."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import drive, outcome, tiny

RULE = "broken-escalation"
HIGH = {"role": "comm_head", "substitute": "boss", "within": "30min"}
EVERYDAY = {"role": "editor", "substitute": "agent", "within": "4h"}
WHOLE: dict[int, Any] = {1: EVERYDAY, 2: EVERYDAY, 3: HIGH, 4: HIGH}


def plan(**changes: Any) -> dict[str, Any]:
    """The whole matrix with changes: `s3=None` leaves severity 3 out."""
    rows = {**WHOLE, **{int(name[1]): entry for name, entry in changes.items()}}
    return {"crisis_plan": {"severities": {severity: entry for severity, entry in rows.items() if entry}}}


def without(field: str, entry: dict[str, Any] = HIGH) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if name != field}


def test_a_whole_matrix_is_silent() -> None:
    found = outcome(RULE, governance=plan())
    assert (found.hits, found.missing, found.applicable) == ((), (), True)


@pytest.mark.parametrize(
    ("changes", "driver"),
    [
        ({"s1": None, "s2": None}, 0.25),
        ({"s2": without("within", EVERYDAY)}, 0.15),
        ({"s3": without("substitute")}, 0.35),
        ({"s3": without("within"), "s4": None}, 0.75),
        ({"s3": {**HIGH, "role": "editor"}}, 0.175),
        ({"s3": {**HIGH, "role": "agency_writer"}}, 0.175),
    ],
)
def test_grave_severities_count_more_and_one_that_stops_low_half(changes: dict[str, Any], driver: float) -> None:
    """Weights .1, .15, .35, .4; the editor is on level 2, the agency on none."""
    assert drive(RULE, governance=plan(**changes)) == pytest.approx(driver)


def test_it_says_where_the_chain_breaks() -> None:
    found = tiny(governance=plan(s1=None, s3=without("substitute"), s4={**HIGH, "role": "agent"}))
    finding = found.finding(RULE)
    assert finding and finding.level == Level.MEDIUM
    assert str(finding.message) == (
        "The chain of escalation breaks: severity 1 has nobody, severity 3 has nobody but Communication head and "
        "severity 4 stops at Agent, below the executive level."
    )
    assert finding.evidence.actors == ("comm_head", "agent")
    assert found.lines(finding)[-1] == "agent"


def test_no_plan_is_medium_and_everyday_severities_alone_are_low() -> None:
    finding = tiny(governance={"crisis_plan": "none"}).finding(RULE)
    assert finding and (finding.driver, finding.level) == (1.0, Level.MEDIUM)
    assert tiny(governance=plan(s1=None, s2=None)).finding(RULE) is None


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE).missing == ("governance.crisis_plan",)
    assert outcome(RULE, governance={"crisis_plan": {"levels": True}}).missing == ("governance.crisis_plan.severities",)
