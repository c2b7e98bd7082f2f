"""Nobody responsible: an activity written as done by nobody fires; one doer is silent."""

from __future__ import annotations

from orgmodel.records import Level
from tests.organizations import outcome, row, tiny


def test_an_activity_nobody_does_names_who_answers_for_it() -> None:
    found = tiny(responsibilities=[row(responsible=[], accountable="boss")])
    finding = found.finding("nobody-responsible@publish")
    assert finding and finding.level is Level.HIGH
    assert str(finding.message) == "Publish: nobody does it, and this role answers for it: Boss."
    assert finding.evidence.actors == ("boss",)


def test_one_doer_is_silent() -> None:
    assert outcome("nobody-responsible", responsibilities=[row(responsible="cm", accountable="boss")]).hits == ()


def test_an_unwritten_letter_is_unknown() -> None:
    found = outcome("nobody-responsible", responsibilities=[row(accountable="boss")])
    assert (found.hits, found.missing) == ((), ("responsibilities[].responsible",))
