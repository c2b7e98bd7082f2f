"""The register groups by cause, orders by worth, and knows what was decided about each risk."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from orgmodel.records import Evidence, Level
from orgmodel.risk.entries import register_problems
from orgmodel.risk.register import group_hits
from orgmodel.risk.rule import Hit
from orgmodel.text import msg
from tests.organizations import Tiny, channel, row, tiny

LOOSE = [channel(id="page1", mfa=False), channel(id="page2", name="Other", mfa=False)]


def hit(subject: str, cause: str | None = None, driver: float = 0.2) -> Hit:
    return Hit(driver, msg("{subject}.", subject=subject), Evidence(), subject, cause)


def register(*entries: dict[str, Any], **changes: Any) -> Tiny:
    return tiny(channels=LOOSE, register=list(entries), **changes)


def test_hits_that_share_a_cause_are_one_group_and_a_driver_of_nothing_is_no_hit() -> None:
    hits = [hit("a"), hit("b", "x"), hit("c", "x"), hit("d", ""), hit("e", ""), hit("f", driver=0)]
    assert [[one.subject for one in group] for group in group_hits(hits)] == [["a"], ["b", "c"], ["d", "e"]]


def test_a_grouped_finding_adds_drivers_and_names_every_subject() -> None:
    finding = tiny(channels=LOOSE).finding("account-loss")
    assert finding and finding.driver == 1
    assert finding.subjects == ("page1", "page2")
    assert str(finding.message).startswith("Page: a password alone")
    assert " Other: a password alone" in str(finding.message)
    assert len(finding.evidence.places) == 2


def test_beyond_three_sentences_the_rest_is_only_named() -> None:
    pages = [channel(id=f"page{n}", name=f"Page {n}", mfa=False) for n in range(5)]
    message = str(tiny(channels=pages).finding("account-loss").message)  # type: ignore[union-attr]
    assert message.count("a password alone") == 3
    assert message.endswith("Also concerned: Page 3 and Page 4.")


def test_beyond_nine_subjects_they_are_counted() -> None:
    pages = [channel(id=f"page{n}", name=f"Page {n}", mfa=False) for n in range(12)]
    message = str(tiny(channels=pages).finding("account-loss").message)  # type: ignore[union-attr]
    assert message.endswith("Page 7, Page 8 and 3 more.")


def test_findings_come_by_level_then_by_mean_yearly_loss_then_by_driver() -> None:
    """Accounts: 3 times a year, 10 points each; leaks: .3 times, 30 points; a fixed level has no loss: last."""
    speakers = [
        {"role": "boss", "audience": 60, "covered": True, "trained": False},
        {"role": "comm_head", "audience": 40, "covered": False, "trained": True},
    ]
    rows = [row(responsible="cm", accountable=["boss", "comm_head"])]
    found = tiny(channels=[channel(mfa=False)], speakers=speakers, responsibilities=rows).findings
    assert [one.level for one in found] == sorted((one.level for one in found), reverse=True)
    assert [(one.id, one.level.word) for one in found][:4] == [
        ("uncontrolled-speaker", "critical"),
        ("account-loss", "high"),
        ("confidential-leak", "high"),
        ("several-or-no-accountable@publish", "high"),
    ]


def test_what_is_low_stays_in_the_outcomes() -> None:
    found = tiny(channels=[channel(mfa=False), channel(id="big", audience=2000)])
    assert found.outcomes["account-loss"].hits
    assert found.finding("account-loss") is None


@pytest.mark.parametrize(
    ("entries", "status"),
    [
        ([{"risk": "account-loss", "status": "accepted"}], "accepted"),
        ([{"risk": "account-loss@page1", "status": "accepted"}], None),
        ([{"risk": "account-loss@page1", "status": "accepted"}, {"risk": "account-loss@page2", "status": "mitigated"}],
         "accepted"),
        ([{"risk": "account-loss", "status": "accepted", "until": "2026-11-20"}], "accepted"),
        ([{"risk": "account-loss", "status": "accepted", "until": "2026-11-19"}], None),
    ],
)  # fmt: skip
def test_a_finding_bears_its_entry_s_status_while_that_is_in_force(entries: Any, status: str | None) -> None:
    """All subjects must be named; the least settled counts; the day itself is still in force."""
    finding = register(*entries).finding("account-loss")
    assert finding and finding.status == status
    assert finding.level is Level.HIGH


def test_an_entry_that_names_no_rule_or_nothing_that_exists_is_an_error_at_its_place() -> None:
    found = register(
        {"risk": "acount-loss@page1", "status": "accepted"},
        {"risk": "account-loss@paje1", "status": "accepted"},
        {"risk": "account-loss@page1", "status": "accepted"},
    )
    problems = register_problems(found.scenario)
    assert [problem.severity for problem in problems] == ["error", "error"]
    assert [str(problem.message) for problem in problems] == [
        "“acount-loss” is not the id of a risk; did you mean “account-loss”?",
        "“paje1” is nothing that a risk can be about here; did you mean “page1”?",
    ]
    assert [found.line(problem.location) for problem in problems] == ["acount-loss@page1", "account-loss@paje1"]


def test_a_consequence_of_no_risk_is_an_error() -> None:
    (problem,) = register_problems(tiny(consequences={"overlode": 3}).scenario)
    assert "did you mean “overload”?" in str(problem.message)


def test_an_entry_nothing_fires_for_is_cleared_and_one_whose_day_has_passed_is_open_again() -> None:
    found = register(
        {"risk": "overload", "status": "accepted"},
        {"risk": "account-loss@page1", "status": "accepted", "until": date(2026, 11, 1).isoformat()},
    )
    notes = register_problems(found.scenario, found.findings)
    assert [(note.severity, str(note.message)) for note in notes] == [
        ("note", "“overload” fires in no placement: cleared"),
        ("note", "“account-loss@page1” was settled until November 1, 2026: open again"),
    ]
