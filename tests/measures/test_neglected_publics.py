"""Publics with power and urgency that nobody serves, and the seven types they are read from."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from orgmodel.measures.neglected_publics import MEASURE
from orgmodel.measures.salience_types import NAMES, TYPES, may_press, salience_type
from orgmodel.scenario.outside import Stakeholder
from orgmodel.text import render
from tests.organizations import tiny

from .tiny import measured

HIGH, LOW = 0.5, 0.49


def public(
    power: float | None = HIGH, legitimacy: float | None = HIGH, urgency: float | None = HIGH, **more: Any
) -> Any:
    given = {"power": power, "legitimacy": legitimacy, "urgency": urgency}
    return {"id": "clients", "name": "Clients", **{k: v for k, v in given.items() if v is not None}, **more}


def one(**fields: Any) -> Stakeholder:
    return Stakeholder.model_validate(public(**fields))


def test_the_seven_types_and_none() -> None:
    """Power, legitimacy, urgency: one attribute is latent, two expectant, three definitive."""
    found = [salience_type(one(power=p, legitimacy=lg, urgency=u)) for p, lg, u in product((LOW, HIGH), repeat=3)]
    assert found == [
        "none",
        "demanding",
        "discretionary",
        "dependent",
        "dormant",
        "dangerous",
        "dominant",
        "definitive",
    ]
    assert set(TYPES.values()) == set(NAMES)
    assert all(render(name, "fr") for name in NAMES.values())


def test_a_type_needs_all_three_attributes_and_pressing_only_two() -> None:
    assert salience_type(one(legitimacy=None)) is None
    assert may_press(one(legitimacy=None)) is True
    assert may_press(one(power=LOW, urgency=None)) is False
    assert may_press(one(power=None)) is None


@pytest.mark.parametrize(
    ("legitimacy", "served", "count"),
    [(HIGH, [], 1), (HIGH, ["cm"], 0), (LOW, [], 1), (LOW, ["cm"], 0)],
)
def test_definitive_and_dangerous_publics_must_be_served(legitimacy: float, served: list[str], count: int) -> None:
    assert measured(MEASURE, stakeholders=[public(legitimacy=legitimacy, served_by=served)]).value == count


def test_an_owner_of_an_aim_answers_for_a_dangerous_public_but_does_not_serve_a_definitive_one() -> None:
    aim = {"objectives": [{"id": "calm", "text": "Calm", "owner": "boss", "stakeholders": ["clients"]}]}
    assert measured(MEASURE, stakeholders=[public(legitimacy=LOW, served_by=[])], strategy=aim).value == 0
    assert measured(MEASURE, stakeholders=[public(served_by=[])], strategy=aim).value == 1
    nobody = {"objectives": [{"id": "calm", "text": "Calm", "stakeholders": ["clients"]}]}
    assert measured(MEASURE, stakeholders=[public(legitimacy=LOW, served_by=[])], strategy=nobody).value == 1


@pytest.mark.parametrize("fields", [{"power": LOW}, {"urgency": LOW}])
def test_without_power_or_urgency_nobody_presses(fields: dict[str, float]) -> None:
    found = measured(MEASURE, stakeholders=[public(**fields, served_by=[])])
    assert (found.value, str(found.explanation)) == (0, "No public has power and presses at once.")


def test_a_channel_that_meets_it_may_serve_it() -> None:
    page = {"id": "page", "stakeholders": ["clients"], "operators": ["cm"]}
    assert measured(MEASURE, stakeholders=[public()], channels=[page]).value == 0
    assert measured(MEASURE, stakeholders=[public()], channels=[{**page, "stakeholders": []}]).value == 1
    unmanned = {"id": "page", "stakeholders": ["clients"]}
    assert measured(MEASURE, stakeholders=[public()], channels=[unmanned]).missing == ("stakeholders[].served_by",)


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({}, ("stakeholders[].served_by",)),
        ({"power": None, "served_by": []}, ("stakeholders[].power",)),
        ({"urgency": None, "served_by": []}, ("stakeholders[].urgency",)),
        ({"power": None, "served_by": ["cm"]}, ()),
        ({"power": LOW, "urgency": None}, ()),
    ],
)
def test_only_what_could_change_the_count_is_missing(fields: dict[str, Any], missing: tuple[str, ...]) -> None:
    found = measured(MEASURE, stakeholders=[public(**fields)])
    assert (found.value, found.missing) == (0, missing)
    assert found.bound == ("at_least" if missing else "exact")


def test_without_publics_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("stakeholders[]",)


def test_the_evidence_is_the_public_and_its_line() -> None:
    told = tiny(stakeholders=[public(served_by=[])])
    found = told.facts.measures["neglected-publics"]
    assert str(found.explanation) == "Nobody serves Clients (definitive)."
    assert (found.evidence.actors, told.lines(found)) == (("clients",), ["[]"])
