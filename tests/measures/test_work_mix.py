"""Time that goes inward, by hand: .1 listening, .1 analysis and .05 coordination are .25."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.work_mix import MEASURE

from .tiny import measured

MIX = {
    "listening": 0.1,
    "analysis": 0.1,
    "coordination": 0.05,
    "conversation": 0.5,
    "content": 0.21,
    "networking": 0.04,
}
NO_TIES: dict[str, Any] = {"links": []}


def link(end: str, kind: str = "collaborates", start: str = "cm") -> dict[str, Any]:
    return {"links": [{"from": start, "to": end, "type": kind}]}


def mix(**parts: Any) -> Any:
    return measured(MEASURE, **{"manager": {"activities": MIX}, "organization": NO_TIES, **parts})


def test_the_five_inward_activities_are_added_and_those_below_five_percent_are_not_counted() -> None:
    found = mix()
    assert found.value == pytest.approx(0.25)
    assert found.detail.activities == ("conversation", "content", "listening", "analysis", "coordination")
    assert str(found.explanation) == (
        "5 activities take 5% of the time or more (conversation, content, listening, analysis and coordination); 25% "
        "of the time goes inward; no other department works with the role."
    )


def test_seats_count_by_their_full_time_equivalents() -> None:
    """One post at .25 inward and one third of a post all inward: (.25 + 1/3) ÷ (4/3)."""
    second = {"id": "cm_care", "reports_to": "care_head", "fte": 1 / 3, "activities": {"training": 1}}
    seats = [{"id": "cm", "reports_to": "mkt_head", "fte": 1}, second]
    assert mix(seats=seats).value == pytest.approx((0.25 + 1 / 3) * 3 / 4)
    without = [{"id": "cm", "reports_to": "mkt_head"}, second]
    assert mix(seats=without).value == pytest.approx((0.25 + 1) / 2)


@pytest.mark.parametrize("kind", ["collaborates", "coordinates", "integrates", "feeds_back"])
def test_another_department_at_the_other_end_of_a_working_tie_is_a_partner(kind: str) -> None:
    assert mix(organization=link("agent", kind)).detail.partners == ("care",)


@pytest.mark.parametrize(
    ("end", "kind"), [("mkt_head", "collaborates"), ("agent", "informs"), ("agent", "escalates_to")]
)
def test_the_own_department_and_other_ties_are_none(end: str, kind: str) -> None:
    assert mix(organization=link(end, kind)).detail.partners == ()


def test_where_no_working_tie_is_written_it_is_not_known_that_there_is_none() -> None:
    found = mix(organization={})
    assert (found.detail.partners, found.missing) == (None, ("organization.links[]",))
    told = mix(organization={}, seats=[{"id": "cm", "reports_to": "mkt_head", "coordinates_with": []}])
    assert told.detail.partners == ()


def test_what_lacks_its_inputs_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("community_manager.activities",)
    assert measured(MEASURE, None, manager={"activities": MIX}).missing == ("placements[].seats",)
