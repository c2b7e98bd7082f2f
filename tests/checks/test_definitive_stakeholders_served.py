"""Serve those who cannot wait: a pressing public without anybody fails, a kind without anybody warns."""

from __future__ import annotations

from tests.organizations import CLIENTS, tiny

NAME = "definitive-stakeholders-served"
QUIET = {**CLIENTS, "power": 0.4}
PRESS = {"id": "press", "name": "Press", "kind": "press", "power": 0.2, "legitimacy": 0.5, "urgency": 0.2}


def test_a_public_with_power_and_urgency_that_nobody_serves_fails() -> None:
    told = tiny(stakeholders=[{**CLIENTS, "served_by": []}])
    checked = told.check(NAME)
    assert (checked.status, str(checked.explanation)) == ("fail", "Nobody serves Clients (definitive).")
    assert (checked.evidence.actors, told.lines(checked)) == (("clients",), ["[]"])


def test_so_does_a_dangerous_one_that_nobody_answers_for() -> None:
    dangerous = {**CLIENTS, "legitimacy": 0.1, "served_by": []}
    assert str(tiny(stakeholders=[dangerous]).check(NAME).explanation) == "Nobody serves Clients (dangerous)."
    aim = {"objectives": [{"id": "calm", "text": "Calm", "owner": "boss", "stakeholders": ["clients"]}]}
    assert tiny(stakeholders=[dangerous], strategy=aim).check(NAME).status == "warn"


def test_served_passes_and_counts_the_kinds() -> None:
    told = tiny(stakeholders=[{**CLIENTS, "served_by": ["cm"]}, {**PRESS, "served_by": ["boss"]}]).check(NAME)
    assert (told.status, told.value) == ("pass", 0)
    assert told.evidence.places
    assert str(told.explanation) == (
        "Somebody is there for each public with power and urgency: Clients (definitive). All 2 kinds of public are "
        "served."
    )


def test_a_kind_of_public_that_nobody_serves_warns() -> None:
    checked = tiny(stakeholders=[{**CLIENTS, "served_by": ["cm"]}, {**PRESS, "served_by": []}]).check(NAME)
    assert checked.status == "warn"
    assert str(checked.explanation) == "1 of 2 kinds of public are served; nobody serves Press."
    assert checked.evidence.actors == ("press",)
    assert tiny(stakeholders=[{**QUIET, "served_by": []}]).check(NAME).status == "warn"


def test_one_public_of_a_kind_covers_it_and_one_without_kind_is_left_out() -> None:
    other = {**QUIET, "id": "others", "served_by": []}
    assert tiny(stakeholders=[{**CLIENTS, "served_by": ["cm"]}, other]).check(NAME).status == "pass"
    nameless = {key: value for key, value in PRESS.items() if key != "kind"}
    served = [{**CLIENTS, "served_by": ["cm"]}, {**nameless, "served_by": []}]
    assert tiny(stakeholders=served).check(NAME).status == "pass"


def test_without_publics_it_does_not_arise() -> None:
    assert tiny(stakeholders=[]).check(NAME).status == "not_applicable"


def test_not_knowing_who_serves_it_is_not_knowing() -> None:
    for public in (CLIENTS, QUIET):
        checked = tiny(stakeholders=[public]).check(NAME)
        assert (checked.status, checked.missing) == ("not_assessable", ("stakeholders[].served_by",))
    assert tiny().check(NAME).missing == ("stakeholders[]",)
