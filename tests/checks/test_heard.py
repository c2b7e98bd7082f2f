"""Serve the organization and the communities: a written feedback line passes; nobody who serves fails."""

from __future__ import annotations

from tests.organizations import CLIENTS, channel, tiny

CASE = {"id": "question", "severity": 1, "decides": "boss"}
LINE = {"from": "cm", "to": "boss", "type": "feeds_back", "about": ["clients"]}


def test_served_and_heard_passes() -> None:
    page = channel(stakeholders=["clients"])
    told = tiny(stakeholders=[CLIENTS], channels=[page], case_types=[CASE], organization={"links": [LINE]})
    assert told.check("heard").status == "pass"


def test_not_served_fails() -> None:
    assert tiny(stakeholders=[{**CLIENTS, "served_by": []}], case_types=[CASE]).check("heard").status == "fail"
