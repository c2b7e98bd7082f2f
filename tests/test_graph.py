"""Ties as they are derived from what is written, and their views."""

from __future__ import annotations

import pytest

from orgmodel.graph import build_graph
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_text

HOUSE = """\
format: 1
title: A house
as_of: 2026-11-20
organization:
  units:
    - {id: management, name: Management, function: executive}
    - {id: marketing, name: Marketing, function: marketing, parent: management}
    - {id: brand, name: Brand, parent: marketing}
    - {id: care, name: Care, function: customer_service, parent: management}
  roles:
    - {id: ceo, title: Chief executive, unit: management}
    - {id: cmo, title: Marketing director, unit: marketing, reports_to: ceo}
    - {id: care_lead, title: Care lead, unit: care, reports_to: ceo, dotted_to: [cmo]}
    - {id: agent, title: Agent, unit: care, reports_to: care_lead}
  links:
    - {from: care_lead, to: cmo, type: coordinates, strength: 0.9, latency: 10min}
    - {from: cm, to: ceo, type: feeds_back}
    - {from: agent, to: cmo, type: collaborates, until: 2026-01-01}
stakeholders:
  - {id: clients, name: Clients, kind: customer}
  - {id: press, name: Press, kind: press, served_by: []}
channels:
  - {id: instagram, stakeholders: [clients, press], owner: brand, operators: [cm, agent], admins: [cmo]}
case_types:
  - {id: question, severity: 1, decides: cm}
  - {id: crisis, severity: 4, decides: ceo, approvals: [{role: cmo, within: 1h}]}
community_manager: {id: cm, title: Community manager, fte: 2, holders: [p1]}
placements:
  - id: today
    title: Today
    as_is: true
    seats: [{id: cm, reports_to: cmo}]
  - id: two
    title: Two seats
    seats:
      - {id: hub, reports_to: ceo}
      - {id: spoke, reports_to: care_lead, coordinates_with: [hub]}
"""


@pytest.fixture
def scenario():
    return read_text(HOUSE, "house.yaml").scenario


def test_the_seat_that_bears_the_managers_id_is_meant(scenario) -> None:
    placed = place(scenario, scenario.placements[0])
    assert placed.resolve("cm") == ("cm",)
    assert placed.resolve("all_seats") == ("cm",)


def test_every_seat_is_meant_where_none_bears_the_managers_id(scenario) -> None:
    placed = place(scenario, scenario.placements[1])
    assert placed.resolve("cm") == ("hub", "spoke")
    graph = build_graph(placed)
    assert {(tie.source, tie.target) for tie in graph.ties_of("serves")} == {
        ("hub", "clients"),
        ("spoke", "clients"),
        ("agent", "clients"),
    }


def test_holders_and_time_go_to_the_first_seat_only(scenario) -> None:
    hub, spoke = place(scenario, scenario.placements[1]).seats
    assert (hub.fte, hub.holders) == (2, ("p1",))
    assert (spoke.fte, spoke.holders) == (None, None)
    assert place(scenario, scenario.placements[1]).unknown_holders == {"spoke"}


def test_a_seat_belongs_to_the_unit_that_owns_its_channels(scenario) -> None:
    assert place(scenario, scenario.placements[0]).seats[0].unit == "brand"
    assert place(scenario, scenario.placements[1]).seats[1].unit == "care"


def test_written_service_prevails_over_operators_even_empty(scenario) -> None:
    graph = build_graph(place(scenario, scenario.placements[0]))
    assert "press" not in {tie.target for tie in graph.ties_of("serves")}


def test_merged_ties_keep_the_strongest_and_the_quickest(scenario) -> None:
    edge = build_graph(place(scenario, scenario.placements[0])).network.edges["care_lead", "cmo"]
    assert (edge["strength"], edge["latency"]) == (0.9, 10)
    assert {tie.type for tie in edge["ties"]} == {"dotted_to", "coordinates"}


def test_an_expired_link_is_not_used(scenario) -> None:
    assert not build_graph(place(scenario, scenario.placements[0])).network.has_edge("agent", "cmo")


def test_feedback_never_carries_a_decision(scenario) -> None:
    graph = build_graph(place(scenario, scenario.placements[0]))
    assert graph.internal.has_edge("cm", "ceo")
    assert not graph.decision.has_edge("cm", "ceo")


def test_levels_count_from_the_executive_top(scenario) -> None:
    graph = build_graph(place(scenario, scenario.placements[0]))
    assert graph.top == "ceo"
    assert graph.levels == {"ceo": 0, "cmo": 1, "care_lead": 1, "cm": 2, "agent": 2}


def test_the_head_of_a_unit_has_its_superior_outside_it(scenario) -> None:
    assert build_graph(place(scenario, scenario.placements[0])).heads == {
        "management": "ceo",
        "marketing": "cmo",
        "care": "care_lead",
    }


def test_authority_runs_from_who_answers_to_who_decides_and_approves(scenario) -> None:
    authority = build_graph(place(scenario, scenario.placements[0])).authority
    assert set(authority.edges) == {("agent", "cm"), ("cm", "ceo"), ("agent", "ceo"), ("ceo", "cmo")}
    assert authority.edges["ceo", "cmo"]["cases"] == ("crisis",)


def test_nobody_is_meant_where_nobody_is_seated(scenario) -> None:
    graph = build_graph(place(scenario, None))
    assert graph.placed.resolve("cm") == ()
    assert [tie.source for tie in graph.ties_of("serves")] == ["agent"]
