"""A transversal role: direct touch with the departments involved, by means that suffice."""

from __future__ import annotations

from typing import Any

from tests.organizations import tiny

NAME = "transversal"
CARE = {"id": "question", "severity": 1, "expert": "care", "decides": "cm"}
AGENCY = {"id": "content", "severity": 1, "expert": "outside", "decides": "cm"}
COMM = {"id": "rumour", "severity": 2, "expert": "comm", "decides": "cm"}


def seated(*coordinated: str, cases: Any, **more: Any) -> dict[str, Any]:
    seat = {"id": "cm", "reports_to": "comm_head", "coordinates_with": list(coordinated), **more}
    return {"case_types": cases, "placements": [{"id": "today", "title": "Today", "seats": [seat]}]}


def test_all_departments_at_hand_by_a_liaison_for_one_partner_passes() -> None:
    checked = tiny(**seated("agent", cases=[CARE, COMM])).check(NAME)
    assert (checked.status, checked.value) == ("pass", 1)


def test_half_of_them_warns_and_none_fails() -> None:
    assert tiny(**seated(cases=[CARE, COMM])).check(NAME).status == "warn"
    assert tiny(**seated(cases=[CARE])).check(NAME).status == "fail"


def test_a_contact_where_a_team_is_needed_is_a_warning_though_all_are_in_touch() -> None:
    """Two partners ask for a team; talking to both is direct contact."""
    links = [{"from": "cm", "to": other, "type": "collaborates"} for other in ("agent", "agency_writer")]
    told = tiny(**seated(cases=[CARE, AGENCY]), organization={"links": links})
    checked = told.check(NAME)
    assert (checked.status, checked.value) == ("warn", 1)
    assert "It works by direct contact, where 2 partner departments ask for a team or an integrator." in str(
        checked.explanation
    )
    assert tiny(**seated("agent", "agency_writer", cases=[CARE, AGENCY])).check(NAME).status == "pass"


def test_without_cases_or_metiers_it_is_not_assessable() -> None:
    assert tiny().check(NAME).missing == ("case_types[].expert", "community_manager.metiers")
