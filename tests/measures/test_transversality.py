"""Transversal reach by hand: departments involved that a seat belongs to or is one tie away from."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.lateral import Rung, rung_needed
from orgmodel.measures.transversality import MEASURE
from tests.organizations import tiny

from .tiny import measured

CARE_CASE = {"id": "question", "severity": 1, "expert": "care", "decides": "cm"}
PRESS_CASE = {"id": "rumour", "severity": 3, "expert": "press", "decides": "press_head"}
CASES = [CARE_CASE, PRESS_CASE]


def under(superior: str = "mkt_head", **seat: Any) -> list[dict[str, Any]]:
    return [{"id": "cm", "reports_to": superior, **seat}]


def test_departments_of_cases_and_metiers_that_a_tie_reaches() -> None:
    """Care and press by the cases, marketing by the métier: under marketing, with a tie to care, 2 of 3."""
    page = {"id": "page", "operators": ["cm"]}
    found = measured(MEASURE, manager={"metiers": {"marketing": 1}}, case_types=CASES, channels=[page],
                     seats=under(coordinates_with=["agent"]))  # fmt: skip
    assert found.value == pytest.approx(2 / 3)
    assert str(found.explanation) == (
        "The role is in direct touch with 2 of the 3 departments that its work involves, not with Press office. It "
        "works by a liaison role, where 2 partner departments ask for a team or an integrator."
    )


def test_a_metier_at_home_in_a_department_already_involved_adds_nothing() -> None:
    found = measured(MEASURE, manager={"metiers": {"customer_service": 1}}, case_types=[CARE_CASE])
    assert [str(one.name) for one in found.detail.partners] == ["Client care"]
    assert found.value == 0


def test_one_home_of_a_metier_is_enough() -> None:
    units = [
        {"id": "top", "name": "Top", "function": "executive"},
        {"id": "sales", "name": "Sales", "function": "sales"},
        {"id": "product", "name": "Product", "function": "product"},
    ]
    roles = [{"id": "boss", "title": "Boss", "unit": "top"},
             {"id": "seller", "title": "Seller", "unit": "sales", "reports_to": "boss"},
             {"id": "maker", "title": "Maker", "unit": "product", "reports_to": "boss"}]  # fmt: skip
    found = measured(MEASURE, manager={"metiers": {"business_development": 1}},
                     organization={"units": units, "roles": roles}, seats=under("seller"))  # fmt: skip
    assert (found.value, len(found.detail.partners)) == (1, 1)


def test_who_decides_or_agrees_is_involved_but_not_the_top() -> None:
    case = {"id": "crisis", "severity": 4, "decides": "boss", "approvals": [{"role": "press_head"}]}
    found = measured(MEASURE, case_types=[case])
    assert [str(one.name) for one in found.detail.partners] == ["Press office"]


def test_only_cases_that_the_role_meets_involve_it() -> None:
    channels = [{"id": "page", "operators": ["cm"]}, {"id": "phone", "operators": ["agent"]}]
    cases = [{**CARE_CASE, "decides": "agent", "channels": ["page"]}, {**PRESS_CASE, "channels": ["phone"]}]
    found = measured(MEASURE, channels=channels, case_types=cases)
    assert [str(one.name) for one in found.detail.partners] == ["Client care"]


def test_feedback_is_no_direct_touch() -> None:
    links = [{"from": "cm", "to": "agent", "type": "feeds_back"}]
    assert measured(MEASURE, case_types=[CARE_CASE], organization={"links": links}).value == 0


def test_a_seat_in_the_department_touches_it() -> None:
    assert measured(MEASURE, case_types=[CARE_CASE], seats=under("care_head")).value == 1


@pytest.mark.parametrize(
    ("partners", "is_group", "rung"),
    [(0, False, Rung.NONE), (1, False, Rung.LIAISON), (2, False, Rung.TEAM), (3, False, Rung.TEAM),
     (4, False, Rung.HUB), (2, True, Rung.HUB), (1, True, Rung.LIAISON)],
)  # fmt: skip
def test_the_rung_needed_grows_with_the_partners(partners: int, is_group: bool, rung: Rung) -> None:
    assert rung_needed(partners, is_group) == rung


@pytest.mark.parametrize(
    ("seats", "links", "rung"),
    [
        (under(), [], Rung.NONE),
        (under(), [{"from": "cm", "to": "agent", "type": "collaborates"}], Rung.CONTACT),
        (under(coordinates_with=["agent"]), [], Rung.LIAISON),
        (under(coordinates_with=["agent", "press_head"]), [], Rung.TEAM),
        (under(), [{"from": "cm", "to": "agent", "type": "integrates"}], Rung.TEAM),
        (under(dotted_to="care_head"), [], Rung.HUB),
        ([*under(), {"id": "two", "reports_to": "care_head", "coordinates_with": ["cm"]}], [], Rung.HUB),
        (under(coordinates_with=["mkt_head"]), [], Rung.NONE),
    ],
)
def test_the_rung_used_follows_from_the_ties(seats: list[Any], links: list[Any], rung: Rung) -> None:
    assert measured(MEASURE, case_types=CASES, seats=seats, organization={"links": links}).detail.used == rung


def test_what_is_not_written_is_named() -> None:
    assert measured(MEASURE).missing == ("case_types[].expert", "community_manager.metiers")
    assert measured(MEASURE, None, case_types=CASES).missing == ("placements[].seats",)
    lost = measured(MEASURE, manager={"metiers": {"internal_communication": 1}})
    assert lost.missing == ("case_types[].expert", "organization.units[].function")


def test_the_evidence_is_where_the_departments_are_named() -> None:
    told = tiny(case_types=[{"id": "question", "severity": 1, "expert": "care", "decides": "cm"}])
    found = told.facts.measures["transversality"]
    assert told.lines(found) == ["care"]


def test_the_department_of_whoever_decides_is_involved() -> None:
    found = measured(MEASURE, case_types=[{"id": "complaint", "severity": 2, "decides": "care_head"}])
    assert [str(one.name) for one in found.detail.partners] == ["Client care"]
