"""Who answers, by hand: two years in the house, or 16 hours of training a year, under a contract of one's own."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.qualified_operators import MEASURE

from .tiny import ROLES, measured

PAGE = {"id": "page", "name": "Page", "operators": ["agent"], "audience": 100}
OTHER = {"id": "other", "name": "Other", "operators": ["boss"], "audience": 300}
SENIOR = {"id": "senior", "employment": "permanent", "seniority": "9y", "training": "0h"}


def staffed(person: dict[str, Any] | None, head: dict[str, Any] | None = None, **parts: Any) -> Any:
    """The agent held by `person`, her head by `head`, the boss by somebody tried."""
    holders = {"agent": person, "care_head": head, "boss": SENIOR}
    roles = [{**role, **({"holders": [one["id"]]} if (one := holders.get(role["id"])) else {})} for role in ROLES]
    people = [one for one in holders.values() if one]
    return measured(MEASURE, **{"channels": [PAGE, OTHER], "people": people, "organization": {"roles": roles}, **parts})


def person(employment: str, seniority: str | None = None, training: str | None = None, name: str = "p1") -> Any:
    written = {"id": name, "employment": employment, "seniority": seniority, "training": training}
    return {key: value for key, value in written.items() if value is not None}


def hands(found: Any) -> Any:
    return found.detail[0].hands


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (person("permanent", "2y", "0h"), "tried"),
        (person("fixed", "1y", "16h"), "tried"),
        (person("freelance", "3y"), "tried"),
        (person("permanent", "1y", "15h"), "new"),
        (person("agency", "9y", "40h"), "new"),
        (person("intern", "1y", "40h"), "left_alone"),
        (person("apprentice", "3y", "40h"), "left_alone"),
        (person("volunteer", "9y"), "left_alone"),
    ],
)
def test_contract_seniority_and_training(one: Any, expected: str) -> None:
    newcomer = person("permanent", "1y", "0h", "p2")
    assert hands(staffed(one, newcomer)) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (person("permanent", "5y", name="p2"), "guided"),
        (person("fixed", "1y", "0h", "p2"), "left_alone"),
        (None, "learning"),
    ],
)
def test_trainees_are_guided_by_a_direct_superior_who_is_tried(head: Any, expected: str) -> None:
    assert hands(staffed(person("intern"), head)) == expected


def test_the_share_is_of_the_audience_and_says_who_answers_elsewhere() -> None:
    found = staffed(person("intern"), person("permanent", "1y", "0h", "p2"))
    assert found.value == pytest.approx(0.75)
    assert str(found.explanation) == (
        "75% of the audience meets somebody qualified. Elsewhere: Page, answered by Agent (only interns, apprentices "
        "or volunteers, without a qualified superior)."
    )


def test_an_operator_whose_mandate_forbids_replying_does_not_answer() -> None:
    roles = [{**role, "mandate": {"reply": False}, "holders": ["senior"]} if role["id"] == "boss"
             else {**role, "holders": ["p1"]} if role["id"] == "agent" else role for role in ROLES]  # fmt: skip
    page = {**PAGE, "operators": ["agent", "boss"]}
    newcomer = person("permanent", "1y", "0h")
    found = measured(MEASURE, channels=[page], people=[newcomer, SENIOR], organization={"roles": roles})
    assert hands(found) == "new"


def test_volunteers_outside_who_answer_are_alone() -> None:
    fans = {"id": "fans", "name": "Fans", "kind": "fan"}
    found = staffed(None, channels=[{**PAGE, "operators": ["fans"]}], stakeholders=[fans])
    assert hands(found) == "left_alone"


@pytest.mark.parametrize(
    ("one", "field"),
    [
        ({"id": "p1"}, "people[].employment"),
        (person("permanent", "1y"), "people[].training"),
        (person("permanent", training="2h"), "people[].seniority"),
        (None, "organization.roles[].holders"),
    ],
)
def test_what_is_not_written_is_unknown_and_the_value_at_least(one: Any, field: str) -> None:
    found = staffed(one)
    assert (hands(found), found.bound, found.missing) == (None, "at_least", (field,))
    assert found.value == pytest.approx(0.75)


def test_a_holder_who_is_not_among_the_people_is_unknown() -> None:
    found = staffed(person("permanent", "5y"), people=[SENIOR])
    assert (hands(found), found.missing) == (None, ("people[]",))


def test_nothing_known_is_not_assessable_and_nobody_outside_is_nothing_to_assess() -> None:
    assert measured(MEASURE).missing == ("channels[]",)
    assert measured(MEASURE, None, channels=[PAGE]).missing == ("placements[].seats",)
    assert measured(MEASURE, channels=[PAGE]).missing == ("organization.roles[].holders",)
    assert measured(MEASURE, channels=[{"id": "page"}]).missing == ("channels[].operators",)
    wall = measured(MEASURE, channels=[{**PAGE, "family": "internal"}])
    assert (wall.value, wall.detail) == (1, ())


def test_the_evidence_is_who_falls_short_else_all_who_answer() -> None:
    newcomer = person("permanent", "1y", "0h")
    assert staffed(newcomer).evidence.actors == ("agent",)
    assert staffed(person("permanent", "5y")).evidence.actors == ("agent", "boss")
