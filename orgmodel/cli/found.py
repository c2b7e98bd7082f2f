"""A finding of one placement with all its reasons, or a rule that finds nothing there, with its own."""

from __future__ import annotations

from orgmodel.assessment import Assessment
from orgmodel.cli.explained import Explained, Row, kept
from orgmodel.cli.situated import facts_of, lines_row, where
from orgmodel.cli.statements import rule_facts
from orgmodel.records import Finding
from orgmodel.results import finding_document
from orgmodel.risk.grouping import heads_of
from orgmodel.risk.levels import likelihood_of
from orgmodel.risk.reasons import level_reasons, yearly_reasons
from orgmodel.risk.rule import Rule
from orgmodel.risk.tracking import STATUSES, entry_of, said_of
from orgmodel.tables import missing
from orgmodel.text import Message, msg


def found_finding(assessment: Assessment, rule: Rule, finding: Finding, language: str) -> Explained:
    """A finding: what is seen, why it has its level, its year, what was decided, its group, its lines."""
    place, loss = assessment.places[finding.id], assessment.yearly.get(finding.id)
    rows = kept(
        Row("seen", msg("What is seen"), (finding.message,)),
        Row("reasons", msg("Why this level"), level_reasons(rule, finding, assessment.facts)),
        Row("year", msg("In a year"), yearly_reasons(rule, place, len(assessment.findings), loss)),
        Row("decided", msg("Register"), (_decided(assessment, finding),)),
        *_group_rows(assessment, finding),
        Row("why", msg("Why it matters"), (rule.why,)),
        Row("treatment", msg("Treatment"), (rule.treatment,)),
        Row("question", msg("Check question"), (rule.question,)),
        Row("false_positives", msg("False positives"), (rule.false_positives,)),
        lines_row(assessment, finding.evidence),
    )
    said = msg("{level}: finding {id} of {where}", level=_level(finding), id=finding.id, where=where(assessment))
    facts = {**facts_of(assessment), **finding_document(assessment, finding, language)}
    return Explained("finding", finding.id, finding.title, said, rows, facts)


def _level(finding: Finding) -> Message:
    if finding.status is None:
        return finding.level.label
    return msg("{level}, {status}", level=finding.level.label, status=STATUSES[finding.status])


def _decided(assessment: Assessment, finding: Finding) -> Message:
    entry = entry_of(assessment.placed.scenario, finding)
    if entry is None:
        return msg("Nothing is decided yet; register: takes an entry for “{id}”.", id=finding.id)
    return said_of(entry, assessment.placed)


def _group_rows(assessment: Assessment, finding: Finding) -> tuple[Row, ...]:
    head = heads_of(assessment.groups).get(finding.id)
    group = next((one for one in assessment.groups if one.head is finding), None)
    members = group.members if group else ()
    return kept(
        Row("stands_under", msg("Stands under"), (head and _called_so(head),)),
        Row("grouped", msg("Under it"), tuple(_called_so(one) for one in members)),
    )


def _called_so(finding: Finding) -> Message:
    return msg("{title} ({id})", title=finding.title, id=finding.id)


def found_nothing(assessment: Assessment, rule: Rule) -> Explained:
    """A rule that makes no finding here, and why not."""
    outcome = assessment.outcomes[rule.id]
    drivers = [hit.driver for hit in outcome.hits if hit.driver > 0]
    if not outcome.applicable:
        said = msg("It does not apply to this placement.")
    elif drivers:
        strongest = max(drivers)
        said = msg(
            "It is seen, and too little to be a finding: a driver of {driver} at most, likelihood {likelihood} of 5.",
            driver=round(strongest, 2), likelihood=likelihood_of(strongest),
        )  # fmt: skip
    elif outcome.missing:
        said = missing(outcome.missing)
    else:
        said = msg("Nothing of it is found.")
    hits = tuple(dict.fromkeys(hit.message for hit in outcome.hits if hit.driver > 0))
    rows = kept(
        Row("seen", msg("What is seen"), (said, *hits)),
        Row("detected", msg("How it is detected"), (rule.detected,)),
        Row("assessed", msg("How it is assessed"), (rule.assessed,)),
    )
    beneath = msg("no finding: risk {id} in {where}", id=rule.id, where=where(assessment))
    facts = {
        **facts_of(assessment),
        **rule_facts(rule),
        "missing": list(outcome.missing),
        "applicable": outcome.applicable,
    }
    return Explained("rule", rule.id, rule.title, beneath, rows, facts)
