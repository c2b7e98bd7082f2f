"""The number of hats by hand: equal shares count as many métiers as there are, one métier counts one."""

from __future__ import annotations

from math import exp, log

import pytest

from orgmodel.measures.effective_metiers import MEASURE

from .tiny import measured

HALVES = {"marketing": 0.5, "customer_service": 0.5}


def test_one_two_and_five_hats() -> None:
    assert measured(MEASURE, manager={"metiers": {"marketing": 1}, "fte": 1}).value == pytest.approx(1)
    assert measured(MEASURE, manager={"metiers": HALVES, "fte": 1}).value == pytest.approx(2)
    names = ("marketing", "public_relations", "customer_service", "business_development", "internal_communication")
    assert measured(MEASURE, manager={"metiers": dict.fromkeys(names, 0.2), "fte": 1}).value == pytest.approx(5)


def test_uneven_shares_are_fewer_hats() -> None:
    found = measured(MEASURE, manager={"metiers": {"marketing": 0.8, "customer_service": 0.2}, "fte": 1})
    assert found.value == pytest.approx(exp(-(0.8 * log(0.8) + 0.2 * log(0.2))))
    said = "The role amounts to 1.6 equal métiers for 1 FTE: marketing (80%) and customer service (20%)."
    assert str(found.explanation) == said


def test_several_people_share_the_hats_and_half_a_person_wears_them_all() -> None:
    seats = [{"id": "cm", "reports_to": "mkt_head", "fte": 1.5}, {"id": "two", "reports_to": "care_head", "fte": 0.5}]
    assert measured(MEASURE, manager={"metiers": HALVES}, seats=seats).detail.each == pytest.approx(1)
    half = measured(MEASURE, manager={"metiers": HALVES, "fte": 0.5})
    assert half.detail.each == pytest.approx(2)
    assert "for 0.5 FTE" in str(half.explanation)


def test_seats_with_metiers_of_their_own_weigh_by_their_time() -> None:
    seats = [
        {"id": "cm", "reports_to": "mkt_head", "fte": 3, "metiers": {"marketing": 1}},
        {"id": "two", "reports_to": "care_head", "fte": 1, "metiers": {"customer_service": 1}},
    ]
    found = measured(MEASURE, seats=seats)
    assert found.detail.shares == {"marketing": 0.75, "customer_service": 0.25}


def test_without_working_time_the_number_stands_and_the_field_is_named() -> None:
    found = measured(MEASURE, manager={"metiers": HALVES})
    assert (found.value, found.missing) == (pytest.approx(2), ("placements[].seats[].fte",))


def test_without_metiers_or_seats_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("community_manager.metiers",)
    assert measured(MEASURE, None, manager={"metiers": HALVES}).missing == ("placements[].seats",)
