"""Stakeholder voice: how far the publics are served and heard."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.text import msg

CRITERION = Criterion(
    id="stakeholder_voice",
    title=msg("Stakeholder voice"),
    meaning=msg("Whether the publics are served and heard."),
    axis="lever",
    measure="stakeholder-voice",
    worst=0.2,
    best=0.9,
    read=quantity_of("stakeholder-voice"),
)
