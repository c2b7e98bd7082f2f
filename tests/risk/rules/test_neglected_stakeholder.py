"""A powerful public that nobody attends to: driven by power times urgency; served, weak or owned is silent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import CLIENTS, drive, outcome, tiny

NAME = "neglected-stakeholder"


def public(**fields: Any) -> dict[str, Any]:
    return {"stakeholders": [{**CLIENTS, "served_by": [], **fields}]}


def test_power_times_urgency_drives_it() -> None:
    """.8 · .8 = .64: likelihood 4, reputation 4: high."""
    told = tiny(**public())
    finding = told.finding(f"{NAME}@clients")
    assert finding is not None
    assert (finding.driver, finding.level.word) == (pytest.approx(0.64), "high")
    assert str(finding.message) == "Clients has power (0.8) and presses (0.8): nobody serves it."
    assert told.lines(finding) == ["[]", "0.8", "0.8"]


def test_a_dangerous_one_is_said_to_be_without_a_proper_claim() -> None:
    (hit,) = outcome(NAME, **public(legitimacy=0.1)).hits
    assert "without a proper claim: nobody serves it or answers for it." in str(hit.message)


@pytest.mark.parametrize("fields", [{"served_by": ["cm"]}, {"power": 0.4}, {"urgency": 0.4}])
def test_served_or_without_power_or_urgency_it_is_silent(fields: dict[str, Any]) -> None:
    assert drive(NAME, **public(**fields)) == 0


def test_an_owner_answers_for_a_dangerous_public() -> None:
    aim = {"objectives": [{"id": "calm", "text": "Calm", "owner": "boss", "stakeholders": ["clients"]}]}
    assert drive(NAME, **public(legitimacy=0.1), strategy=aim) == 0


def test_each_neglected_public_is_a_finding_of_its_own() -> None:
    both = [{**CLIENTS, "served_by": []}, {**CLIENTS, "id": "fans", "name": "Fans", "served_by": []}]
    told = tiny(stakeholders=both)
    assert told.finding(f"{NAME}@clients") and told.finding(f"{NAME}@fans")


def test_what_is_not_written_is_missing() -> None:
    assert outcome(NAME).missing == ("stakeholders[]",)
    assert outcome(NAME, stakeholders=[CLIENTS]).missing == ("stakeholders[].served_by",)
