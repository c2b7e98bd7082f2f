"""The register settles findings by name or by pattern, the more exact entry first, until its day has passed."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.risk.entries import register_problems
from orgmodel.risk.tracking import entry_of, is_closed, said_of
from orgmodel.text import render
from tests.organizations import Tiny, channel, tiny

LOOSE = [channel(id="page1", mfa=False), channel(id="page2", name="Other", mfa=False)]
PAST, DAY = "2026-11-19", "2026-11-20"
"""The day before the one from which ages are counted, and that day."""


def register(*entries: dict[str, Any], **changes: Any) -> Tiny:
    return tiny(channels=LOOSE, register=list(entries), **changes)


def entry(risk: str, status: str = "accepted", **more: Any) -> dict[str, Any]:
    return {"risk": risk, "status": status, **more}


@pytest.mark.parametrize(
    ("entries", "status"),
    [
        ([entry("account-*")], "accepted"),
        ([entry("*")], "accepted"),
        ([entry("account-los?")], "accepted"),
        ([entry("account-loss@*")], "accepted"),
        ([entry("*@page1")], None),
        ([entry("*@page1"), entry("*@page2", "mitigated")], "accepted"),
        ([entry("*@page[12]", "false_positive")], "false_positive"),
        ([entry("late-*")], None),
    ],
)
def test_a_pattern_settles_what_it_matches_when_it_matches_every_subject(entries: Any, status: str | None) -> None:
    finding = register(*entries).finding("account-loss")
    assert finding and finding.status == status


@pytest.mark.parametrize(
    ("entries", "status"),
    [
        ([entry("account-loss@*"), entry("account-loss@page1", "in_progress")], "in_progress"),
        ([entry("account-loss@*", "in_progress"), entry("account-loss@page1")], "in_progress"),
        ([entry("*", "in_progress"), entry("account-*")], "accepted"),
        ([entry("account-*", "in_progress"), entry("account-loss")], "accepted"),
        ([entry("account-loss"), entry("account-loss@page1", "in_progress")], "accepted"),
        ([entry("*", "mitigated"), entry("[a-z]*", "accepted")], "accepted"),
    ],
)
def test_the_more_exact_entry_wins(entries: Any, status: str) -> None:
    """A name before a pattern, a pattern with more letters of its own before one with fewer."""
    finding = register(*entries).finding("account-loss")
    assert finding and finding.status == status


@pytest.mark.parametrize(
    ("entries", "status"),
    [
        ([entry("account-*", until=DAY)], "accepted"),
        ([entry("account-*", until=PAST)], None),
        ([entry("*"), entry("account-loss", until=PAST)], None),
        ([entry("account-loss@*"), entry("account-loss@page2", until=PAST)], None),
        ([entry("*", until=PAST), entry("account-loss")], "accepted"),
    ],
)
def test_an_exact_entry_whose_day_has_passed_reopens_in_spite_of_a_pattern(entries: Any, status: str | None) -> None:
    finding = register(*entries).finding("account-loss")
    assert finding and finding.status == status


@pytest.mark.parametrize(
    ("status", "closed"),
    [
        ("in_discussion", False),
        ("in_progress", False),
        ("accepted", True),
        ("mitigated", True),
        ("false_positive", True),
    ],
)
def test_only_what_is_accepted_mitigated_or_false_is_closed(status: str, closed: bool) -> None:
    finding = register(entry("account-loss", status)).finding("account-loss")
    assert finding and is_closed(finding) is closed


@pytest.mark.parametrize(
    ("more", "english", "french"),
    [
        ({}, "accepted", "accepté"),
        ({"by": "boss"}, "accepted (Boss)", "accepté (Boss)"),
        ({"until": DAY}, f"accepted (until {DAY})", f"accepté (jusqu’au {DAY})"),
        ({"by": "boss", "until": DAY, "reason": "hiring"}, f"accepted (Boss, until {DAY}): hiring",
         f"accepté (Boss, jusqu’au {DAY})\u202f: hiring"),
        ({"until": PAST}, f"open again, after accepted (until {PAST})", f"rouvert, après accepté (jusqu’au {PAST})"),
    ],
)  # fmt: skip
def test_an_entry_says_its_status_who_until_when_and_why(more: dict[str, Any], english: str, french: str) -> None:
    found = register(entry("account-loss", **more))
    finding = found.finding("account-loss")
    assert finding
    decided = entry_of(found.scenario, finding)
    assert decided
    said = said_of(decided, found.facts.graph.placed)
    assert (render(said, "en"), render(said, "fr")) == (english, french)


@pytest.mark.parametrize(
    ("risk", "said"),
    [
        ("acount-*", "“acount-*” matches the id of no risk; did you mean “account-loss”?"),
        ("acount-l*@page1", "“acount-l*” matches the id of no risk; did you mean “account-loss”?"),
        ("account-loss@paje[12]", "“paje[12]” matches nothing that a risk can be about here; did you mean “page1”?"),
        ("*@paje1", "“paje1” is nothing that a risk can be about here; did you mean “page1”?"),
        ("*-loss@*x*y*z*", "“*x*y*z*” matches nothing that a risk can be about here; "),
        ("*page9", "“*page9” matches the id of no risk; did you mean “page"),
        ("*-los@page1", "“*-los” matches the id of no risk; did you mean “key-person-loss”?"),
    ],
)
def test_a_pattern_that_could_match_nothing_is_an_error_at_its_place(risk: str, said: str) -> None:
    found = register(entry(risk))
    (problem,) = register_problems(found.scenario)
    assert problem.severity == "error"
    assert str(problem.message).startswith(said)
    assert found.line(problem.location).strip("'") == risk


@pytest.mark.parametrize("risk", ["*", "*@page1", "account-loss@*", "*page2", "late-answer@p*", "[!x]*@page?"])
def test_a_pattern_that_could_match_something_is_no_error(risk: str) -> None:
    assert register_problems(register(entry(risk)).scenario) == ()


def test_a_pattern_that_matches_no_finding_is_cleared_and_one_whose_day_has_passed_is_open_again() -> None:
    found = register(entry("overl*@*"), entry("*@page1", until=PAST))
    notes = register_problems(found.scenario, found.findings)
    assert [(note.severity, str(note.message)) for note in notes] == [
        ("note", "“overl*@*” fires in no placement: cleared"),
        ("note", "“*@page1” was settled until November 19, 2026: open again"),
    ]


def test_a_rule_alone_that_names_none_of_its_findings_is_said() -> None:
    rows = [{"activity": "publish", "responsible": "cm", "accountable": ["boss", "comm_head"]}]
    found = tiny(responsibilities=rows, register=[entry("several-or-no-accountable")])
    (note,) = register_problems(found.scenario, found.findings)
    assert str(note.message) == (
        "“several-or-no-accountable” alone names no finding; write several-or-no-accountable@*, or what each is about"
    )
