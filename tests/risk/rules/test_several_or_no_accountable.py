"""Several or no accountable: two answer for publishing, or nobody does, fires; one is silent; unwritten is unknown."""

from __future__ import annotations

from orgmodel.records import Level
from tests.organizations import outcome, row, tiny


def test_two_accountable_roles_are_named_with_their_line() -> None:
    found = tiny(responsibilities=[row(responsible="cm", accountable=["boss", "comm_head"])])
    finding = found.finding("several-or-no-accountable@publish")
    assert finding and finding.level is Level.HIGH
    assert str(finding.message) == "Publish: Boss and Communication head are all accountable for it."
    assert found.lines(finding) == ["- boss"]
    assert finding.evidence.actors == ("boss", "comm_head")


def test_nobody_written_as_accountable_fires() -> None:
    (hit,) = outcome("several-or-no-accountable", responsibilities=[row(responsible="cm", accountable=[])]).hits
    assert str(hit.message) == "Publish: nobody is accountable for it."


def test_one_accountable_role_is_silent() -> None:
    found = outcome("several-or-no-accountable", responsibilities=[row(responsible="cm", accountable="boss")])
    assert (found.hits, found.missing) == ((), ())


def test_an_unwritten_letter_is_unknown_not_absent() -> None:
    found = outcome("several-or-no-accountable", responsibilities=[row(responsible="cm")])
    assert (found.hits, found.missing) == ((), ("responsibilities[].accountable",))


def test_it_does_not_apply_to_a_daci() -> None:
    rows = [row(driver="cm", approver=["boss", "comm_head"])]
    assert not outcome("several-or-no-accountable", scheme="daci", responsibilities=rows).applicable
