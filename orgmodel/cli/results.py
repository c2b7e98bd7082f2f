"""What is found in one placement under a name: a finding, a check, a measure or a criterion, with its reasons."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check, Checked
from orgmodel.cli.explained import Explained, Row, kept
from orgmodel.cli.found import found_finding, found_nothing
from orgmodel.cli.names import is_called, names_of
from orgmodel.cli.situated import facts_of, lines_row, where
from orgmodel.cli.statements import criterion_rows, measure_rows, survey_said
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Measure, Measured
from orgmodel.records import Finding
from orgmodel.results import check_document, measure_document
from orgmodel.risk.rules import RULES
from orgmodel.tables import STATUS, missing, shown_value
from orgmodel.text import Message, msg


def results(assessment: Assessment, name: str, language: str) -> tuple[Explained, ...]:
    """Everything of the placement that bears this name: the id of a finding, or the id or code of a member."""
    return tuple(_results(assessment, name, language))


def result_names(assessment: Assessment) -> tuple[str, ...]:
    """Every name that can be asked about in the placement."""
    return (*(finding.id for finding in assessment.findings), *names_of((*RULES, *CHECKS, *MEASURES, *CRITERIA)))


def _results(assessment: Assessment, name: str, language: str) -> Iterator[Explained]:
    exact = [one for one in assessment.findings if name in _called(one)]
    for finding in exact:
        rule = next(rule for rule in RULES if rule.id == finding.rule)
        yield found_finding(assessment, rule, finding, language)
    for rule in RULES:
        if is_called(rule, name) and not exact:
            found = [one for one in assessment.findings if one.rule == rule.id]
            yield from (found_finding(assessment, rule, one, language) for one in found)
            if not found:
                yield found_nothing(assessment, rule)
    yield from (_check(assessment, one, language) for one in CHECKS if is_called(one, name))
    yield from (_measure(assessment, one, language) for one in MEASURES if is_called(one, name))
    yield from (_criterion(assessment, one) for one in CRITERIA if is_called(one, name))


def _check(assessment: Assessment, check: Check, language: str) -> Explained:
    checked = assessment.checks[check.id]
    rows = kept(
        Row("outcome", msg("Outcome"), _outcome(checked)),
        Row("question", msg("Question"), (check.question,)),
        Row("thresholds", msg("Thresholds"), (check.thresholds,)),
        Row("provenance", msg("Provenance"), (check.provenance,)),
        Row("remedy", msg("Remedy"), (check.remedy,)),
        Row("context", msg("Elsewhere"), tuple(survey_said(one) for one in check.context)),
        lines_row(assessment, checked.evidence),
    )
    beneath = msg("{status}: check {id} of {where}",
                  status=STATUS[checked.status], id=check.id, where=where(assessment))  # fmt: skip
    facts = {**facts_of(assessment), "code": check.code or None, **check_document(checked, language)}
    return Explained("check", check.id, check.title, beneath, rows, facts)


def _outcome(checked: Checked) -> tuple[Message | None, ...]:
    value = None if checked.value is None else msg("Value {value}.", value=float(checked.value))
    lacking = missing(checked.missing) if checked.missing else None
    return checked.explanation, value, lacking


def _measure(assessment: Assessment, measure: Measure, language: str) -> Explained:
    measured = assessment.measures[measure.id]
    rows = kept(
        Row("said", msg("Value"), (_value(measure, measured), measured.explanation, *measured.notes)),
        Row("lacks", msg("Lacks"), (missing(measured.missing) if measured.missing else None,)),
        *measure_rows(measure),
        lines_row(assessment, measured.evidence),
    )
    beneath = msg("measure {id} of {where}", id=measure.id, where=where(assessment))
    facts = {**facts_of(assessment), **measure_document(measured, language)}
    return Explained("measure", measure.id, measure.title, beneath, rows, facts)


def _value(measure: Measure, measured: Measured) -> Message | None:
    if measured.value is None:
        return None
    shown = shown_value(measured.value, measure.unit)
    match measured.bound:
        case "at_most":
            return msg("At most {value}", value=shown)
        case "at_least":
            return msg("At least {value}", value=shown)
        case _:
            return msg("{value}", value=shown)


def _criterion(assessment: Assessment, criterion: Criterion) -> Explained:
    value, quantity = assessment.criteria[criterion.id], criterion.read(assessment.facts)
    measured = assessment.measures[criterion.measure]
    said = msg("Not assessable with what is written.")
    if value is not None and quantity is not None:
        said = msg("{value} of 1, from {quantity}", value=round(value, 2), quantity=round(quantity, 2))
    rows = kept(
        Row("said", msg("Here"), (said, measured.explanation)),
        *criterion_rows(criterion),
        lines_row(assessment, measured.evidence),
    )
    beneath = msg("criterion {id} of {where}", id=criterion.id, where=where(assessment))
    facts = {**facts_of(assessment), "value": value, "quantity": quantity}
    return Explained("criterion", criterion.id, criterion.title, beneath, rows, facts)


def _called(finding: Finding) -> set[str]:
    """The names of a finding: its own, and one for each thing it concerns."""
    return {finding.id, *(f"{finding.rule}@{subject}" for subject in finding.subjects)}
