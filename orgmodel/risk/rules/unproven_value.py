"""Unproven value: objectives no figure can prove, or proof that does not reach who decides on budgets."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.measures.proven_value import ProvenValue
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import msg

UNREAD: Final = 0.5
"""What proof that reaches nobody counts at least (our proposal)."""


def find(facts: Facts) -> Outcome:
    """Hits by unproven objective, one more where no strategic report reaches the top; all of them one finding."""
    measured = facts.measures["proven-value"]
    if measured.value is None or not isinstance(measured.detail, ProvenValue):
        return Outcome(missing=measured.missing)
    detail = measured.detail
    owners = measured.evidence.actors
    weight = 1 / len(detail.objectives) if detail.objectives else 1.0
    hits = [
        Hit(weight, msg("No figure of effect proves “{objective}”.", objective=row.text),
            Evidence(owners, places=(row.location,)), "", "")
        for row in detail.objectives
        if not row.indicators
    ]  # fmt: skip
    if detail.strategic is False and detail.strategic_at:
        more = max(UNREAD - weight * len(hits), 0.01)
        message = msg("No strategic report reaches the executive level.")
        hits.append(Hit(more, message, Evidence(places=(detail.strategic_at,)), "", ""))
    return Outcome(tuple(hits), measured.missing)


RULE = Rule(
    id="unproven-value",
    code="R16",
    title=msg("Value not proven"),
    why=msg(
        "What cannot show its effect is the first line of the budget to go; one team in ten can count it in money."
    ),
    detected=msg(
        "Objectives without an outcome or impact indicator that has a formula, a source, an owner, a target and a "
        "frequency; no strategic report that reaches the executive level."
    ),
    assessed=msg(
        "Likelihood from the share of unproven objectives, at least one half where no strategic report reaches the top."
    ),
    treatment=msg("For each objective, one indicator of effect; and a strategic report that asks for a decision."),
    question=msg("What would you show if half the budget were questioned tomorrow?"),
    false_positives=msg("A first year, in which objectives are still being learnt."),
    reference=msg(
        "The Community Roundtable (85% of the best and 48% of average communities measure value); CMX 2022 (10% count "
        "it in money)"
    ),
    harm="people",
    find=find,
    shared_causes=("sponsor_leaves",),
)
