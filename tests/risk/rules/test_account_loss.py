"""Accounts that can be lost: a password alone, another owner, a personal address, one admin."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import CLIENTS, channel, drive, outcome, tiny

RULE = "account-loss"


def test_a_password_alone_names_the_channel_the_admins_and_the_line() -> None:
    found = tiny(stakeholders=[CLIENTS], channels=[channel(mfa=False)])
    finding = found.finding(RULE)
    assert finding and finding.subjects == ("page",)
    assert str(finding.message) == (
        "Page: a password alone protects it; administered by Community manager, Editor and Communication head."
    )
    assert found.lines(finding) == ["false"]


@pytest.mark.parametrize(
    "fault", [{"mfa": False}, {"legal_owner": "person"}, {"recovery": "person"}, {"admins": ["comm_head"]}]
)
def test_each_serious_fault_fires_and_the_driver_is_the_audience_share(fault: dict[str, Any]) -> None:
    other = channel(id="other", audience=300)
    assert drive(RULE, channels=[channel(**fault), other]) == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("admins", "said"), [([], "nobody administers it"), (["cm"], "only one person administers it")]
)
def test_an_account_that_nobody_holds_is_told_from_one_that_one_person_holds(admins: list[str], said: str) -> None:
    finding = tiny(stakeholders=[CLIENTS], channels=[channel(admins=admins)]).finding(RULE)
    assert finding and said in str(finding.message)


def test_nothing_wrong_is_silent_and_too_many_admins_only_weaken() -> None:
    assert drive(RULE, channels=[channel()]) == 0
    crowd = ["cm", "editor", "comm_head", "boss", "agent", "care_head"]
    assert drive(RULE, channels=[channel(admins=crowd)]) == 0


def test_one_fault_on_three_channels_is_one_finding_that_names_the_three() -> None:
    found = tiny(channels=[channel(id=f"page{n}", mfa=False) for n in range(3)])
    own = [one for one in found.findings if one.rule == RULE]
    assert [one.subjects for one in own] == [("page0", "page1", "page2")]


def test_what_is_not_written_is_unknown() -> None:
    found = outcome(RULE, channels=[channel(mfa=...)])
    assert (found.hits, found.missing) == ((), ("channels[].mfa",))


def test_two_holders_of_one_role_are_two_persons() -> None:
    people = {"organization": {"roles": [
        {"id": "boss", "title": "Boss", "unit": "top"},
        {"id": "comm_head", "title": "Head", "unit": "comm", "reports_to": "boss"},
        {"id": "editor", "title": "Editor", "unit": "comm", "reports_to": "comm_head", "holders": ["p1", "p2"]},
    ]}}  # fmt: skip
    assert drive(RULE, channels=[channel(admins=["editor"])], **people) == 0


def test_without_a_channel_outside_it_does_not_apply() -> None:
    assert not outcome(RULE, channels=[]).applicable
    assert not outcome(RULE, channels=[channel(family="internal")]).applicable
