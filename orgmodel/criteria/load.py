"""Bearable load: the work asked of the role against its time."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.text import msg

CRITERION = Criterion(
    id="load",
    title=msg("Bearable load"),
    meaning=msg("Whether the role has the time for what it is asked."),
    axis="risk",
    measure="load",
    worst=2.0,
    best=0.75,
    read=quantity_of("load"),
)
