"""The pages of the families: metrics, measures, checks, criteria, risks."""

from __future__ import annotations

from orgmodel.checks import CHECKS
from orgmodel.criteria import CRITERIA
from orgmodel.measures import MEASURES
from orgmodel.metrics import METRICS
from orgmodel.profiles import PROFILES
from orgmodel.risk.rules import RULES
from orgmodel.text import msg, render
from tools.reference.page import page


def metrics(language: str) -> str:
    """One number an actor."""
    entries = [
        (
            one.id,
            one.title,
            [
                (msg("Meaning"), one.meaning),
                (msg("Formula"), f"`{one.formula}`"),
                (msg("Undefined"), one.undefined),
                (msg("Reference"), one.reference),
            ],
        )
        for one in METRICS
    ]
    return page(msg("Metrics"), entries, language)


def measures(language: str) -> str:
    """One quantity a placement."""
    entries = [
        (
            one.id,
            one.title,
            [
                (msg("Meaning"), one.meaning),
                (msg("Unit"), UNITS[one.unit]),
                (msg("Formula"), f"`{one.formula}`"),
                (msg("Reference"), one.reference),
            ],
        )
        for one in MEASURES
    ]
    return page(msg("Measures"), entries, language)


UNITS = {
    "share": msg("share, 0 to 1"),
    "minutes": msg("minutes"),
    "ratio": msg("ratio"),
    "steps": msg("steps"),
    "index": msg("index"),
    "count": msg("count"),
    "shape": msg("shape"),
}


def checks(language: str) -> str:
    """Whether a measure is enough."""
    entries = [
        (
            one.id,
            one.title,
            [
                (msg("Code"), one.code),
                (msg("Question"), one.question),
                (msg("Thresholds"), one.thresholds),
                (msg("Provenance"), one.provenance),
                (msg("Remedy"), one.remedy),
            ],
        )
        for one in CHECKS
    ]
    return page(msg("Checks"), entries, language)


def criteria(language: str) -> str:
    """How good a placement is, and how much each domain weighs it."""
    weights = {
        one.id: ", ".join(
            f"{render(profile.title, language)} {render(profile.weights[one.id], language)}" for profile in PROFILES
        )
        for one in CRITERIA
    }
    entries = [
        (
            one.id,
            one.title,
            [
                (msg("Meaning"), one.meaning),
                (msg("Axis"), msg("lever") if one.axis == "lever" else msg("risk")),
                (msg("Measure"), f"[`{one.measure}`](measures.md#{one.measure})"),
                (msg("0 at, 1 at"), f"{render(one.worst, language)} → {render(one.best, language)}"),
                (msg("Weights by domain"), weights[one.id]),
                (msg("Provenance"), one.provenance),
            ],
        )
        for one in CRITERIA
    ]
    return page(msg("Criteria"), entries, language)


def risks(language: str) -> str:
    """What could go wrong, and everything each rule states."""
    entries = [
        (
            one.id,
            one.title,
            [
                (msg("Code"), one.code),
                (msg("Why it matters"), one.why),
                (msg("How it is detected"), one.detected),
                (msg("How it is assessed"), one.assessed),
                (msg("Treatment"), one.treatment),
                (msg("Check question"), one.question),
                (msg("False positives"), one.false_positives),
                (msg("Reference"), one.reference),
            ],
        )
        for one in RULES
    ]
    return page(msg("Risks"), entries, language)
