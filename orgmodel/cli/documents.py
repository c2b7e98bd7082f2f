"""What the commands print as JSON: plain documents of assessments and studies."""

from __future__ import annotations

import math
from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.criteria import CRITERIA
from orgmodel.records import Evidence, Finding
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
        "measures": {
            name: {
                "value": _number(measured.value),
                "bound": measured.bound,
                "explanation": render(measured.explanation, language),
                "missing": list(measured.missing),
                "evidence": evidence_document(measured.evidence),
            }
            for name, measured in assessment.measures.items()
        },
        "criteria": {name: _number(value) for name, value in assessment.criteria.items()},
        "checks": {
            name: {
                "status": checked.status,
                "value": _number(checked.value),
                "explanation": render(checked.explanation, language),
                "missing": list(checked.missing),
                "evidence": evidence_document(checked.evidence),
            }
            for name, checked in assessment.checks.items()
        },
        "findings": [finding_document(finding, language) for finding in assessment.findings],
    }


def finding_document(finding: Finding, language: str) -> dict[str, Any]:
    """One finding."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "subject": finding.subject,
        "subjects": list(finding.subjects),
        "status": finding.status,
        "level": finding.level.word,
        "likelihood": finding.likelihood,
        "consequence": finding.consequence,
        "driver": _number(finding.driver),
        "title": render(finding.title, language),
        "message": render(finding.message, language),
        "evidence": evidence_document(finding.evidence),
    }


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
