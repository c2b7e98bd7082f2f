"""Balance of outside and inside ties of the role: the E–I index of its seats taken as one actor."""

from __future__ import annotations

from math import isnan

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.metrics.ei_index import EIIndex
from orgmodel.records import Evidence
from orgmodel.text import msg


def ei_balance(situation: Situation) -> Measured:
    """(E − I)/(E + I), −1 to +1: stakeholders against insiders the seats are tied to, each counted once."""
    graph = situation.graph
    seats = graph.placed.seat_ids
    if not seats:
        return unseated()
    outside = graph.placed.stakeholders
    around = {other for seat in seats for other in graph.lines[seat]}.difference(seats)
    index = EIIndex(len(around & outside.keys()), len(around - outside.keys()))
    if isnan(index.value):
        return unmeasured(
            msg("The role has no tie, outside or inside."), "organization.links", "stakeholders[].served_by"
        )
    ties = [tie for tie in graph.ties if (tie.source in seats) != (tie.target in seats)]
    proof = Evidence(seats, tuple((tie.source, tie.target) for tie in ties), tuple(tie.location for tie in ties))
    explanation = msg("The role has {outside} contacts outside and {inside} inside.",
                      outside=index.external, inside=index.internal)  # fmt: skip
    return Measured(index.value, explanation, Evidence() + proof, detail=index)


MEASURE = Measure(
    id="ei-balance",
    title=msg("Balance of outside and inside"),
    meaning=msg(
        "Whether the role’s ties go outside (+1), stay inside (−1) or keep a balance, as a boundary role should."
    ),
    unit="index",
    formula=msg("(E − I) ÷ (E + I), E the stakeholders and I the roles tied to a seat"),
    reference=msg("D. Krackhardt, R. N. Stern, Social Psychology Quarterly 51 (1988) 123-140"),
    measure=ei_balance,
)
