"""Overload: the driver by hand between its points, and a load that fits is silent."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.risk.rules.overload import driver_of
from tests.organizations import channel, outcome, tiny

RULE = "overload"


def busy(messages: int, **manager: Any) -> dict[str, Any]:
    """35 h a week without leave, all of it conversation; a message takes 10 minutes."""
    return {
        "organization": {"week_hours": 35, "shrinkage": 0},
        "community_manager": {"fte": 1, "holders": ["p1"], "activities": {"conversation": 1}, **manager},
        "case_types": [{"id": "question", "severity": 1, "minutes": 10, "decides": "cm", "share": 1}],
        "channels": [channel(operators=["cm"], messages_per_month=messages, hostile_share=0.2)],
    }


@pytest.mark.parametrize(
    ("load", "driver"), [(0.5, 0), (0.85, 0), (0.925, 0.15), (1, 0.3), (1.25, 0.525), (1.5, 0.75), (2, 1), (9, 1)]
)
def test_the_driver_is_straight_between_its_points(load: float, driver: float) -> None:
    assert driver_of(load) == pytest.approx(driver)


def test_a_load_of_one_for_one_person_with_hostile_messages() -> None:
    """910 messages a month are 210 a week, 35 h of 35: .3, plus .1 alone, plus .2 hostile."""
    found = tiny(**busy(910))
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.6)
    assert str(finding.message) == (
        "Community manager, one person alone: 35 hours a week are asked and 35 are there, a load of 100%; 20% of the "
        "messages are hostile."
    )


def test_a_load_that_fits_is_silent() -> None:
    assert outcome(RULE, **busy(700)).hits == ()


def test_two_persons_are_not_alone() -> None:
    (hit,) = outcome(RULE, **busy(910, holders=["p1", "p2"])).hits
    assert hit.driver == pytest.approx(0.5)


def test_unwritten_hours_are_unknown() -> None:
    found = outcome(RULE, **busy(910, activities=...))
    assert found.missing == ("community_manager.activities",)
