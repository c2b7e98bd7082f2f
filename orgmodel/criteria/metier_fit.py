"""Fit with the métiers: how close the role sits to the homes of its métiers."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.text import msg

CRITERION = Criterion(
    id="metier_fit",
    title=msg("Fit with the métiers"),
    meaning=msg("Whether the role sits close to the métiers it practises."),
    axis="lever",
    measure="metier-fit",
    worst=0.3,
    best=0.9,
    read=quantity_of("metier-fit"),
)
