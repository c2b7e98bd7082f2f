"""Channels nothing listens to: a deaf spot counts its audience; one tool on every channel is silent."""

from __future__ import annotations

import pytest

from tests.organizations import channel, drive, outcome, tiny

RULE = "unwatched-channel"
WATCH = {"id": "watch", "family": "monitoring", "alerts_out_of_hours": False}
BIG = channel(audience=300, monitored_by=["watch"])
SMALL = channel(id="small", name="Small", audience=100, monitored_by=[])


def test_a_page_nothing_listens_to_counts_its_audience_and_names_who_answers_there() -> None:
    told = tiny(tools=[WATCH], channels=[BIG, SMALL])
    finding = told.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.25)
    assert str(finding.message) == (
        "No tool listens on Small, 25% of the audience outside; somebody has to look: Community manager and Editor."
    )
    assert finding.evidence.actors == ("cm", "editor")
    assert told.lines(finding) == ["[]"]


def test_two_deaf_pages_are_one_finding() -> None:
    told = tiny(tools=[WATCH], channels=[BIG, SMALL, {**SMALL, "id": "other", "name": "Other"}])
    finding = told.finding(RULE)
    assert finding and (finding.driver, finding.subjects) == (pytest.approx(0.4), ("small", "other"))


def test_a_tool_on_every_channel_is_silent_whether_it_wakes_anybody_or_not() -> None:
    assert drive(RULE, tools=[WATCH], channels=[BIG]) == 0
    assert drive(RULE, tools=[{**WATCH, "channels": ["page"]}], channels=[channel()]) == 0


def test_a_page_where_nobody_answers_is_said_without_them() -> None:
    found = outcome(RULE, tools=[WATCH], channels=[{**SMALL, "operators": []}])
    assert str(found.hits[0].message) == "No tool listens on Small, 100% of the audience outside."


def test_without_a_word_on_monitoring_it_is_unknown() -> None:
    assert outcome(RULE, channels=[channel()]).missing == ("channels[].monitored_by",)
    assert outcome(RULE).missing == ("channels[]",)


def test_no_channel_outside_is_no_question() -> None:
    assert not outcome(RULE, channels=[channel(family="internal")]).applicable
