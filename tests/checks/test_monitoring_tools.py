"""Monitoring tools: nine tenths of the audience listened to pass, six warn, less fails; deaf nights warn."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import Tiny, channel, tiny

WATCH = {"id": "watch", "name": "Watch", "family": "monitoring", "users": ["editor"], "alerts_out_of_hours": True}
MUTE = {**WATCH, "alerts_out_of_hours": False}


def told(deaf: int, tool: dict[str, Any] = WATCH, **changes: Any) -> Tiny:
    """Of 100 people, so many are met on a page nothing listens to."""
    pages = [channel(audience=100 - deaf, monitored_by=["watch"]), channel(id="deaf", audience=deaf, monitored_by=[])]
    return tiny(**{"tools": [tool], "channels": pages, **changes})


@pytest.mark.parametrize(("deaf", "status"), [(10, "pass"), (11, "warn"), (40, "warn"), (41, "fail")])
def test_audience_that_a_tool_listens_to(deaf: int, status: str) -> None:
    checked = told(deaf).check("monitoring-tools")
    assert checked.status == status
    assert checked.value == pytest.approx(1 - deaf / 100)


def test_a_tool_that_wakes_nobody_is_a_warning_that_names_it() -> None:
    found = told(5, MUTE)
    checked = found.check("monitoring-tools")
    assert (checked.status, found.lines(checked)) == ("warn", ["false"])
    assert checked.evidence.actors == ("editor",)
    assert str(checked.explanation) == "Out of hours, tools wake somebody for 0% of the audience outside; not for Page."


def test_where_somebody_answers_at_every_hour_no_alert_is_needed() -> None:
    assert told(5, MUTE, organization={"hours": "always"}).check("monitoring-tools").status == "pass"


def test_what_is_not_written_is_open_where_it_decides() -> None:
    silent = {key: value for key, value in WATCH.items() if key != "alerts_out_of_hours"}
    assert told(5, silent).check("monitoring-tools").missing == ("tools[].alerts_out_of_hours",)
    assert told(5, silent).check("monitoring-tools").status == "not_assessable"
    pages = [channel(audience=60, monitored_by=["watch"]), channel(id="other", audience=40)]
    unsaid = told(0, channels=pages).check("monitoring-tools")
    assert (unsaid.status, unsaid.missing) == ("not_assessable", ("channels[].monitored_by",))
    assert tiny(channels=[channel()]).check("monitoring-tools").status == "not_assessable"


def test_no_channel_outside_is_no_question() -> None:
    assert told(0, channels=[channel(family="internal")]).check("monitoring-tools").status == "not_applicable"
