"""Social media policy: complete passes, old warns, none fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

POLICY = {"date": "2026-01-01", "covers": ["staff", "executives", "agencies"], "training": "yearly"}


@pytest.mark.parametrize(
    ("policy", "status"),
    [
        (POLICY, "pass"),
        ({**POLICY, "date": "2025-01-01"}, "warn"),
        ({**POLICY, "date": "2025-01-01", "covers": ["staff"], "training": "hiring"}, "fail"),
        ({"date": "2026-01-01", "training": "yearly"}, "not_assessable"),
        ("none", "fail"),
    ],
)
def test_four_items(policy: Any, status: str) -> None:
    assert tiny(governance={"policy": policy}).check("social-media-policy").status == status


def test_what_a_policy_does_not_say_is_named() -> None:
    checked = tiny(governance={"policy": {"identify_themselves": True}}).check("social-media-policy")
    fields = ("date", "covers", "training")
    assert checked.missing == tuple(f"governance.policy.{name}" for name in fields)
