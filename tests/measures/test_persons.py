"""How many persons stand behind actors: holders once, headcounts, and volunteers as many as they are."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.persons import persons_behind
from orgmodel.scenario.placed import place

from .tiny import CLIENTS, FANS, ROLES, scenario

VOLUNTEERS = {**FANS, "id": "volunteers", "size": 20}


def behind(*actors: str, **role: Any) -> int:
    roles = [{**one, **role} if one["id"] == "agent" else one for one in ROLES]
    written = scenario(organization={"roles": roles}, manager={"holders": ["p1"]}, stakeholders=[VOLUNTEERS, CLIENTS])
    return persons_behind(place(written, written.placements[0]), actors)


def test_a_public_that_answers_is_as_many_as_it_is() -> None:
    assert behind("volunteers") == 20


def test_a_public_of_unwritten_size_is_one_at_least() -> None:
    assert behind("clients") == 1


def test_a_person_who_holds_two_roles_counts_once() -> None:
    assert behind("cm", "agent", holders=["p1"]) == 1


@pytest.mark.parametrize(("role", "persons"), [({"headcount": 7}, 7), ({"fte": 1.5}, 2), ({}, 1)])
def test_without_holders_the_headcount_counts_else_the_working_time(role: dict[str, Any], persons: int) -> None:
    assert behind("agent", **role) == persons
