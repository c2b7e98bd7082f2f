"""Declared shape: whether the arrangement is what its authors call it."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten, without
from orgmodel.measures.measure import Facts
from orgmodel.measures.observed_shape import HYBRID_MARGIN, NAMES, Observed
from orgmodel.profiles.survey_attachment import SHAPES
from orgmodel.records import Evidence
from orgmodel.scenario.vocabulary import Shape
from orgmodel.text import Message, msg

OWN_WORDS = ("joint", "agency", "other")
"""Names that the observed shapes do not know."""


def check(facts: Facts) -> Checked:
    """Passes where the declared shape is the one observed, or as good as it; else a warning."""
    measured = facts.measures["observed-shape"]
    placement = facts.graph.placed.placement
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, missing=measured.missing)
    if placement is None or placement.shape is None:
        said = msg("What the authors call this arrangement is not written. {observed}", observed=measured.explanation)
        return unwritten(said, "placements[].shape")
    if placement.shape in OWN_WORDS:
        return without(msg("The name given is not that of a shape that can be observed. {observed}",
                           observed=measured.explanation))  # fmt: skip
    observed: Observed = measured.detail
    declared = dict(observed.scores).get(placement.shape, 0.0)
    alike = declared >= observed.scores[0][1] - HYBRID_MARGIN
    places = Evidence(places=(placement.at("shape"),))
    return Checked("pass" if alike else "warn", _explanation(observed, placement.shape, declared), measured.value,
                   places + measured.evidence)  # fmt: skip


def _explanation(observed: Observed, shape: Shape, declared: float) -> Message:
    (first, best), (second, _) = observed.scores[:2]
    values = {
        "declared": NAMES[shape], "score": round(declared, 2), "shape": NAMES[first], "best": round(best, 2),
        "second": NAMES[second], "margin": round(observed.margin, 2),
    }  # fmt: skip
    if observed.hybrid:
        return msg(
            "Declared: {declared} ({score}). Observed: {shape} ({best}), only {margin} ahead of {second}: a hybrid.",
            **values,
        )
    return msg("Declared: {declared} ({score}). Observed: {shape} ({best}), {margin} ahead of {second}.", **values)


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
    context=SHAPES,
)
