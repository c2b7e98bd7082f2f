"""Unlawful content: no charter or nobody out of hours fires; what is read before it appears needs nobody at night."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, outcome, tiny

RULE = "unlawful-content"
KEPT = {
    "mode": "after", "public_charter": True, "removal_within": "4h", "moderators": ["cm", "editor"],
    "out_of_hours": "on_call",
}  # fmt: skip


def driver(**moderation: Any) -> float:
    found = outcome(RULE, channels=[channel(moderation={**KEPT, **moderation})])
    return sum(hit.driver for hit in found.hits)


def test_a_page_without_charter_names_its_moderators_and_its_line() -> None:
    found = tiny(channels=[channel(moderation={**KEPT, "public_charter": False})])
    finding = found.finding(RULE)
    assert finding and finding.subjects == ("page",)
    assert str(finding.message) == "Page, moderated by Community manager and Editor: no public charter."
    assert found.lines(finding) == ["false"]


def test_everything_kept_is_silent() -> None:
    assert driver() == 0


@pytest.mark.parametrize("fault", [{"public_charter": False}, {"out_of_hours": "none"}])
def test_charter_and_nights_fire(fault: dict[str, Any]) -> None:
    assert driver(**fault) == 1


def test_reading_before_publishing_needs_nobody_out_of_hours() -> None:
    assert driver(mode="before", out_of_hours="none") == 0


def test_no_moderation_at_all_fires_and_unwritten_is_unknown() -> None:
    assert outcome(RULE, channels=[channel(moderation="none")]).hits
    assert outcome(RULE, channels=[channel()]).missing == ("channels[].moderation",)
