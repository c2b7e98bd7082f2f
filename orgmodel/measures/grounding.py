"""Grounding: how much of what the criteria rest on was observed or declared rather than assumed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.grounding_inputs import NO_INPUTS, SOURCES, Assumed, Inputs
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence
from orgmodel.scenario.vocabulary import CriterionId
from orgmodel.text import Message, Share, listing, msg

SHOWN = 4
"""Fields that the sentence names."""


class Grounded(NamedTuple):
    """What one criterion rests on."""

    criterion: CriterionId
    weight: float
    inputs: Inputs

    @property
    def share(self) -> float:
        """Share of the inputs that are not assumed, 0 to 1."""
        return 1 - len(self.inputs.assumed) / self.inputs.count


def grounding(situation: Situation) -> Measured:
    """Σ weight · share of inputs not assumed ÷ Σ weight, 0 to 1; a value without grounding counts as declared."""
    placed = situation.graph.placed
    own = placed.scenario.weights
    every = dict.fromkeys(source for sources in SOURCES.values() for source in sources)
    found = {source: source.inputs(placed) for source in every}
    rows = tuple(
        Grounded(criterion, situation.profile.weights[criterion] * float(own.get(criterion, 1.0)), inputs)
        for criterion, sources in SOURCES.items()
        if (inputs := sum((found[source] for source in sources), NO_INPUTS)).count
    )
    whole = sum(row.weight for row in rows)
    if not whole:
        return unmeasured(
            msg("Nothing that a criterion rests on is written."), "case_types[]", "channels[]", "stakeholders[]"
        )
    value = sum(row.weight * row.share for row in rows) / whole
    assumed = list(dict.fromkeys(one for row in rows for one in row.inputs.assumed))
    places = tuple(dict.fromkeys(one.location for one in assumed))
    return Measured(value, _explanation(assumed, value), Evidence(places=places), detail=rows)


def _explanation(assumed: Sequence[Assumed], value: float) -> Message:
    if not assumed:
        return msg("All that the criteria rest on was observed or declared.")
    fields = list(dict.fromkeys(one.field for one in assumed))
    named = listing(fields[:SHOWN])
    if len(fields) > SHOWN:
        return msg("{share} of what the criteria rest on was observed or declared; assumed are {fields} and others.",
                   share=Share(value), fields=named)  # fmt: skip
    return msg("{share} of what the criteria rest on was observed or declared; assumed are {fields}.",
               share=Share(value), fields=named)  # fmt: skip


MEASURE = Measure(
    id="grounding",
    title=msg("Grounding"),
    meaning=msg("How much of the comparison rests on what somebody saw or said, and how much on assumptions."),
    unit="share",
    formula=msg(
        "Σ weight of a criterion · share of its inputs not assumed ÷ Σ weight; what is not written counts as "
        "assumed where the model fills it in"
    ),
    reference=msg("our proposal"),
    measure=grounding,
)
