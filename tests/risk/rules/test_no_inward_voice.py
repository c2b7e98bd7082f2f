"""Nobody inside hears: a public nobody serves is lost; a written feedback line to who decides silences it."""

from __future__ import annotations

import pytest

from tests.organizations import CLIENTS, channel, drive, outcome, tiny

RULE = "no-inward-voice"
CASE = {"id": "question", "severity": 1, "decides": "boss"}


def test_a_public_nobody_serves_is_lost_whole() -> None:
    found = tiny(stakeholders=[{**CLIENTS, "served_by": []}], case_types=[CASE])
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(1)
    assert (finding.subjects, found.lines(finding)) == (("clients",), ["[]"])


def test_a_feedback_line_to_who_decides_silences_it() -> None:
    link = {"from": "cm", "to": "boss", "type": "feeds_back", "about": ["clients"]}
    page = channel(stakeholders=["clients"])
    told = {"stakeholders": [CLIENTS], "channels": [page], "case_types": [CASE]}
    assert drive(RULE, organization={"links": [link]}, **told) == 0


def test_a_listener_two_steps_from_who_decides_is_heard_at_three_tenths() -> None:
    """cm → communication head → boss, who decides: .3 heard, .7 lost."""
    page = channel(operators=["cm"], stakeholders=["clients"])
    assert drive(RULE, stakeholders=[CLIENTS], channels=[page], case_types=[CASE]) == pytest.approx(0.7)


def test_without_publics_it_is_unknown() -> None:
    assert outcome(RULE).missing == ("stakeholders[]",)
