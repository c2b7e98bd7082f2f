"""Personal data: a channel outside the register fires in Europe; watching individuals counts a half at least."""

from __future__ import annotations

import pytest

from tests.organizations import channel, drive, outcome, tiny

RULE = "personal-data"
DATA = {"register": True, "monitors_individuals": False}


def test_a_channel_outside_the_register_is_named() -> None:
    found = tiny(channels=[channel(in_data_register=False)], governance={"data": DATA})
    finding = found.finding(RULE)
    assert finding and str(finding.message) == "Page stands in no register of processing (100% of the audience)."
    assert found.lines(finding) == ["false"]


def test_the_organization_speaks_for_channels_that_say_nothing() -> None:
    assert drive(RULE, channels=[channel()], governance={"data": DATA}) == 0
    assert drive(RULE, channels=[channel()], governance={"data": "none"}) == 1


def test_watching_individuals_counts_a_half() -> None:
    data = {**DATA, "monitors_individuals": True}
    assert drive(RULE, channels=[channel()], governance={"data": data}) == pytest.approx(0.5)


def test_it_does_not_apply_outside_the_economic_area() -> None:
    house = {"country": "CA"}
    assert not outcome(RULE, organization=house, channels=[channel(in_data_register=False)]).applicable
