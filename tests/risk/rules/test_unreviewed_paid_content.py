"""Unreviewed paid content: a channel that names no reviewer fires; a reviewed one is silent, label or not."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "unreviewed-paid-content"
PAID = {"used": True, "labelled": True, "written_contract": True}


def test_a_channel_that_nobody_reviews_is_named() -> None:
    found = tiny(channels=[channel(paid_content=PAID)])
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.4, Level.MEDIUM)
    assert str(finding.message) == (
        "Page: nobody is named who reads paid content before it appears (100% of its audience)."
    )
    assert finding.evidence.actors == ("cm", "editor")
    assert finding.subjects == ("page",)


def test_a_reviewed_channel_is_silent_and_its_label_is_another_risk() -> None:
    hidden = channel(paid_content={**PAID, "labelled": False, "reviewer": "boss"})
    assert drive(RULE, channels=[hidden]) == 0
    assert drive("hidden-advertising", channels=[hidden]) == 1


def test_it_counts_by_the_audience_of_paid_content() -> None:
    pages = [
        channel(paid_content=PAID),
        channel(id="other", audience=300, paid_content={**PAID, "reviewer": "boss"}),
        channel(id="free", audience=10_000, paid_content={"used": False}),
    ]
    assert drive(RULE, channels=pages) == pytest.approx(0.4 / 4)


def test_unwritten_is_missing_and_no_paid_content_needs_no_reviewer() -> None:
    assert outcome(RULE, channels=[channel()]).missing == ("channels[].paid_content.used",)
    found = outcome(RULE, channels=[channel(paid_content={"used": True})])
    assert (found.hits, "channels[].paid_content.reviewer" in found.missing) == ((), True)
    assert not outcome(RULE, channels=[channel(paid_content="none")]).applicable
