"""Declared shape: whether the arrangement is what its authors call it."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten, without
from orgmodel.measures.measure import Facts
from orgmodel.measures.observed_shape import HYBRID_MARGIN
from orgmodel.text import msg

OWN_WORDS = ("joint", "agency", "other")
"""Names that the observed shapes do not know."""


def check(facts: Facts) -> Checked:
    """Passes where the declared shape is the one observed, or as good as it; else a warning."""
    measured = facts.measures["observed-shape"]
    placement = facts.graph.placed.placement
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, missing=measured.missing)
    if placement is None or placement.shape is None:
        return unwritten(msg("What the authors call this arrangement is not written."), "placements[].shape")
    if placement.shape in OWN_WORDS:
        return without(msg("The name given is not that of a shape that can be observed."))
    scores = dict(measured.detail.scores)
    alike = scores.get(placement.shape, 0.0) >= max(scores.values()) - HYBRID_MARGIN
    return Checked("pass" if alike else "warn", measured.explanation, measured.value, measured.evidence)


CHECK = Check(
    id="declared-shape",
    code="O2",
    part="organigramme",
    title=msg("The shape it is said to have"),
    question=msg("Is the arrangement really what its authors call it?"),
    thresholds=msg("declared within .2 of observed / else / –"),
    provenance=msg("five shapes of Owyang (Altimeter 2010); features and margin our proposal"),
    remedy=msg("Call it by its observed name, or add what the declared shape lacks."),
    check=check,
)
