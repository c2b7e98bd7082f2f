"""Accounts and access: the main channel without MFA fails, a smaller one warns, six admins warn."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny

SMALL = channel(id="small", audience=1)


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
    assert tiny(channels=[channel(**change), SMALL]).check("account-ownership").status == status


def test_a_smaller_channel_without_mfa_only_warns() -> None:
    assert tiny(channels=[channel(), {**SMALL, "mfa": False}]).check("account-ownership").status == "warn"
