"""Brokerage by hand: pairs of a public and a target whose quickest way runs through the seats."""

from __future__ import annotations

from itertools import islice
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from orgmodel.measures.brokerage import MEASURE
from orgmodel.measures.draws import draws_of
from orgmodel.measures.standing import deciders, experts, servers

from .organizations import plans, written
from .tiny import CLIENTS, FANS, ROLES, measured, scenario, situate

CASES = [{"id": "complaint", "severity": 2, "decides": "care_head"}, {"id": "crisis", "severity": 4, "decides": "boss"}]


def test_the_only_contact_of_a_public_carries_all_its_ways() -> None:
    found = measured(MEASURE, stakeholders=[{**CLIENTS, "served_by": ["cm"]}], case_types=CASES)
    assert found.value == 1
    assert str(found.explanation).startswith("100% of the ways from the publics to the 2 roles")


def test_a_public_served_by_a_target_gets_there_without_the_role() -> None:
    publics = [{**CLIENTS, "served_by": ["cm"]}, {**FANS, "served_by": ["care_head"]}]
    # clients reach both targets through the seat; fans reach the care head directly and the boss through her: 2 of 4
    found = measured(MEASURE, stakeholders=publics, case_types=CASES)
    assert found.value == pytest.approx(0.5)
    assert [row.share for row in found.detail] == [1, 0]


def test_parallel_quickest_ways_share_equally() -> None:
    publics = [{**CLIENTS, "served_by": ["cm", "agent"]}]
    cases = [{"id": "crisis", "severity": 4, "decides": "boss"}]
    # cm–mkt_head–boss and agent–care_head–boss both take 45 min; the agent, who serves, is a target of her own
    assert measured(MEASURE, stakeholders=publics, case_types=cases).value == pytest.approx(0.5 / 2)


def test_no_way_crosses_another_public() -> None:
    publics = [{**CLIENTS, "served_by": ["cm", "agent"]}, {**FANS, "served_by": ["cm"]}]
    cases = [{"id": "complaint", "severity": 2, "decides": "agent"}]
    # fans–cm–clients–agent would take 15 min; inside it takes 5 + 4 · 20, through the seat all the same
    found = measured(MEASURE, stakeholders=publics, case_types=cases)
    assert [row.share for row in found.detail] == [0, 1]


def test_several_seats_count_as_one_and_are_no_targets() -> None:
    seats = [{"id": "cm", "reports_to": "mkt_head"}, {"id": "spoke", "reports_to": "care_head"}]
    publics = [{**CLIENTS, "served_by": ["cm"]}, {**FANS, "served_by": ["spoke"]}]
    cases = [*CASES, {"id": "question", "severity": 1, "decides": "cm"}]
    found = measured(MEASURE, stakeholders=publics, case_types=cases, seats=seats)
    assert found.value == 1
    assert "2 roles" in str(found.explanation)


def test_a_tie_written_to_take_no_time_is_still_a_tie() -> None:
    publics = [{**CLIENTS, "served_by": ["agent"]}]
    links = [{"from": "agent", "to": one, "type": "collaborates", "latency": "0min"} for one in ("cm", "care_head")]
    cases = [{"id": "complaint", "severity": 2, "decides": "care_head"}]
    situation = situate(scenario(stakeholders=publics, case_types=cases, organization={"links": links}))
    found = MEASURE.measure(situation)
    assert found.value == 0
    assert MEASURE.draw
    assert MEASURE.draw(situation, found, draws_of(situation.graph.placed, 4)).tolist() == [0, 0, 0, 0]


def test_dead_ends_change_nothing() -> None:
    clerks = [{"id": f"clerk{n}", "title": f"Clerk {n}", "reports_to": "agent"} for n in range(4)]
    publics = [{**CLIENTS, "served_by": ["cm", "agent"]}]
    bare = measured(MEASURE, stakeholders=publics, case_types=CASES)
    grown = measured(MEASURE, stakeholders=publics, case_types=CASES, organization={"roles": [*ROLES, *clerks]})
    assert grown.value == bare.value


def test_nobody_served_by_the_role_says_so() -> None:
    found = measured(MEASURE, stakeholders=[{**CLIENTS, "served_by": ["agent"]}], case_types=CASES)
    assert found.value == 0
    assert str(found.explanation).startswith("No way from the publics to the 3 roles")


def test_what_lacks_its_inputs_is_not_assessable() -> None:
    assert measured(MEASURE, case_types=CASES).missing == ("stakeholders[]",)
    alone = measured(MEASURE, stakeholders=[{**CLIENTS, "served_by": ["cm"]}])
    assert alone.missing == ("case_types[].decides", "case_types[].expert", "stakeholders[].served_by")


@settings(deadline=None, max_examples=60)
@given(plans())
def test_agrees_with_listing_every_shortest_way(plan: dict[str, Any]) -> None:
    """A naive count on the whole graph, one seat: every shortest way of every pair is listed and looked at."""
    graph = situate(scenario(**written({**plan, "seats": plan["seats"][:1]}))).graph
    targets = {**servers(graph), **deciders(graph), **experts(graph)}
    publics = graph.placed.stakeholders
    carried = 0.0
    for public in publics:
        around = nx.Graph(graph.network.subgraph(graph.insiders | {public}))
        for target in targets:
            if nx.has_path(around, public, target):
                ways = list(islice(nx.all_shortest_paths(around, public, target, "latency"), 500))
                carried += sum("cm" in way for way in ways) / len(ways)
    found = MEASURE.measure(situate(scenario(**written({**plan, "seats": plan["seats"][:1]}))))
    assert found.value == (pytest.approx(carried / len(publics) / len(targets)) if targets else None)
