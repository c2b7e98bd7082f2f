"""On call: promised hours nobody works need two persons and an agreement; hours that are worked need nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny


@pytest.mark.parametrize(
    ("duty", "status"),
    [
        ({"roles": ["cm", "editor"], "agreement": True}, "pass"),
        ({"roles": ["editor"], "agreement": True}, "warn"),
        ({"roles": ["editor"], "agreement": False}, "fail"),
        ({"roles": ["cm", "editor"]}, "not_assessable"),
        ("none", "fail"),
    ],
)
def test_a_page_open_on_saturday_that_nobody_works(duty: Any, status: str) -> None:
    told = tiny(channels=[channel(hours="Mon-Sat 09:00-18:00")], governance={"on_call": duty})
    assert told.check("on-call").status == status


def test_hours_that_are_worked_need_no_roster() -> None:
    assert tiny(channels=[channel()], governance={"on_call": "none"}).check("on-call").status == "not_applicable"
