"""Unrehearsed crisis: an exercise older than twelve months fires, more so beyond two years; a recent one is silent."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from tests.organizations import drive, outcome, tiny

RULE = "unrehearsed-crisis"


def drill(day: str) -> dict[str, object]:
    return {"crisis_plan": {"last_exercise": day, "severities": {1: {"role": "cm"}, 4: {"role": "boss"}}}}


@pytest.mark.parametrize(
    ("day", "driver"), [("2025-11-19", 0), ("2025-11-18", 0.3), ("2024-11-19", 0.3), ("2024-11-18", 0.5)]
)
def test_the_cuts_are_twelve_months_and_two_years(day: str, driver: float) -> None:
    """366, 367, 731 and 732 days before 20 November 2026."""
    assert drive(RULE, governance=drill(day)) == pytest.approx(driver)


def test_it_names_who_would_have_to_speak_and_for_how_long_they_have_not_practised() -> None:
    found = tiny(governance=drill("2025-05-20"))
    finding = found.finding(RULE)
    assert finding and finding.level == Level.MEDIUM
    assert str(finding.message) == "The last crisis exercise of Boss is 18 months old."
    assert (finding.evidence.actors, found.lines(finding)) == (("boss",), ["'2025-05-20'"])


def test_without_a_plan_there_is_nothing_to_rehearse() -> None:
    found = tiny(governance={"crisis_plan": "none"})
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.5, Level.MEDIUM)
    assert found.lines(finding) == ["none"]
    assert str(finding.message) == "There is no crisis plan to rehearse."


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE).missing == ("governance.crisis_plan",)
    assert outcome(RULE, governance={"crisis_plan": {"levels": True}}).missing == (
        "governance.crisis_plan.last_exercise",
    )


def test_where_nobody_takes_a_grave_case_only_the_age_is_said() -> None:
    (hit,) = outcome(RULE, governance={"crisis_plan": {"last_exercise": "2025-05-20"}}).hits
    assert str(hit.message) == "The last crisis exercise is 18 months old."
