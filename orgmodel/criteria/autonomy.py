"""Autonomy: the share of everyday cases settled without asking."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.text import msg

CRITERION = Criterion(
    id="autonomy",
    title=msg("Autonomy"),
    meaning=msg("Whether everyday conversation goes without asking first."),
    axis="lever",
    measure="autonomy",
    worst=0.3,
    best=1.0,
    read=quantity_of("autonomy"),
)
