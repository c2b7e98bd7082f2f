"""Brokerage: the share of ways from the publics inside that run through the role."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.text import msg

CRITERION = Criterion(
    id="brokerage",
    title=msg("Brokerage"),
    meaning=msg("Whether the role is the bridge between the publics and those who can act."),
    axis="lever",
    measure="brokerage",
    worst=0.2,
    best=0.9,
    read=quantity_of("brokerage"),
)
