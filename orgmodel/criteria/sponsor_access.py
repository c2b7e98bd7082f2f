"""Access to the sponsor: how few steps separate the role from its sponsor."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.text import msg

CRITERION = Criterion(
    id="sponsor_access",
    title=msg("Access to the sponsor"),
    meaning=msg("Whether the executive who protects the role is near."),
    axis="lever",
    measure="sponsor-distance",
    worst=4.0,
    best=1.0,
    read=quantity_of("sponsor-distance"),
)
