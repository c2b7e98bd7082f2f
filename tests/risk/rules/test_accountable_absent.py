"""Accountable and absent: open on Saturday, decided on weekdays, nobody stands in."""

from __future__ import annotations

from orgmodel.records import Level
from tests.organizations import channel, outcome, row, tiny

RULE = "accountable-absent"
SATURDAY = [channel(hours="Mon-Fri 09:00-18:00; Sat 09:00-18:00")]


def test_a_channel_open_when_its_accountable_is_away_fires() -> None:
    """Saturday is 9 of 54 promised hours: 17%."""
    found = tiny(channels=SATURDAY, responsibilities=[row(responsible="cm", accountable="boss", deputies={})])
    finding = found.finding(RULE)
    assert finding and finding.level is Level.MEDIUM
    assert str(finding.message) == (
        "Boss answers for Publish, is away for 17% of the hours of Page, and nobody stands in."
    )
    assert found.lines(finding) == ["boss", "Mon-Fri 09:00-18:00; Sat 09:00-18:00"]


def test_a_deputy_is_enough() -> None:
    rows = [row(responsible="cm", accountable="boss", deputies={"boss": "comm_head"})]
    assert outcome(RULE, channels=SATURDAY, responsibilities=rows).hits == ()


def test_the_same_hours_are_silent() -> None:
    rows = [row(responsible="cm", accountable="boss", deputies={})]
    assert outcome(RULE, channels=[channel()], responsibilities=rows).hits == ()


def test_who_operates_no_channel_can_wait_for_monday() -> None:
    rows = [row(responsible="agent", accountable="boss", deputies={})]
    assert outcome(RULE, channels=SATURDAY, responsibilities=rows).hits == ()


def test_unwritten_deputies_are_unknown() -> None:
    found = outcome(RULE, channels=SATURDAY, responsibilities=[row(responsible="cm", accountable="boss")])
    assert (found.hits, found.missing) == ((), ("responsibilities[].deputies",))
