"""Accountable without authority: below all superiors of who does the work fires; beside one of them is silent."""

from __future__ import annotations

from orgmodel.records import Level
from tests.organizations import outcome, row, tiny

RULE = "accountable-without-authority"


def test_an_editor_who_answers_for_what_the_head_directs_fires() -> None:
    """The editor is at level 2; the superior of the seat, the communication head, at level 1."""
    found = tiny(responsibilities=[row(responsible="cm", accountable="editor")])
    finding = found.finding(RULE)
    assert finding and finding.level is Level.MEDIUM
    assert str(finding.message) == (
        "Publish: Editor answers for it, and stands below whoever directs the work: Communication head."
    )
    assert finding.subjects == ("publish",)


def test_the_superior_of_who_does_the_work_is_silent() -> None:
    assert outcome(RULE, responsibilities=[row(responsible="cm", accountable="comm_head")]).hits == ()


def test_a_peer_of_one_superior_is_silent() -> None:
    """The care head is level with the communication head, so not below all superiors."""
    assert outcome(RULE, responsibilities=[row(responsible="cm", accountable="care_head")]).hits == ()


def test_who_does_the_work_alone_and_answers_for_it_is_left_aside() -> None:
    assert outcome(RULE, responsibilities=[row(responsible="cm", accountable="cm")]).hits == ()


def test_a_role_outside_the_lines_has_no_level_to_compare() -> None:
    assert outcome(RULE, responsibilities=[row(responsible="cm", accountable="agency_writer")]).hits == ()
