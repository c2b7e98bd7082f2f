"""Sponsor distance by hand, on the tiny organization."""

from __future__ import annotations

from orgmodel.measures.sponsor_distance import MEASURE

from .tiny import ROLES, measured

SPONSORED = {"sponsor": "boss"}


def test_the_boss_is_two_steps_from_a_seat_under_marketing() -> None:
    found = measured(MEASURE, manager=SPONSORED)
    assert (found.value, found.detail) == (2, ("cm", "mkt_head", "boss"))
    assert str(found.explanation) == "Boss sponsors the role and is 2 steps away."


def test_the_nearest_seat_counts() -> None:
    seats = [{"id": "cm", "reports_to": "agent"}, {"id": "spoke", "reports_to": "boss"}]
    assert measured(MEASURE, manager=SPONSORED, seats=seats).value == 1


def test_a_seat_may_have_a_sponsor_of_its_own() -> None:
    assert (
        measured(
            MEASURE, manager=SPONSORED, seats=[{"id": "cm", "reports_to": "mkt_head", "sponsor": "mkt_head"}]
        ).value
        == 1
    )


def test_no_sponsor_is_known_and_counts_as_the_worst_anchor() -> None:
    found = measured(MEASURE, manager={"sponsor": "none"})
    assert (found.value, found.missing, found.bound) == (4, (), "exact")
    assert str(found.explanation) == "The role has no sponsor: it counts as 4 steps away."


def test_a_sponsor_out_of_reach_is_four_steps_away_at_least() -> None:
    roles = [*ROLES, {"id": "patron", "title": "Patron", "unit": "top"}]
    found = measured(MEASURE, manager={"sponsor": "patron"}, organization={"roles": roles})
    assert (found.value, found.bound) == (4, "at_least")


def test_an_unknown_sponsor_is_not_assessable() -> None:
    found = measured(MEASURE)
    assert (found.value, found.missing) == (None, ("community_manager.sponsor",))
    assert measured(MEASURE, None).missing == ("placements[].seats",)
