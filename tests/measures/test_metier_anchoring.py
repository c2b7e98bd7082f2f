"""Anchoring by hand: a line home, one accountable, a figure, a tool, each a quarter; then weighted by shares."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.metier_anchoring import MEASURE, Anchoring
from orgmodel.text import Message, render
from tests.organizations import tiny

from .tiny import measured

BARE: dict[str, Any] = {
    "organization": {"links": []},
    "responsibilities": [],
    "strategy": {"objectives": [], "indicators": []},
    "tools": [],
}
"""Everything is written, and nothing is there."""


def anchoring(metier: str = "customer_service", **parts: Any) -> Anchoring:
    found = measured(MEASURE, manager={"metiers": {metier: 1}}, **{**BARE, **parts})
    (row,) = found.detail
    assert all(isinstance(anchor.said, Message) for anchor in row.anchors)
    return row


def worths(**parts: Any) -> list[float | None]:
    return [anchor.worth for anchor in anchoring(**parts).anchors]


@pytest.mark.parametrize(
    ("seat", "links", "worth"),
    [
        ({"reports_to": "care_head"}, [], 1.0),
        ({"reports_to": "mkt_head", "dotted_to": "care_head"}, [], 0.7),
        ({"reports_to": "mkt_head"}, [{"from": "agent", "to": "cm", "type": "integrates"}], 0.7),
        ({"reports_to": "mkt_head", "coordinates_with": ["agent"]}, [], 0.5),
        ({"reports_to": "mkt_head"}, [{"from": "cm", "to": "agent", "type": "collaborates"}], 0.5),
        ({"reports_to": "mkt_head"}, [{"from": "cm", "to": "agent", "type": "informs"}], 0.0),
        ({"reports_to": "mkt_head", "unit": "care"}, [], 1.0),
    ],
)
def test_the_line_home_is_worth_what_it_carries(seat: dict[str, Any], links: list[Any], worth: float) -> None:
    row = worths(seats=[{"id": "cm", **seat}], organization={"links": links})
    assert row == [worth, 0, 0, 0]


def test_the_strongest_tie_counts() -> None:
    seat = {"id": "cm", "reports_to": "mkt_head", "dotted_to": "care_head", "coordinates_with": ["agent"]}
    assert worths(seats=[seat])[0] == 0.7


def test_a_metier_that_no_department_hosts_has_no_line_home() -> None:
    row = anchoring("internal_communication")
    assert (row.anchors[0].worth, str(row.anchors[0].said)) == (0, "no department is at home in it")


def test_each_duty_of_the_metier_needs_exactly_one_accountable() -> None:
    """Two of three rows: .67."""
    rows = [
        {"activity": "reply", "accountable": "care_head", "metier": "customer_service"},
        {"activity": "moderate", "accountable": ["care_head", "boss"], "metier": "customer_service"},
        {"activity": "escalate", "accountable": "boss", "metier": "customer_service"},
        {"activity": "publish", "accountable": [], "metier": "marketing"},
    ]
    row = anchoring(responsibilities=rows)
    assert row.anchors[1].worth == pytest.approx(2 / 3)
    assert str(row.anchors[1].said) == "exactly one accountable for only 2 of its 3 duties"


def test_a_figure_may_be_of_the_metier_or_of_its_objective() -> None:
    own = [{"id": "first", "metier": "customer_service"}]
    goal = [{"id": "speed", "text": "Speed", "metier": "customer_service"}]
    through = [{"id": "first", "objective": "speed"}]
    assert worths(strategy={"objectives": [], "indicators": own})[2] == 1
    assert worths(strategy={"objectives": goal, "indicators": through})[2] == 1
    assert worths(strategy={"objectives": goal, "indicators": []})[2] == 0


def test_a_tool_counts_in_the_hands_of_a_seat() -> None:
    tool = {"id": "desk", "metiers": ["customer_service"], "users": ["cm", "agent"]}
    assert worths(tools=[tool])[3] == 1
    assert worths(tools=[{**tool, "users": ["agent"]}])[3] == 0
    assert worths(tools=[{"id": "desk", "users": ["agent"]}])[3] == 0


def test_the_whole_is_weighted_by_the_shares_and_a_small_metier_is_left_out() -> None:
    """Marketing under its head .25 of the four; service nothing: (.6 · .25 + .35 · 0) ÷ .95; press 5% is left out."""
    shares = {"marketing": 0.6, "customer_service": 0.35, "public_relations": 0.05}
    found = measured(MEASURE, manager={"metiers": shares}, **BARE)
    assert found.value == pytest.approx(0.6 * 0.25 / 0.95)
    assert [row.metier for row in found.detail] == ["marketing", "customer_service"]
    assert str(found.notes[0]) == "Less than 10% of the role, left out: public relations."


def test_a_tenth_is_not_less_than_a_tenth() -> None:
    shares = {"marketing": 0.7, "customer_service": 0.2, "public_relations": 0.1}
    found = measured(MEASURE, manager={"metiers": shares}, **BARE)
    assert len(found.detail) == 3


def test_what_is_not_written_is_named_and_leaves_a_range() -> None:
    found = measured(MEASURE, manager={"metiers": {"customer_service": 1}})
    (row,) = found.detail
    assert (row.least, row.best, found.bound) == (0, 1, "at_least")
    assert found.missing == ("organization.links[]", "responsibilities[]", "strategy.indicators[]", "tools[]")
    assert all(isinstance(anchor.said, Message) for anchor in row.anchors)


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"responsibilities": [{"activity": "reply", "accountable": "boss"}]}, "responsibilities[].metier"),
        ({"responsibilities": [{"activity": "reply", "metier": "customer_service"}]}, "responsibilities[].accountable"),
        ({"strategy": {"indicators": [{"id": "first"}]}}, "strategy.indicators[].metier"),
        ({"tools": [{"id": "desk", "metiers": ["customer_service"]}]}, "tools[].users"),
        ({"tools": [{"id": "desk", "users": ["cm"]}]}, "tools[].metiers"),
    ],
)
def test_each_field_that_lacks_is_named(parts: dict[str, Any], field: str) -> None:
    assert anchoring(**parts).missing == (field,)


def test_a_unit_without_function_may_be_the_home() -> None:
    house = {"units": [{"id": "top", "name": "Top"}], "roles": [{"id": "boss", "title": "Boss", "unit": "top"}]}
    row = anchoring(organization={**house, "links": []}, seats=[{"id": "cm", "reports_to": "boss"}])
    assert row.missing == ("organization.units[].function",)


def test_without_metiers_or_seats_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("community_manager.metiers",)
    assert measured(MEASURE, None, manager={"metiers": {"marketing": 1}}).missing == ("placements[].seats",)


def test_it_names_actors_and_lines_in_both_languages() -> None:
    told = tiny(
        community_manager={"metiers": {"customer_service": 1}},
        placements=[{"id": "today", "title": "Today", "seats": [{"id": "cm", "reports_to": "care_head"}]}],
        responsibilities=[{"activity": "reply", "accountable": "care_head", "metier": "customer_service"}],
        strategy={"indicators": [{"id": "first", "name": "First reply", "metier": "customer_service"}]},
        tools=[{"id": "desk", "name": "Desk", "users": ["cm"], "metiers": ["customer_service"]}],
    )
    found = told.facts.measures["metier-anchoring"]
    assert found.value == 1
    assert str(found.explanation) == "The métiers of the role are anchored at 100%: customer service (100%) at 100%."
    said = [render(anchor.said, "fr") for anchor in found.detail[0].anchors]
    assert said == ["Community manager sous Care head", "un seul garant pour son activité",
                    "mesuré par First reply", "outillé par Desk"]  # fmt: skip
    assert told.lines(found) == [
        "customer_service: 1", "care_head", "care_head", "id: first", "id: desk",
    ]  # fmt: skip
