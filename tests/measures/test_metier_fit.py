"""Métier fit by hand: each métier's share times 1, .7, .4 or 0."""

from __future__ import annotations

import pytest

from orgmodel.measures.metier_fit import MEASURE
from orgmodel.text import render

from .tiny import ROLES, UNITS, measured

HALF = {"metiers": {"marketing": 0.5, "customer_service": 0.5}}


def test_one_step_is_worth_seven_tenths_two_four_tenths_and_three_nothing() -> None:
    shares = {"metiers": {"marketing": 0.5, "public_relations": 0.3, "customer_service": 0.2}}
    links = [{"from": "mkt_head", "to": "press_head", "type": "collaborates"}]
    found = measured(MEASURE, manager=shares, organization={"links": links})
    # marketing at hand 0.5 · 1, press one step 0.3 · 0.7, care two steps (through the boss) 0.2 · 0.4
    assert found.value == pytest.approx(0.5 + 0.21 + 0.08)
    assert [host.steps for host in found.detail.hosts] == [0, 1, 2]


def test_the_top_of_a_flat_level_scores_seven_tenths_by_construction_and_says_so() -> None:
    found = measured(MEASURE, manager=HALF, seats=[{"id": "cm", "reports_to": "boss"}])
    assert found.value == pytest.approx(0.7)
    assert "scores 70% by construction" in str(found.explanation)


def test_dotted_superiors_count_as_solid_ones() -> None:
    found = measured(MEASURE, manager=HALF, seats=[{"id": "cm", "reports_to": "mkt_head", "dotted_to": "care_head"}])
    assert found.value == 1


@pytest.mark.parametrize(("fte", "expected"), [(0.2, 1.0), (0.1, 0.5 + 0.5 * 0.4)])
def test_a_seat_below_a_fifth_of_a_full_time_anchors_nothing(fte: float, expected: float) -> None:
    seats = [{"id": "cm", "reports_to": "mkt_head", "fte": 1}, {"id": "spoke", "reports_to": "care_head", "fte": fte}]
    assert measured(MEASURE, manager=HALF, seats=seats).value == pytest.approx(expected)


@pytest.mark.parametrize("kind", ["feeds_back", "informs"])
def test_information_ties_are_no_steps(kind: str) -> None:
    roles = [role for role in ROLES if role["id"] != "care_head"]
    roles.append({"id": "care_head", "title": "Care head", "unit": "care"})
    links = [{"from": "mkt_head", "to": "care_head", "type": kind}]
    found = measured(MEASURE, manager=HALF, organization={"roles": roles, "links": links})
    assert found.value == pytest.approx(0.5)


def test_no_way_leads_through_a_seat() -> None:
    roles = [role for role in ROLES if role["id"] != "care_head"]
    roles.append({"id": "care_head", "title": "Care head", "unit": "care"})
    links = [{"from": "cm", "to": "care_head", "type": "collaborates"}]
    found = measured(MEASURE, manager=HALF, organization={"roles": roles, "links": links})
    assert found.value == pytest.approx(0.5)


def test_a_metier_without_host_is_left_out_and_the_others_renormalised() -> None:
    shares = {"metiers": {"marketing": 0.6, "internal_communication": 0.4}}
    found = measured(MEASURE, manager=shares)
    assert found.value == 1
    assert found.detail.left_out == ("internal_communication",)
    assert (
        str(found.notes[0]) == "No unit hosts internal communication: left out, the other shares count in proportion."
    )


def test_a_unit_without_role_hosts_nothing() -> None:
    units = [*UNITS, {"id": "hr", "name": "Staff", "function": "hr"}]
    shares = {"metiers": {"marketing": 0.6, "internal_communication": 0.4}}
    assert measured(MEASURE, manager=shares, organization={"units": units}).value == 1


def test_without_shares_seats_or_host_units_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("community_manager.metiers",)
    assert measured(MEASURE, None, manager=HALF).missing == ("placements[].seats",)
    bare = [{**unit, "function": "other"} for unit in UNITS]
    assert measured(MEASURE, manager=HALF, organization={"units": bare}).missing == ("organization.units[].function",)


def test_it_names_superiors_and_distances_in_both_languages() -> None:
    found = measured(MEASURE, manager=HALF)
    said = "Under Marketing head, the role fits its métiers at 70%: marketing (50%) at hand and customer service (50%) "
    assert str(found.explanation) == said + "2 steps away."
    assert "service client (50\u202f%) à 2 pas" in render(found.explanation, "fr")
    assert found.evidence.path == ("mkt_head",)


def test_where_every_seat_is_below_a_fifth_nothing_is_near() -> None:
    found = measured(MEASURE, manager={**HALF, "fte": 0.1})
    assert (found.value, found.detail.hosts) == (0, ())
