"""The risk register of a placement: what fires, grouped by cause, in the order of worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from itertools import chain

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Finding, Level
from orgmodel.risk.levels import consequence_of, level_of, likelihood_of
from orgmodel.risk.order import in_order
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.rules import RULES
from orgmodel.risk.subjects import subject_name
from orgmodel.risk.tracking import deciding_entry, is_in_force
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.types import Scenario
from orgmodel.text import Message, listing, msg

LEAST = Level.MEDIUM
"""A finding fires at this level or above (model.md §5); what is lower stays in the outcomes."""
SAID = 3
"""Sentences a grouped finding repeats before it only names the rest (our proposal)."""
NAMED = 6
"""Subjects it names then, before it only counts them (our proposal)."""


def find_risks(facts: Facts) -> tuple[dict[str, Outcome], tuple[Finding, ...]]:
    """Outcomes by rule id, and findings at level medium or above, in order."""
    outcomes = {rule.id: rule.find(facts) for rule in RULES}
    return outcomes, in_order([one for rule in RULES for one in findings_of(rule, outcomes[rule.id], facts)])


def group_hits(hits: Iterable[Hit]) -> tuple[tuple[Hit, ...], ...]:
    """Hits that share a cause together, the others each alone; a driver of 0 is no hit."""
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        if hit.driver > 0:
            key = ("subject", hit.subject) if hit.cause is None else ("cause", hit.cause)
            groups.setdefault(key, []).append(hit)
    return tuple(tuple(group) for group in groups.values())


def findings_of(rule: Rule, outcome: Outcome, facts: Facts) -> Iterator[Finding]:
    """The findings of one rule that reach the least level."""
    consequence = consequence_of(rule, facts)
    for hits in group_hits(outcome.hits):
        driver = min(1.0, sum(hit.driver for hit in hits))
        likelihood = likelihood_of(driver)
        level = rule.level or level_of(likelihood, consequence)
        if level >= LEAST:
            finding = _finding(rule, hits, facts.graph.placed, level, driver)
            yield finding if rule.level else replace(finding, likelihood=likelihood, consequence=consequence)


def _finding(rule: Rule, hits: tuple[Hit, ...], placed: Placed, level: Level, driver: float) -> Finding:
    subject = hits[0].subject if hits[0].cause is None else hits[0].cause
    subjects = tuple(dict.fromkeys(hit.subject for hit in hits if hit.subject))
    return Finding(
        rule=rule.id,
        subject=subject,
        level=level,
        message=_message(placed, hits),
        evidence=_evidence(hits),
        title=rule.title,
        driver=driver,
        cause=hits[0].cause,
        subjects=subjects,
        status=_status(placed.scenario, rule.id, subject, subjects),
    )


def _status(scenario: Scenario, rule: str, subject: str, subjects: tuple[str, ...]) -> str | None:
    """The status of the entry that decides about the finding, while it is in force."""
    entry = deciding_entry(scenario, rule, subject, subjects)
    return entry.status if entry and is_in_force(scenario, entry) else None


def _evidence(hits: tuple[Hit, ...]) -> Evidence:
    """The evidence of all hits, each actor, tie and place once."""
    proofs = [hit.evidence for hit in hits]
    return Evidence(
        tuple(dict.fromkeys(chain.from_iterable(one.actors for one in proofs))),
        tuple(dict.fromkeys(chain.from_iterable(one.ties for one in proofs))),
        tuple(dict.fromkeys(chain.from_iterable(one.places for one in proofs))),
        next((one.path for one in proofs if one.path), ()),
    )


def _message(placed: Placed, hits: tuple[Hit, ...]) -> Message:
    """The sentences of the hits, each once; beyond a few, the rest is only named."""
    by_message: Mapping[Message, Hit] = {hit.message: hit for hit in reversed(hits)}
    sentences = list(dict.fromkeys(hit.message for hit in hits))
    said = reduce(lambda one, other: msg("{one} {other}", one=one, other=other), sentences[:SAID])
    rest = tuple(dict.fromkeys(by_message[sentence].subject for sentence in sentences[SAID:]))
    if not rest:
        return said
    names: list[object] = [subject_name(placed, subject) for subject in rest[:NAMED]]
    if len(rest) > NAMED:
        names.append(msg("{n} more", n=len(rest) - NAMED))
    return msg("{sentences} Also concerned: {names}.", sentences=said, names=listing(names))
