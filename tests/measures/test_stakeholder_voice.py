"""Two-way voice by hand: weights 3/4 and 1/4 for clients and fans, inward 1, .6, .3 or 0."""

from __future__ import annotations

import pytest

from orgmodel.measures.stakeholder_voice import MEASURE
from orgmodel.text import render

from .tiny import CLIENTS, FANS, ROLES, measured

CASES = [
    {"id": "question", "severity": 1, "decides": "cm"},
    {"id": "complaint", "severity": 2, "decides": "care_head"},
    {"id": "crisis", "severity": 4, "decides": "boss"},
]
SERVED = [{**CLIENTS, "served_by": ["cm"]}]


def voice(**parts: object) -> float | None:
    return measured(MEASURE, **{"case_types": CASES, "stakeholders": SERVED, **parts}).value  # type: ignore[arg-type]


def link(start: str, end: str, kind: str, **more: object) -> dict[str, object]:
    return {"links": [{"from": start, "to": end, "type": kind, **more}]}


def test_one_step_from_a_role_that_decides_is_heard_at_six_tenths() -> None:
    found = measured(MEASURE, case_types=CASES, stakeholders=SERVED, seats=[{"id": "cm", "reports_to": "care_head"}])
    assert found.value == pytest.approx(0.6)
    said = "Clients: heard at 60%; what they say reaches Community manager, one step from a role that decides."
    assert str(found.explanation) == said
    assert found.evidence.ties == (("cm", "care_head"),)
    assert "à un pas d’un rôle qui décide" in render(found.explanation, "fr")


def test_two_steps_are_heard_at_three_tenths_and_three_not_at_all() -> None:
    assert voice(seats=[{"id": "cm", "reports_to": "boss"}]) == pytest.approx(0.3)
    assert voice(seats=[{"id": "cm", "reports_to": "mkt_head"}]) == 0


@pytest.mark.parametrize(("kind", "expected"), [("coordinates", 0.6), ("collaborates", 0.6), ("informs", 0.0),
                                                ("escalates_to", 0.0)])  # fmt: skip
def test_only_reporting_dotted_coordinating_and_collaborating_ties_are_steps(kind: str, expected: float) -> None:
    assert voice(organization=link("cm", "care_head", kind)) == pytest.approx(expected)


def test_a_decider_of_severity_four_alone_is_not_near_enough_to_hear() -> None:
    assert voice(case_types=[CASES[0], CASES[2]], seats=[{"id": "cm", "reports_to": "boss"}]) == 0


def test_that_a_seat_decides_is_not_being_heard_inside() -> None:
    cases = [{"id": "question", "severity": 1, "decides": "cm"}]
    assert voice(case_types=cases) == 0


def test_a_role_that_decides_and_serves_itself_is_heard_at_six_tenths() -> None:
    assert voice(stakeholders=[{**CLIENTS, "served_by": ["care_head"]}]) == pytest.approx(0.6)


@pytest.mark.parametrize("end", ["care_head", "mkt_head", "boss"])
def test_feeding_back_to_who_decides_or_stands_at_level_one_is_heard_in_full(end: str) -> None:
    found = measured(MEASURE, case_types=CASES, stakeholders=SERVED, organization=link("cm", end, "feeds_back"))
    assert found.value == 1
    assert str(found.explanation) == "Every public is served, and its word reaches somebody able to act."


def test_feeding_back_to_an_expert_is_heard_in_full_and_to_anybody_else_is_not() -> None:
    offer = {"id": "offer", "severity": 1, "decides": "cm", "expert": "care"}
    back = link("cm", "agent", "feeds_back")
    assert voice(case_types=[offer], organization=back) == 1
    assert voice(organization=back) == 0


def test_about_says_whose_voice_is_carried() -> None:
    both = [*SERVED, {**FANS, "served_by": ["cm"]}]
    about = link("cm", "boss", "feeds_back", about=["fans"])
    assert voice(stakeholders=both, organization=about) == pytest.approx(0.25)
    assert voice(stakeholders=both, organization=link("cm", "boss", "feeds_back")) == 1


def test_a_public_may_feed_back_and_be_represented_itself() -> None:
    assert voice(organization=link("clients", "boss", "feeds_back")) == 1
    assert voice(organization=link("clients", "boss", "represents")) == 1
    assert voice(organization=link("boss", "clients", "represents")) == 1
    assert voice(organization=link("agent", "mkt_head", "represents", about=["clients"])) == 1


def test_who_is_not_served_is_not_heard() -> None:
    back = link("cm", "boss", "feeds_back", about=["clients"])
    assert voice(stakeholders=[{**CLIENTS, "served_by": []}], organization=back) == 0


def test_users_of_a_monitoring_tool_and_operators_listen() -> None:
    channel = {"id": "forum", "stakeholders": ["clients"], "operators": ["cm"], "monitored_by": ["ear"]}
    tool = {"id": "ear", "family": "monitoring", "users": ["agent"]}
    publics = [CLIENTS]
    assert voice(stakeholders=publics, channels=[channel]) == 0
    assert voice(stakeholders=publics, channels=[channel], tools=[tool]) == pytest.approx(0.6)


def test_an_expired_link_carries_nothing() -> None:
    assert voice(organization=link("cm", "boss", "feeds_back", until="2026-01-01")) == 0


def test_without_salience_all_publics_weigh_the_same_and_that_is_said() -> None:
    publics = [{"id": "clients", "name": "Clients", "served_by": ["cm"]}, {**FANS, "served_by": []}]
    found = measured(
        MEASURE,
        case_types=CASES,
        stakeholders=publics,
        organization=link("cm", "boss", "feeds_back", about=["clients"]),
    )
    assert found.value == pytest.approx(0.5)
    assert "all publics weigh the same" in str(found.notes[0])


def test_a_public_of_whom_nothing_is_written_is_left_out() -> None:
    found = measured(
        MEASURE, case_types=CASES, stakeholders=[*SERVED, FANS], organization=link("cm", "boss", "feeds_back")
    )
    assert found.value == 1
    assert str(found.notes[0]) == "It is not written who serves Fans: left out."


def test_with_channels_that_name_their_publics_nobody_serving_is_known() -> None:
    channel = {"id": "forum", "stakeholders": ["clients"], "operators": ["cm"]}
    found = measured(MEASURE, case_types=CASES, stakeholders=[CLIENTS, FANS], channels=[channel])
    assert [row.served for row in found.detail] == [True, False]


def test_what_lacks_its_inputs_is_not_assessable() -> None:
    assert measured(MEASURE, case_types=CASES).missing == ("stakeholders[]",)
    assert measured(MEASURE, stakeholders=SERVED).missing == ("case_types[].decides", "case_types[].expert")
    unknown = measured(MEASURE, case_types=CASES, stakeholders=[CLIENTS])
    assert unknown.missing == ("stakeholders[].served_by", "channels[].operators")
    assert measured(MEASURE, None, case_types=CASES, stakeholders=SERVED).missing == ("placements[].seats",)


def test_a_role_under_another_root_has_no_level() -> None:
    roles = [*ROLES, {"id": "agency_head", "title": "Agency head"}]
    organization = {"roles": roles, **link("cm", "agency_head", "feeds_back")}
    assert voice(organization=organization) == 0
