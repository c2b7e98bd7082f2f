"""Moderation charter: the worst channel counts; four items pass, three warn, two fail; prompt is within a day."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny

KEPT = {"mode": "after", "public_charter": True, "removal_within": "4h", "moderators": ["cm", "editor"],
        "out_of_hours": "on_call"}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, "pass"),
        ({"moderators": ["editor"]}, "warn"),
        ({"public_charter": False, "out_of_hours": "none"}, "fail"),
        ({"removal_within": "24h"}, "pass"),
        ({"removal_within": "25h"}, "warn"),
        ({"removal_within": "3d", "mode": "before"}, "pass"),
        ({"removal_within": ...}, "not_assessable"),
    ],
)
def test_items_of_the_worst_channel(change: dict[str, Any], status: str) -> None:
    rules = {key: value for key, value in {**KEPT, **change}.items() if value is not ...}
    pages = [channel(id="good", moderation=KEPT), channel(moderation=rules)]
    assert tiny(channels=pages).check("moderation-charter").status == status


def test_none_fails_and_no_channel_outside_is_not_applicable() -> None:
    assert tiny(channels=[channel(moderation="none")]).check("moderation-charter").status == "fail"
    assert tiny(channels=[channel(family="internal")]).check("moderation-charter").status == "not_applicable"
