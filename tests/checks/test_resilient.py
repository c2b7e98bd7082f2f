"""Hold without any one person: one operator alone fails, two pass."""

from __future__ import annotations

from tests.organizations import CLIENTS, channel, tiny


def test_one_operator_alone_fails() -> None:
    page = channel(operators=["cm"], admins=["cm"], stakeholders=["clients"])
    checked = tiny(stakeholders=[CLIENTS], channels=[page], community_manager={"backup": "none"}).check("resilient")
    assert (checked.status, checked.value) == ("fail", 1)


def test_two_operators_pass() -> None:
    page = channel(stakeholders=["clients"])
    assert tiny(stakeholders=[CLIENTS], channels=[page]).check("resilient").status == "pass"
