"""Chart explains work: how far the classical chart still tells who works with whom."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.measures.measure import Facts
from orgmodel.text import Message, Share, msg

HIERARCHICAL = 0.6
"""From this share on the work follows the chart (our proposal, domain.md §2.7)."""
MIXED = 0.3
"""Below this share the work is a network (our proposal, domain.md §2.7)."""


def check(facts: Facts) -> Checked:
    """Says whether the work is hierarchical, mixed or a network; none of them is a fault, so it never warns."""
    measured = facts.measures["chart-fit"]
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, missing=measured.missing)
    said = _reading(measured.value, measured.explanation)
    return Checked("pass", said, measured.value, measured.evidence)


def _reading(fit: float, why: Message) -> Message:
    share = Share(fit)
    if fit >= HIERARCHICAL:
        return msg("Hierarchical: the chart explains {share} of the work. {why}", share=share, why=why)
    if fit >= MIXED:
        return msg("Mixed: the chart explains {share} of the work. {why}", share=share, why=why)
    return msg("A network: the chart explains {share} of the work. {why}", share=share, why=why)


CHECK = Check(
    id="chart-explains-work",
    code="O2",
    part="organigramme",
    title=msg("Does the classical chart still make sense?"),
    question=msg("How much of the actual work does the chart of reporting lines explain?"),
    thresholds=msg("≥ .6 hierarchical, ≥ .3 mixed, below a network; it describes and never warns"),
    provenance=msg("our proposal"),
    remedy=msg("Where the chart explains little, draw the working ties too, and place the role by them."),
    check=check,
)
