"""What the scenario's own register says of its risks, and what is wrong with what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from orgmodel.records import Finding, Problem
from orgmodel.risk.rules import RULES
from orgmodel.risk.subjects import subjects_of
from orgmodel.scenario.nearest import choose
from orgmodel.scenario.types import RegisterEntry, Scenario
from orgmodel.text import msg

SETTLED: Mapping[str, int] = {
    "in_discussion": 0,
    "in_progress": 1,
    "accepted": 2,
    "mitigated": 3,
    "false_positive": 4,
}
"""Statuses from the least settled; several subjects of one finding show the least settled of theirs."""


def status_of(scenario: Scenario, rule: str, subject: str, subjects: tuple[str, ...]) -> str | None:
    """The status in force of a finding: of the entry that names it, else of entries that name all its subjects."""
    entries = {entry.risk: entry for entry in scenario.risk_register if is_in_force(scenario, entry)}
    named = entries.get(f"{rule}@{subject}" if subject else rule)
    if named is not None:
        return named.status
    each = [entries.get(f"{rule}@{one}") for one in subjects]
    known = [entry.status for entry in each if entry is not None]
    return min(known, key=SETTLED.__getitem__) if known and len(known) == len(each) else None


def is_in_force(scenario: Scenario, entry: RegisterEntry) -> bool:
    """Whether the entry's `until` has not passed."""
    return entry.until is None or scenario.day <= entry.until


def register_problems(scenario: Scenario, findings: Iterable[Finding] | None = None) -> tuple[Problem, ...]:
    """Entries of the register, and consequences, that name no rule or nothing that exists: errors.

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
    rules = [rule.id for rule in RULES]
    subjects = subjects_of(scenario)
    for entry in scenario.risk_register:
        rule, _, subject = entry.risk.partition("@")
        if rule not in rules:
            said = msg("“{found}” is not the id of a risk; {choice}", found=rule, choice=choose(rule, rules))
            yield Problem(entry.at("risk"), said)
        elif "@" in entry.risk and subject not in subjects:
            choice = choose(subject, subjects)
            yield Problem(
                entry.at("risk"),
                msg("“{found}” is nothing that a risk can be about here; {choice}", found=subject, choice=choice),
            )


def _notes(scenario: Scenario, findings: tuple[Finding, ...]) -> Iterator[Problem]:
    fired = {f"{one.rule}@{subject}" for one in findings for subject in (one.subject, *one.subjects) if subject}
    fired |= {one.rule for one in findings}
    for entry in scenario.risk_register:
        if entry.risk not in fired:
            yield Problem(entry.at("risk"), msg("“{risk}” fires in no placement: cleared", risk=entry.risk), "note")
        elif not is_in_force(scenario, entry):
            yield Problem(
                entry.at("until"),
                msg("“{risk}” was settled until {until}: open again", risk=entry.risk, until=entry.until),
                "note",
            )
