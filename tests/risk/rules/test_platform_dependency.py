"""Dependency on a platform: one platform of others fires at 1; a space of one's own takes its share away."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "platform-dependency"


def test_one_platform_holds_everybody() -> None:
    found = tiny(channels=[channel()])
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (1, Level.MEDIUM)
    assert str(finding.message) == "one holds 100% of the audience, and no space is our own."


def test_squares_by_platform_and_own_spaces_count_for_nothing() -> None:
    """Two pages of one platform are one: (100 + 100)² ÷ 400² = .25; the forum's other half counts 0."""
    pages = [channel(), channel(id="second", platform="One"), channel(id="forum", family="owned", audience=200)]
    assert drive(RULE, channels=pages) == pytest.approx(0.25)


def test_a_space_of_ones_own_alone_is_silent() -> None:
    assert drive(RULE, channels=[channel(family="owned")]) == 0


def test_an_unwritten_platform_is_unknown() -> None:
    assert outcome(RULE, channels=[channel(platform=...)]).missing == ("channels[].family", "channels[].platform")
