"""Channels with a purpose: complete channels of nine tenths of the audience pass, of six warn, less fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import Tiny, channel, tiny

GOAL = {"objectives": [{"id": "trust", "text": "Trust"}]}
WHOLE = channel(objective="trust")
OWN = channel(id="own", name="Own", family="owned", objective="trust")


def told(idle: int, **changes: Any) -> Tiny:
    """Of 100 people, so many are met on a page where nobody answers."""
    pages = [{**OWN, "audience": 100 - idle}, {**WHOLE, "audience": idle, "operators": []}]
    return tiny(**{"strategy": GOAL, "channels": pages, **changes})


@pytest.mark.parametrize(("idle", "status"), [(10, "pass"), (11, "warn"), (40, "warn"), (41, "fail")])
def test_audience_on_complete_channels(idle: int, status: str) -> None:
    checked = told(idle).check("social-media-basics")
    assert checked.status == status
    assert checked.value == pytest.approx(1 - idle / 100)


def test_it_names_what_lacks_where() -> None:
    found = told(41)
    checked = found.check("social-media-basics")
    assert str(checked.explanation).endswith("hold 59% of the audience; not Page (nobody who answers).")
    assert found.lines(checked) == ["[]"]


def test_no_space_of_its_own_is_a_warning() -> None:
    checked = told(0, channels=[WHOLE]).check("social-media-basics")
    assert (checked.status, str(checked.explanation)) == ("warn", "No space is the organization’s own: Page.")


def test_a_strategy_without_objectives_gives_no_channel_a_purpose() -> None:
    pages = [channel(family="owned")]
    assert tiny(channels=pages, strategy={"objectives": []}).check("social-media-basics").status == "fail"


@pytest.mark.parametrize("field", ["owner", "operators", "objective", "hours", "family"])
def test_a_field_that_is_not_written_is_open(field: str) -> None:
    pages = [{key: value for key, value in OWN.items() if key != field}]
    checked = told(0, channels=pages).check("social-media-basics")
    assert (checked.status, checked.missing) == ("not_assessable", (f"channels[].{field}",))


def test_no_channel_outside_is_no_question() -> None:
    assert told(0, channels=[channel(family="internal")]).check("social-media-basics").status == "not_applicable"
