"""Too many hats: the driver by hand between its points; two métiers, or two people for four, are silent."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.risk.rules.too_many_hats import RULE
from tests.organizations import drive, outcome, tiny

NAME = "too-many-hats"
FIVE = ("marketing", "public_relations", "customer_service", "business_development", "internal_communication")


def wearing(hats: int, **manager: Any) -> dict[str, Any]:
    return {"community_manager": {"metiers": dict.fromkeys(FIVE[:hats], 1 / hats), "fte": 1, **manager}}


@pytest.mark.parametrize(("hats", "driver"), [(1, 0), (2, 0), (4, 0.525), (5, 0.75)])
def test_the_driver_is_straight_between_its_points(hats: int, driver: float) -> None:
    """2 → 0, 3 → .3, 5 → .75: four hats are half way, .3 + .5 · .45."""
    assert drive(NAME, **wearing(hats)) == pytest.approx(driver)


def test_half_a_person_wears_them_all_and_two_people_share_them() -> None:
    assert drive(NAME, **wearing(4, fte=0.5)) == pytest.approx(0.525)
    assert drive(NAME, **wearing(4, fte=2)) == 0


def test_it_is_a_load_of_people_under_overload_and_never_above_medium() -> None:
    assert (RULE.harm, RULE.part_of, RULE.shared_causes) == ("people", "overload", ("overload",))
    told = tiny(**wearing(5))
    finding = told.finding(NAME)
    assert finding is not None
    assert finding.level.word == "medium"
    assert str(finding.message) == (
        "Community manager: 5 equal métiers for one full-time equivalent, namely marketing (20%), public relations "
        "(20%), customer service (20%), business development (20%) and internal communication (20%)."
    )
    assert told.lines(finding) == ["marketing: 0.2", "1"]


def test_what_is_not_written_is_missing() -> None:
    assert outcome(NAME).missing == ("community_manager.metiers",)
    assert outcome(NAME, **wearing(4, fte=...)).missing == ("placements[].seats[].fte",)
    assert outcome(NAME, **wearing(2, fte=...)).missing == ()
