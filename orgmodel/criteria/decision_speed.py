"""Decision speed: the chance that a case is answered in time."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import chance_of
from orgmodel.text import msg

WORST = 0.5

CRITERION = Criterion(
    id="decision_speed",
    title=msg("Decision speed"),
    meaning=msg("Whether cases are answered in time, message by message."),
    axis="risk",
    measure="decision-time",
    worst=WORST,
    best=0.95,
    read=chance_of("decision-time", WORST),
)
