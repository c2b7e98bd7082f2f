"""No offboarding: keys that nobody takes back are medium by themselves; taken back is silent."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "no-offboarding"


@pytest.mark.parametrize("listed", [False, True])
def test_keys_that_nobody_takes_back_are_medium_whoever_lists_them(listed: bool) -> None:
    """A driver of .4 is likelihood 3; accounts are consequence 3."""
    governance = {"offboarding": False, "credential_register": listed}
    finding = tiny(channels=[channel()], governance=governance).finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.4, Level.MEDIUM)


def test_the_sentence_counts_who_holds_keys_and_names_them() -> None:
    finding = tiny(channels=[channel()], governance={"offboarding": False}).finding(RULE)
    assert finding
    assert str(finding.message) == "Nobody takes access back from who leaves: 3 holders of keys to accounts."
    assert finding.evidence.actors == ("cm", "editor", "comm_head")


def test_access_that_ends_with_a_departure_is_silent() -> None:
    assert drive(RULE, channels=[channel()], governance={"offboarding": True}) == 0


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE, channels=[channel()]).missing == ("governance.offboarding",)


def test_keys_to_channels_inside_are_not_counted() -> None:
    wall = channel(id="wall", family="internal", admins=["agent"])
    finding = tiny(channels=[channel(), wall], governance={"offboarding": False}).finding(RULE)
    assert finding and finding.evidence.actors == ("cm", "editor", "comm_head")
