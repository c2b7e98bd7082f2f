"""What is said of a case is about that case, in both languages: its names, its numbers, no ids and no leftovers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from orgmodel.assessment import Assessment
from orgmodel.text import LANGUAGES, Language, Message, render
from tests.cases.names import Names, names_of
from tests.coverage_table import assessed, files

DOCUMENT = "what is written is that a document, rule or plan is not there, and a file has one of each: nothing to name"
COULD_NAME = "names nobody and could: see the report of the cases"
NAMELESS = {
    ("check", "crisis-exercise", "There is no crisis plan to rehearse."): DOCUMENT,
    ("check", "crisis-levels", "There is no crisis plan."): DOCUMENT,
    ("check", "crisis-levels", "Levels of crisis are not defined."): DOCUMENT,
    ("check", "crisis-ready", "In a crisis, {gap}."): DOCUMENT,
    ("check", "data-protection", "What lacks: {items}."): DOCUMENT,
    ("check", "escalation-matrix", "What lacks: {items}."): DOCUMENT,
    ("check", "measurable", "There is no objective, so nothing to prove."): DOCUMENT,
    ("check", "relevant-indicators", "There is no indicator."): DOCUMENT,
    ("check", "social-media-policy", "There is no social media policy."): DOCUMENT,
    ("check", "social-media-policy", "What lacks: {items}."): DOCUMENT,
    ("check", "strategy", "There is no objective, so no strategy."): DOCUMENT,
    ("check", "autonomous", "There is no guide of tone."): DOCUMENT,
    ("check", "voice-guide", "There is no guide of tone."): DOCUMENT,
    ("rule", "broken-escalation", "There is no crisis plan, so nobody is named for any severity."): DOCUMENT,
    ("rule", "crisis-unprepared", "Not ready for a crisis: {gaps}."): DOCUMENT,
    ("rule", "no-social-media-policy", "There is no social media policy."): DOCUMENT,
    ("rule", "undefined-crisis-levels",
     "There is no crisis plan; nothing says when trouble becomes a crisis."): DOCUMENT,
    ("rule", "unnamed-data-role", "The personal data of the publics lack {parts}."): DOCUMENT,
    ("rule", "unproven-value", "No strategic report reaches the executive level."): DOCUMENT,
    ("rule", "unrehearsed-crisis", "There is no crisis plan to rehearse."): DOCUMENT,
    ("rule", "unsettled-speaking-right", "Everybody may speak in public, and no policy is taught."): DOCUMENT,
    ("rule", "personal-data", "Individuals are monitored."): DOCUMENT,
    ("check", "internal-tools",
     "No internal tool serves both the role and those it asks; what lacks: {lacks}."): COULD_NAME,
    ("check", "offboarding", "Nobody takes access back when somebody leaves."): COULD_NAME,
    ("check", "on-call", "What lacks: {items}."): COULD_NAME,
    ("check", "strategic-watch", "No tool watches anything."): COULD_NAME,
}  # fmt: skip
"""Sentences that may stand without a name or number of their case, by kind, id and English source."""
Said = tuple[str, str, Message]


def said(one: Assessment) -> Iterator[Said]:
    """Every explanation that accuses: of findings, and of checks that warn or fail."""
    for finding in one.findings:
        yield "rule", finding.rule, finding.message
    for check, checked in one.checks.items():
        if checked.status in ("warn", "fail"):
            yield "check", check, checked.explanation


@cache
def named(path: Path) -> tuple[tuple[Assessment, Names], ...]:
    """The placements of a file, each with its names."""
    return tuple((one, names_of(one)) for one in assessed(path))


@cache
def nameless() -> frozenset[tuple[str, str, str]]:
    """What stands without a name or number, in either language, anywhere."""
    return frozenset(
        (kind, id, message.template)
        for path in files()
        for one, names in named(path)
        for kind, id, message in said(one)
        for language in LANGUAGES
        if not names.are_in(render(message, language), language)
    )


def test_every_explanation_holds_a_name_or_number_of_its_case() -> None:
    assert nameless() - set(NAMELESS) == set()


def test_what_may_stand_without_one_still_does() -> None:
    assert set(NAMELESS) - nameless() == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_no_id_stands_where_a_name_exists_and_nothing_is_left_over(path: Path, language: Language) -> None:
    for one, names in named(path):
        for _, id, message in said(one):
            sentence = render(message, language)
            assert names.shown_by_id(sentence) == [], (one.placed.id, id)
            assert "{" not in sentence and "None" not in sentence, sentence
            assert sentence.strip(), (one.placed.id, id)
