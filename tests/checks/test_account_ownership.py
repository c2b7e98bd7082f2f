"""Accounts and access: the main channel without MFA fails, a smaller one warns, six admins or leavers' keys warn."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny

SMALL = channel(id="small", audience=1)
REVOKED = {"offboarding": True}


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, "pass"),
        ({"mfa": False}, "fail"),
        ({"legal_owner": "agency"}, "fail"),
        ({"recovery": "person"}, "warn"),
        ({"admins": ["cm", "editor"]}, "warn"),
        ({"admins": ["cm", "editor", "comm_head", "boss", "agent", "care_head"]}, "warn"),
        ({"mfa": ...}, "not_assessable"),
    ],
)
def test_faults_of_the_main_channel(change: dict[str, Any], status: str) -> None:
    """Two admins without a superior of those who answer are a fault too."""
    assert tiny(channels=[channel(**change), SMALL], governance=REVOKED).check("account-ownership").status == status


def test_a_smaller_channel_without_mfa_only_warns() -> None:
    told = tiny(channels=[channel(), {**SMALL, "mfa": False}], governance=REVOKED)
    assert told.check("account-ownership").status == "warn"


def test_leavers_who_keep_their_access_are_a_fault_of_the_best_account() -> None:
    told = tiny(channels=[channel()], governance={"offboarding": False})
    checked = told.check("account-ownership")
    assert (checked.status, told.lines(checked)) == ("warn", ["false"])
    assert "nobody takes access back" in str(checked.explanation)


def test_a_known_fault_is_said_though_the_fate_of_leavers_is_not_written() -> None:
    checked = tiny(channels=[channel(recovery="person")]).check("account-ownership")
    assert (checked.status, checked.missing) == ("warn", ("governance.offboarding",))
    assert tiny(channels=[channel()]).check("account-ownership").status == "not_assessable"
