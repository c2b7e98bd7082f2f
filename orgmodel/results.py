"""Assessments and studies as plain documents, ready for JSON."""

from __future__ import annotations

import math
from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.checks.check import Checked
from orgmodel.criteria import CRITERIA
from orgmodel.measures.measure import Measured
from orgmodel.records import Evidence, Finding
from orgmodel.risk.grouping import heads_of
from orgmodel.risk.tracking import entry_of, is_in_force
from orgmodel.risk.yearly import YearlyLoss
from orgmodel.scenario.types import Scenario
from orgmodel.study import Study, difference
from orgmodel.text import render


def assessment_document(assessment: Assessment, language: str) -> dict[str, Any]:
    """One placement with its measures, checks, criteria and findings."""
    placed = assessment.placed
    return {
        "placement": placed.id,
        "title": render(placed.title, language),
        "as_is": placed.is_as_is,
        "completeness": round(assessment.completeness, 4),
        "measures": {name: measure_document(measured, language) for name, measured in assessment.measures.items()},
        "criteria": {name: _number(value) for name, value in assessment.criteria.items()},
        "checks": {name: check_document(checked, language) for name, checked in assessment.checks.items()},
        "findings": [finding_document(assessment, finding, language) for finding in assessment.findings],
    }


def measure_document(measured: Measured, language: str) -> dict[str, Any]:
    """One measure."""
    return {
        "value": _number(measured.value),
        "bound": measured.bound,
        "explanation": render(measured.explanation, language),
        "missing": list(measured.missing),
        "evidence": evidence_document(measured.evidence),
    }


def check_document(checked: Checked, language: str) -> dict[str, Any]:
    """One check."""
    return {
        "status": checked.status,
        "value": _number(checked.value),
        "explanation": render(checked.explanation, language),
        "missing": list(checked.missing),
        "evidence": evidence_document(checked.evidence),
    }


def finding_document(assessment: Assessment, finding: Finding, language: str) -> dict[str, Any]:
    """One finding, with its place, the group it stands in, its year and what the register says of it."""
    head = heads_of(assessment.groups).get(finding.id)
    return {
        "id": finding.id,
        "rule": finding.rule,
        "subject": finding.subject,
        "subjects": list(finding.subjects),
        "part_of": head.id if head else None,
        "status": finding.status,
        "register": _entry_document(assessment.placed.scenario, finding),
        "level": finding.level.word,
        "likelihood": finding.likelihood,
        "consequence": finding.consequence,
        "driver": _number(finding.driver),
        "place": assessment.places[finding.id]._asdict(),
        "yearly": _yearly_document(assessment.yearly.get(finding.id)),
        "title": render(finding.title, language),
        "message": render(finding.message, language),
        "evidence": evidence_document(finding.evidence),
    }


def _entry_document(scenario: Scenario, finding: Finding) -> dict[str, Any] | None:
    entry = entry_of(scenario, finding)
    if entry is None:
        return None
    return {
        "risk": entry.risk,
        "status": entry.status,
        "reason": entry.reason,
        "by": entry.by,
        "until": entry.until.isoformat() if entry.until else None,
        "in_force": is_in_force(scenario, entry),
        "place": str(entry.at("risk")),
    }


def _yearly_document(loss: YearlyLoss | None) -> dict[str, Any] | None:
    """Without the mean, which orders and is not shown."""
    if loss is None:
        return None
    return {name: _number(getattr(loss, name)) for name in ("low", "high", "share_of_mean", "share_of_tail")}


def evidence_document(evidence: Evidence) -> dict[str, Any]:
    """Actors, ties and places that prove a result."""
    return {
        "actors": list(evidence.actors),
        "ties": [list(tie) for tie in evidence.ties],
        "places": [str(place) for place in evidence.places],
    }


def study_document(study: Study, language: str) -> dict[str, Any]:
    """Placements side by side: criteria, axes, and findings held against the baseline."""
    baseline = study.baseline
    return {
        "baseline": baseline.placed.id,
        "weights": {name: round(weight, 6) for name, weight in study.weights().items()},
        "criteria": {criterion.id: criterion.axis for criterion in CRITERIA},
        "placements": [_compared(study, baseline, one, language) for one in study.assessments],
    }


def _compared(study: Study, baseline: Assessment, one: Assessment, language: str) -> dict[str, Any]:
    found = difference(baseline, one)
    return {
        **assessment_document(one, language),
        "lever": _number(study.axis(one, "lever")),
        "risk": _number(study.axis(one, "risk")),
        "against_baseline": {
            "fixed": [finding.id for finding in found.fixed],
            "new": [finding.id for finding in found.new],
            "worse": [after.id for _, after in found.worse],
            "better": [after.id for _, after in found.better],
            "unchanged": [finding.id for finding in found.unchanged],
        },
    }


def _number(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else round(float(value), 6)
