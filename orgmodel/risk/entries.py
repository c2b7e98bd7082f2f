"""What is wrong with what the scenario's own register says of its risks, and what is no longer true of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from orgmodel.records import Finding, Location, Problem
from orgmodel.risk.rules import RULES
from orgmodel.risk.subjects import subjects_of
from orgmodel.risk.tracking import is_in_force, is_pattern, matches
from orgmodel.scenario.nearest import choose, nearest
from orgmodel.scenario.types import Scenario
from orgmodel.text import Message, msg

SIGNS = re.compile(r"\[[^]]*\]|[*?\[\]]")
"""What is not a pattern's own letters."""


def register_problems(scenario: Scenario, findings: Iterable[Finding] | None = None) -> tuple[Problem, ...]:
    """Entries of the register, and consequences, that name no rule or nothing that exists: errors.

    An entry may be a pattern, as a shell knows them (`key-person-loss@*`); one that could match nothing is as wrong.
    With the findings of all placements, also notes: entries that nothing fires for any more, and entries whose
    `until` has passed, which are open again.
    """
    problems = [*_unknown_consequences(scenario), *_unknown_entries(scenario)]
    if findings is not None:
        problems += _notes(scenario, tuple(findings))
    return tuple(problems)


def _unknown_consequences(scenario: Scenario) -> Iterator[Problem]:
    rules = [rule.id for rule in RULES if rule.level is None]
    for name in scenario.consequences:
        if name not in rules:
            yield Problem(
                scenario.at("consequences"),
                msg("“{found}” is not a risk whose consequence can be set; {choice}",
                    found=name, choice=choose(name, rules)),
            )  # fmt: skip


def _unknown_entries(scenario: Scenario) -> Iterator[Problem]:
    rules = tuple(rule.id for rule in RULES)
    subjects = tuple(sorted(subjects_of(scenario)))
    for entry in scenario.risk_register:
        said = _unknown(entry.risk, rules, subjects)
        if said is not None:
            yield Problem(entry.at("risk"), said)


def _unknown(risk: str, rules: Sequence[str], subjects: Sequence[str]) -> Message | None:
    """What is wrong with an entry's name or pattern, if it can be the name of nothing."""
    rule, at, subject = risk.partition("@")
    if not _known(rule, rules):
        if not is_pattern(rule):
            return msg("“{found}” is not the id of a risk; {choice}", found=rule, choice=choose(rule, rules))
        if not at and any(fnmatchcase(f"{one}@{other}", risk) for one in rules for other in subjects):
            return None
        pool = rules if at else (*rules, *subjects)
        return msg("“{found}” matches the id of no risk; {choice}", found=rule, choice=_choose(rule, pool))
    if not at or _known(subject, subjects):
        return None
    choice = _choose(subject, subjects)
    if is_pattern(subject):
        return msg("“{found}” matches nothing that a risk can be about here; {choice}", found=subject, choice=choice)
    return msg("“{found}” is nothing that a risk can be about here; {choice}", found=subject, choice=choice)


def _known(word: str, words: Sequence[str]) -> bool:
    return any(fnmatchcase(one, word) for one in words) if is_pattern(word) else word in words


def _choose(word: str, words: Sequence[str]) -> Message:
    """The word nearest to a name, or one that begins or ends most like a pattern's own letters."""
    letters = SIGNS.sub("", word)
    if letters == word or not letters:
        return choose(letters, words)
    ends = {one[-len(letters) :]: one for one in reversed(words)}
    starts = {one[: len(letters)]: one for one in reversed(words)}
    near = nearest(letters, parts := ends | starts)
    return msg("did you mean “{near}”?", near=parts[near]) if near else choose(letters, words)


def _notes(scenario: Scenario, findings: tuple[Finding, ...]) -> Iterator[Problem]:
    fired = {f"{one.rule}@{subject}" for one in findings for subject in (one.subject, *one.subjects) if subject}
    fired |= {one.id for one in findings}
    for entry in scenario.risk_register:
        if any(matches(entry, name) for name in fired):
            if not is_in_force(scenario, entry):
                yield _note(entry.at("until"), msg("“{risk}” was settled until {until}: open again",
                                                   risk=entry.risk, until=entry.until))  # fmt: skip
        elif any(one.rule == entry.risk for one in findings):
            yield _note(entry.at("risk"), msg("“{risk}” alone names no finding; write {risk}@*, or what each is about",
                                              risk=entry.risk))  # fmt: skip
        else:
            yield _note(entry.at("risk"), msg("“{risk}” fires in no placement: cleared", risk=entry.risk))


def _note(location: Location, message: Message) -> Problem:
    return Problem(location, message, "note")
