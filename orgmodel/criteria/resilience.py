"""Resilience: what stays attended when the holder most depended on is away."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.measures.measure import Facts
from orgmodel.text import msg


def _kept(facts: Facts) -> float | None:
    orphaned = quantity_of("absence")(facts)
    return None if orphaned is None else 1 - orphaned


CRITERION = Criterion(
    id="resilience",
    title=msg("Resilience"),
    meaning=msg("Whether the publics and channels stay attended when somebody is away."),
    axis="risk",
    measure="absence",
    worst=0.0,
    best=1.0,
    read=_kept,
    quantity=lambda orphaned: 1 - orphaned,
)
