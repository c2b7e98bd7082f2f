"""The risk register of a placement: what fires, grouped by cause, in the order of worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from itertools import chain

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Finding, Level
from orgmodel.risk.entries import status_of
from orgmodel.risk.levels import consequence_of, level_of, likelihood_of, yearly_points
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.rules import RULES
from orgmodel.risk.subjects import subject_name
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg

LEAST = Level.MEDIUM
"""A finding fires at this level or above (model.md §5); what is lower stays in the outcomes."""
SAID = 3
"""Sentences a grouped finding repeats before it only names the rest (our proposal)."""
NAMED = 6
"""Subjects it names then, before it only counts them (our proposal)."""


def find_risks(facts: Facts) -> tuple[dict[str, Outcome], tuple[Finding, ...]]:
    """Outcomes by rule id, and findings at level medium or above.

    Findings are ordered by level, then by mean yearly loss in points, then by driver, then as rules stand; those of
    fixed level, which have no loss, come last in their level.
    """
    outcomes = {rule.id: rule.find(facts) for rule in RULES}
    found = [one for rule in RULES for one in _findings(rule, outcomes[rule.id], facts)]
    return outcomes, tuple(sorted(found, key=_order))


def group_hits(hits: Iterable[Hit]) -> tuple[tuple[Hit, ...], ...]:
    """Hits that share a cause together, the others each alone; a driver of 0 is no hit."""
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        if hit.driver > 0:
            key = ("subject", hit.subject) if hit.cause is None else ("cause", hit.cause)
            groups.setdefault(key, []).append(hit)
    return tuple(tuple(group) for group in groups.values())


def _order(finding: Finding) -> tuple[int, float, float]:
    points = 0.0
    if finding.likelihood and finding.consequence:
        points = yearly_points(finding.likelihood, finding.consequence)
    return -finding.level, -points, -(finding.driver or 0.0)


def _findings(rule: Rule, outcome: Outcome, facts: Facts) -> Iterator[Finding]:
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
        status=status_of(placed.scenario, rule.id, subject, subjects),
    )


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
