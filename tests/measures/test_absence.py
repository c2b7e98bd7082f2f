"""Absence by hand: what two weeks without one person leave without anybody, and what softens it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.measures.absence import MEASURE
from orgmodel.measures.measure import Measured
from orgmodel.text import render

from .tiny import CLIENTS, FANS, ROLES, measured

PAGE = {"id": "page", "name": "Page", "operators": ["cm"], "stakeholders": ["clients"], "audience": 300}
FORUM = {"id": "forum", "name": "Forum", "operators": ["agent"], "stakeholders": ["fans"], "audience": 100}


def away(**parts: Any) -> Measured:
    """What the measure says of two publics and two channels: the seat has clients and the page, the agent the rest."""
    return measured(MEASURE, **{"stakeholders": [CLIENTS, FANS], "channels": [PAGE, FORUM], **parts})


def test_the_share_orphaned_is_the_mean_of_publics_and_channels() -> None:
    found = away()
    # clients weigh 3 of 4 in salience, the page 300 of 400 in audience
    assert found.value == pytest.approx((0.75 + 0.75) / 2)
    worst = found.detail.worst
    assert (worst.holder.actors, worst.publics, worst.channels, worst.cover) == (
        ("cm",),
        ("clients",),
        ("page",),
        "none",
    )
    assert [one.share for one in found.detail.away] == pytest.approx([0.75, 0.25])
    assert str(found.explanation) == (
        "Two weeks without Community manager: 1 public has nobody left and 1 channel has nobody left; "
        "no back-up is known, so 75% counts as orphaned."
    )
    assert "1 public n’a plus personne et 1 canal n’a plus personne" in render(found.explanation, "fr")


@pytest.mark.parametrize(
    ("backup", "admins", "grade", "cover"),
    [
        ({"role": "agent", "documented": True}, None, 0.3, "documented"),
        ({"role": "agent", "documented": True}, ["cm", "boss"], 0.3, "documented"),
        ({"role": "agent", "documented": False}, None, 1.0, "unwritten"),
        ({"role": "agent"}, None, 1.0, "unwritten"),
        ({"role": "agent"}, ["cm", "boss"], 0.5, "deputy_admin"),
        (None, ["cm", "boss"], 0.5, "deputy_admin"),
        (None, ["cm"], 1.0, "none"),
        ("none", None, 1.0, "none"),
    ],
)
def test_grades(backup: Any, admins: list[str] | None, grade: float, cover: str) -> None:
    found = away(manager={"backup": backup}, channels=[{**PAGE, "admins": admins}, FORUM])
    mine = next(one for one in found.detail.seats)
    assert mine.cover == cover
    assert mine.share == pytest.approx(0.75 * grade)


def test_a_role_may_be_back_up_for_another() -> None:
    roles = [{**role, "backup_for": ["agent"]} if role["id"] == "care_head" else role for role in ROLES]
    found = away(organization={"roles": roles}, manager={"backup": {"role": "agent", "documented": True}})
    assert {one.cover for one in found.detail.away} == {"documented"}
    assert found.value == pytest.approx(0.75 * 0.3)


def test_a_back_up_held_by_the_same_person_is_none() -> None:
    roles = [{**role, "holders": ["p1"]} if role["id"] == "agent" else role for role in ROLES]
    manager = {"holders": ["p1"], "backup": {"role": "agent", "documented": True}}
    found = away(organization={"roles": roles}, manager=manager)
    assert (found.value, found.detail.worst.holder.actors) == (1, ("cm", "agent"))


@pytest.mark.parametrize("crew", [{"holders": ["p1", "p2"]}, {"headcount": 2}, {"fte": 1.5}])
def test_more_than_one_person_leaves_nobody_alone(crew: dict[str, Any]) -> None:
    found = away(manager=crew)
    assert found.value == pytest.approx(0.25)
    assert (found.detail.worst.holder.actors, found.detail.seats) == (("agent",), ())


def test_the_holder_of_several_roles_is_one_person() -> None:
    roles = [{**role, "holders": ["p1"]} for role in ROLES[:2]] + [{**role, "holders": ["p2"]} for role in ROLES[2:]]
    channels = [{**PAGE, "operators": ["boss", "mkt_head"]}, {**FORUM, "operators": ["boss", "agent"]}]
    found = away(organization={"roles": roles}, channels=channels)
    assert found.detail.worst.channels == ("page",)
    assert found.detail.worst.holder.person == "p1"


def test_a_second_operator_saves_the_channel_and_its_public() -> None:
    found = away(channels=[{**PAGE, "operators": ["cm", "care_head"]}, {**FORUM, "operators": ["agent", "boss"]}])
    assert (found.value, found.detail.worst) == (0, None)
    assert str(found.explanation) == "Nobody’s absence leaves a public, a channel or a case without anybody."


def test_what_nobody_has_today_is_not_lost_by_an_absence() -> None:
    found = away(stakeholders=[CLIENTS, {**FANS, "served_by": []}], channels=[PAGE, {**FORUM, "operators": []}])
    assert found.detail.worst.publics == ("clients",)
    assert len(found.detail.away) == 1


def test_publics_or_channels_alone_are_enough_and_neither_is_not_assessable() -> None:
    assert away(stakeholders=None).value == pytest.approx(0.75)
    assert away(channels=None, stakeholders=[{**CLIENTS, "served_by": ["cm"]}]).value == 1
    assert away(channels=None, stakeholders=None).missing == ("stakeholders[]", "channels[]")
    assert measured(MEASURE, None).missing == ("placements[].seats",)


def test_unknown_operators_bound_the_share_from_below() -> None:
    found = away(channels=[PAGE, {"id": "forum", "audience": 100}])
    assert (found.bound, found.missing) == ("at_least", ("channels[].operators",))


def test_missing_weights_are_said() -> None:
    found = away(
        stakeholders=[{"id": "clients", "name": "Clients"}, FANS], channels=[{**PAGE, "audience": None}, FORUM]
    )
    assert found.value == 0.5
    assert len(found.notes) == 2


CASE = {"id": "recall", "severity": 3, "decides": "boss"}


def unentitled(**parts: Any) -> tuple[str, ...]:
    """The cases without anyone entitled while the boss is away."""
    found = away(**parts)
    return next((one.cases for one in found.detail.away if one.holder.actors == ("boss",)), ())


def test_cases_without_anyone_entitled() -> None:
    assert unentitled(case_types=[CASE]) == ("recall",)
    approved = {**CASE, "decides": "cm", "approvals": [{"role": "boss"}]}
    assert unentitled(case_types=[approved]) == ("recall",)


@pytest.mark.parametrize(
    "parts",
    [
        {"governance": {"crisis_plan": {"severities": {3: {"role": "boss", "substitute": "press_head"}}}}},
        {"responsibilities": [{"activity": "crisis_statement", "deputies": {"boss": "press_head"}}]},
        {
            "organization": {
                "roles": [{**one, "backup_for": ["boss"]} if one["id"] == "press_head" else one for one in ROLES]
            }
        },
    ],
)
def test_a_substitute_a_deputy_or_a_back_up_is_entitled(parts: dict[str, Any]) -> None:
    assert unentitled(case_types=[CASE], **parts) == ()


def test_a_harmless_absence_that_stops_a_case_is_told() -> None:
    channels = [{**PAGE, "operators": ["cm", "agent"]}, {**FORUM, "operators": ["cm", "agent"]}]
    found = away(channels=channels, case_types=[CASE])
    assert found.value == 0
    assert str(found.explanation) == (
        "Nobody’s absence leaves a public or a channel alone; but two weeks without Boss: "
        "nobody is entitled for 1 type of case."
    )


def test_time_added_is_the_way_round() -> None:
    # the agent's cases pass through the care head, who is away: the only other way takes 20 min more
    links = [{"from": "agent", "to": "mkt_head", "type": "collaborates", "latency": "60min"}]
    roles = [{**role, "backup_for": ["care_head"]} if role["id"] == "boss" else role for role in ROLES]
    case = {**CASE, "minutes": 0, "share": 1}
    channels = [{**FORUM, "admins": ["boss"], "stakeholders": []}]
    publics = [{**CLIENTS, "served_by": ["care_head"]}]
    found = away(
        organization={"hours": "always", "roles": roles, "links": links},
        channels=[*channels, {**PAGE, "stakeholders": [], "operators": ["agent", "cm"]}],
        stakeholders=publics,
        case_types=[{**case, "channels": ["forum"]}],
    )
    assert found.detail.worst.holder.actors == ("care_head",)
    # agent – care head – boss is 40 min, agent – marketing head – boss 80
    assert found.detail.time_added == 40
    assert "the other answers take 40\u00a0min longer" in str(found.explanation)


who = st.sampled_from([str(role["id"]) for role in ROLES])


@settings(max_examples=60, deadline=None)
@given(st.lists(who, min_size=1, max_size=3, unique=True), st.lists(who, max_size=2, unique=True), who, st.booleans())
def test_adding_a_back_up_never_raises_the_share(
    operators: list[str], admins: list[str], spare: str, documented: bool
) -> None:
    channels = [{**PAGE, "operators": ["cm"], "admins": ["cm", *admins]}, {**FORUM, "operators": operators}]
    bare = away(channels=channels)
    backed = away(channels=channels, manager={"backup": {"role": spare, "documented": documented}})
    roles = [{**role, "backup_for": [operators[0]]} if role["id"] == spare else role for role in ROLES]
    both = away(channels=channels, organization={"roles": roles})
    assert bare.value is not None
    assert backed.value is not None
    assert both.value is not None
    assert backed.value <= bare.value
    assert both.value <= bare.value
