"""The community is not consulted: asking nobody fires, telling counts half, asking them is silent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import CLIENTS, drive, outcome, tiny

RULE = "community-not-consulted"


def decided(**said: Any) -> dict[str, Any]:
    return {"stakeholders": [CLIENTS, {"id": "press", "name": "Press", "kind": "press"}],
            "governance": {"binding_decisions": [{"id": "rules", "kind": "rules", **said}]}}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "driver"),
    [
        ({"consulted": ["clients"], "informed": []}, 0),
        ({"consulted": [], "informed": ["clients"]}, 0.5),
        ({"consulted": [], "informed": []}, 1),
        ({"consulted": ["boss", "press"], "informed": []}, 1),
    ],
)
def test_asked_told_or_neither(said: dict[str, Any], driver: float) -> None:
    """Neither a role inside nor the press is the community."""
    assert drive(RULE, **decided(**said)) == driver


def test_it_says_who_was_asked_and_who_was_told() -> None:
    found = tiny(**decided(consulted=["boss"], informed=["clients"]))
    finding = found.finding(RULE)
    assert (
        finding
        and str(finding.message) == "Decision on rules (rules): taken after asking Boss; Clients were only told."
    )
    assert finding.subjects == ("rules",)


def test_a_role_that_represents_the_community_speaks_for_it() -> None:
    link = {"from": "agent", "to": "boss", "type": "represents", "about": ["clients"]}
    assert drive(RULE, organization={"links": [link]}, **decided(consulted=["agent"], informed=[])) == 0


def test_unwritten_consultation_is_unknown() -> None:
    assert outcome(RULE, **decided()).missing == ("governance.binding_decisions[].consulted",)
