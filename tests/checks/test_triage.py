"""Triage: every case with a route passes; an unwritten route leaves it open."""

from __future__ import annotations

from tests.organizations import tiny

KNOWN = {"id": "a", "severity": 1, "decides": "cm"}


def test_every_case_has_a_route() -> None:
    assert tiny(case_types=[KNOWN]).check("triage").status == "pass"


def test_an_unwritten_route_is_unknown() -> None:
    checked = tiny(case_types=[KNOWN, {"id": "b", "severity": 2}]).check("triage")
    assert (checked.status, checked.missing) == ("not_assessable", ("case_types[].decides",))
