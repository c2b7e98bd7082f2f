"""Chart fit by hand: pairs who work together, within two reporting steps or across the chart."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.chart_fit import MEASURE
from tests.organizations import tiny

from .tiny import measured


def tie(start: str, end: str, kind: str = "collaborates") -> dict[str, Any]:
    return {"from": start, "to": end, "type": kind}


@pytest.mark.parametrize(
    ("start", "end", "near"),
    [
        ("agent", "care_head", True),  # one line
        ("agent", "boss", True),  # two lines up
        ("mkt_head", "press_head", True),  # one superior
        ("agent", "mkt_head", False),  # three lines
        ("cm", "press_head", False),  # three lines
    ],
)
def test_two_reporting_steps_are_near(start: str, end: str, near: bool) -> None:
    assert measured(MEASURE, organization={"links": [tie(start, end)]}).value == near


def test_each_pair_counts_once_whatever_ties_it() -> None:
    links = [tie("agent", "care_head"), tie("care_head", "agent", "escalates_to"), tie("agent", "mkt_head")]
    found = measured(MEASURE, organization={"links": links})
    assert found.value == 1 / 2
    said = "1 of 2 ties of work stay within two reporting steps; across the chart: Agent with Marketing head."
    assert str(found.explanation) == said
    assert found.detail.across == (("agent", "mkt_head"),)


def test_coordination_of_a_seat_is_work_and_informing_is_not() -> None:
    seats = [{"id": "cm", "reports_to": "mkt_head", "coordinates_with": ["agent"]}]
    assert measured(MEASURE, seats=seats).value == 0
    assert measured(MEASURE, organization={"links": [tie("cm", "agent", "informs")]}).value is None


def test_a_public_is_nowhere_in_the_chart() -> None:
    clients = [{"id": "clients", "name": "Clients"}]
    links = [tie("clients", "agent", "feeds_back"), tie("agent", "care_head", "feeds_back")]
    assert measured(MEASURE, stakeholders=clients, organization={"links": links}).value == 1


def test_somebody_beside_the_lines_is_across_the_chart() -> None:
    roles = [{"id": "boss", "title": "Boss"}, {"id": "chair", "title": "Chair"}]
    house = {"roles": roles, "units": [{"id": "top", "name": "Top"}], "links": [tie("chair", "boss")]}
    assert measured(MEASURE, organization=house, seats=[{"id": "cm", "reports_to": "boss"}]).value == 0


def test_only_three_pairs_are_named() -> None:
    links = [tie("agent", "mkt_head"), tie("agent", "press_head"), tie("cm", "press_head"), tie("cm", "care_head"),
             tie("cm", "agent")]  # fmt: skip
    said = str(measured(MEASURE, organization={"links": links}).explanation)
    assert said.endswith("Community manager with Press head and 2 more.")


def test_without_a_tie_of_work_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("organization.links[]",)


def test_the_evidence_is_where_the_ties_are_written() -> None:
    told = tiny(organization={"links": [tie("agent", "comm_head")]})
    found = told.facts.measures["chart-fit"]
    assert (found.evidence.actors, found.evidence.ties) == (("agent", "comm_head"), (("agent", "comm_head"),))
    assert told.lines(found) == ["from: agent"]
