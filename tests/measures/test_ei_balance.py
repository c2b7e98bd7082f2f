"""The E–I index of the seats by hand: (outside − inside) ÷ both."""

from __future__ import annotations

import pytest

from orgmodel.measures.ei_balance import MEASURE

from .tiny import CLIENTS, FANS, measured

PUBLICS = [{**CLIENTS, "served_by": ["cm"]}, {**FANS, "served_by": ["cm"]}]


def test_two_publics_and_a_superior() -> None:
    found = measured(MEASURE, stakeholders=PUBLICS)
    assert found.value == pytest.approx((2 - 1) / 3)
    assert str(found.explanation) == "The role has 2 contacts outside and 1 inside."


def test_ties_between_seats_do_not_count_and_shared_contacts_count_once() -> None:
    seats = [
        {"id": "cm", "reports_to": "mkt_head"},
        {"id": "spoke", "reports_to": "mkt_head", "coordinates_with": ["cm"]},
    ]
    assert measured(MEASURE, stakeholders=PUBLICS, seats=seats).value == pytest.approx(1 / 3)


def test_without_any_tie_there_is_no_balance() -> None:
    found = measured(MEASURE, seats=[{"id": "cm", "reports_to": []}])
    assert (found.value, found.missing) == (None, ("organization.links", "stakeholders[].served_by"))
