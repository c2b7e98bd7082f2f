"""Coherence: how few departments meet the same publics uncoordinated."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.text import msg

CRITERION = Criterion(
    id="coherence",
    title=msg("Coherence"),
    meaning=msg("Whether departments that meet the same publics are coordinated."),
    axis="risk",
    measure="coherence",
    worst=0.5,
    best=0.95,
    read=quantity_of("coherence"),
)
