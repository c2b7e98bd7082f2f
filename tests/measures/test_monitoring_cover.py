"""Monitoring cover by hand: audience that a tool listens to, as channel or tool says, and that it wakes people for."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.measure import Measured
from tests.organizations import channel, tiny

WATCH = {"id": "watch", "family": "monitoring", "alerts_out_of_hours": True}
SECOND = channel(id="second", name="Second", audience=300)


def measured(*channels: dict[str, Any], **changes: Any) -> Measured:
    return tiny(**{"tools": [WATCH], "channels": list(channels), **changes}).facts.measures["monitoring-cover"]


def test_a_quarter_of_the_audience_is_listened_to() -> None:
    """100 of 400."""
    found = measured(channel(monitored_by=["watch"]), {**SECOND, "monitored_by": []})
    assert (found.value, found.bound) == (pytest.approx(0.25), "exact")
    assert (found.detail.alerted, found.detail.at_best) == (pytest.approx(0.25), pytest.approx(0.25))
    assert str(found.explanation) == "Tools listen to 25% of the audience outside; nothing listens on Second."


def test_without_every_audience_channels_count_equally_and_that_is_said() -> None:
    found = measured(channel(monitored_by=["watch"]), channel(id="second", audience=..., monitored_by=[]))
    assert found.value == pytest.approx(0.5)
    assert found.notes


def test_a_tool_may_name_its_channels_and_a_list_on_every_tool_is_complete() -> None:
    assert measured(channel(), SECOND, tools=[{**WATCH, "channels": ["page"]}]).value == pytest.approx(0.25)
    assert measured(channel(), tools=[]).value == 0
    open_end = measured(channel(), SECOND, tools=[{**WATCH, "channels": ["page"]}, {"id": "b", "family": "monitoring"}])
    assert (open_end.bound, open_end.detail.at_best) == ("at_least", 1)
    assert open_end.missing == ("channels[].monitored_by",)


def test_a_publishing_tool_that_names_a_channel_does_not_listen_there() -> None:
    assert measured(channel(), tools=[{"id": "b", "family": "social", "channels": ["page"]}]).value == 0


def test_inside_is_not_asked() -> None:
    found = measured(channel(monitored_by=["watch"]), {**SECOND, "family": "internal", "monitored_by": []})
    assert found.value == 1
    assert measured({**SECOND, "family": "internal"}).detail.channels == ()


def test_nothing_written_is_no_value() -> None:
    assert measured(channel(), tools=...).missing == ("channels[].monitored_by",)
    assert tiny().facts.measures["monitoring-cover"].missing == ("channels[]",)


def test_one_more_tool_never_covers_less() -> None:
    pages = (channel(monitored_by=["watch"]), {**SECOND, "monitored_by": []})
    more = {"id": "b", "family": "monitoring", "channels": ["second"], "alerts_out_of_hours": False}
    before, after = measured(*pages), measured(*pages, tools=[WATCH, more])
    assert before.value is not None
    assert after.value is not None
    assert after.value > before.value
    assert after.detail.alerted == before.detail.alerted
