"""Serve those who cannot wait: power and urgency without anybody fails; without power it does not arise."""

from __future__ import annotations

from tests.organizations import CLIENTS, tiny

NAME = "definitive-stakeholders-served"


def test_a_public_with_power_and_urgency_that_nobody_serves_fails() -> None:
    checked = tiny(stakeholders=[{**CLIENTS, "served_by": []}]).check(NAME)
    assert (checked.status, str(checked.explanation)) == ("fail", "Nobody serves Clients.")
    assert checked.evidence.actors == ("clients",)


def test_served_passes() -> None:
    assert tiny(stakeholders=[{**CLIENTS, "served_by": ["cm"]}]).check(NAME).status == "pass"


def test_without_power_it_does_not_arise() -> None:
    assert tiny(stakeholders=[{**CLIENTS, "power": 0.4, "served_by": []}]).check(NAME).status == "not_applicable"


def test_not_knowing_who_serves_it_is_not_knowing() -> None:
    checked = tiny(stakeholders=[CLIENTS]).check(NAME)
    assert (checked.status, checked.missing) == ("not_assessable", ("stakeholders[].served_by",))
