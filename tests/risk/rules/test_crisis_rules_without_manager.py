"""In the crisis, outside its rules: the seat raises the alarm and is only informed of what is said."""

from __future__ import annotations

from orgmodel.records import Level
from tests.organizations import outcome, row, tiny

RULE = "crisis-rules-without-manager"
ALARM = row("escalate", responsible="cm", accountable="boss")


def test_only_informed_of_the_statement_fires() -> None:
    statement = row("crisis_statement", responsible="comm_head", accountable="boss", consulted=[], informed=["cm"])
    found = tiny(responsibilities=[ALARM, statement])
    finding = found.finding("crisis-rules-without-manager@crisis_statement")
    assert finding and finding.level is Level.MEDIUM
    assert finding.evidence.actors == ("cm",)
    assert len(finding.evidence.places) == 2


def test_consulted_on_the_statement_is_silent() -> None:
    statement = row("crisis_statement", responsible="comm_head", accountable="boss", consulted=["cm"])
    assert outcome(RULE, responsibilities=[ALARM, statement]).hits == ()


def test_who_does_not_raise_the_alarm_is_not_concerned() -> None:
    alarm = row("escalate", responsible="agent", accountable="boss")
    statement = row("crisis_statement", responsible="comm_head", accountable="boss", consulted=[])
    assert not outcome(RULE, responsibilities=[alarm, statement]).applicable


def test_without_the_rows_it_is_unknown() -> None:
    assert outcome(RULE, responsibilities=[ALARM]).missing == ("responsibilities[]",)
