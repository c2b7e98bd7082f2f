"""Crisis readiness: the chance of a holding statement within the hour."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import chance_of
from orgmodel.text import msg

WORST = 0.0

CRITERION = Criterion(
    id="crisis_readiness",
    title=msg("Crisis readiness"),
    meaning=msg("Whether a first public word comes within the hour, at any time of the week."),
    axis="risk",
    measure="crisis-readiness",
    worst=WORST,
    best=0.9,
    read=chance_of("crisis-readiness", WORST),
)
