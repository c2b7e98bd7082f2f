"""Boundary balance: whether the role stands in and outside at once, or has become an outpost or a back office."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked, Status
from orgmodel.checks.grading import unwritten
from orgmodel.measures.measure import Facts
from orgmodel.measures.serving import is_serving_written
from orgmodel.text import Message, msg

BALANCED = 0.3
"""Up to this index, either way, the role is in balance (our proposal, domain.md §2.7)."""
LEANING = 0.6
"""Beyond it, it has become an outpost (+) or a back office (−) (our proposal, domain.md §2.7)."""


def check(facts: Facts) -> Checked:
    """The E–I index against its bands; what is not written on one side leaves open how far it leans to the other."""
    placed = facts.graph.placed
    measured = facts.measures["ei-balance"]
    if placed.scenario.stakeholders is None:
        return unwritten(msg("No public is written."), "stakeholders[]")
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, missing=measured.missing)
    index = round(measured.value, 9)
    status = _status(index)
    missing = _missing(facts, index)
    if status != "pass" and missing:
        status = "not_assessable"
    said = msg("{contacts} {reading} {type}", contacts=measured.explanation, reading=_reading(index),
               type=facts.measures["spanner-type"].explanation)  # fmt: skip
    return Checked(status, said, measured.value, measured.evidence, missing)


def _status(index: float) -> Status:
    return "pass" if abs(index) <= BALANCED else "warn" if abs(index) <= LEANING else "fail"


def _missing(facts: Facts, index: float) -> tuple[str, ...]:
    """Fields that could still pull the index back."""
    placed = facts.graph.placed
    if index < 0:
        unknown = any(not is_serving_written(facts.graph, one) for one in placed.stakeholders.values())
        return ("stakeholders[].served_by",) if unknown else ()
    organization = placed.scenario.organization
    return () if organization.links or organization.says("links") else ("organization.links[]",)


def _reading(index: float) -> Message:
    if abs(index) <= BALANCED:
        return msg("Index {index}: in balance.", index=index)
    if index > LEANING:
        return msg("Index {index}: an outpost, with a weak voice inside.", index=index)
    if index < -LEANING:
        return msg("Index {index}: a back office, with few ties outside.", index=index)
    return msg("Index {index}: it leans outward.", index=index) if index > 0 else msg(
        "Index {index}: it leans inward.", index=index)  # fmt: skip


CHECK = Check(
    id="boundary-balance",
    code="O4",
    part="organigramme",
    title=msg("Inside and outside at once"),
    question=msg("Is the role tied as much inside as outside?"),
    thresholds=msg("−.3 to .3 / −.6 to .6 / beyond: outpost (+), back office (−)"),
    provenance=msg("E–I index: Krackhardt and Stern 1988; types: Tushman and Scanlan 1981; cuts our proposal"),
    remedy=msg("An outpost: working ties and a feedback line inside. A back office: let it serve a public itself."),
    check=check,
)
