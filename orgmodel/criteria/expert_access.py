"""Access to experts: the share of cases whose expert is near."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.text import msg

CRITERION = Criterion(
    id="expert_access",
    title=msg("Access to experts"),
    meaning=msg("Whether somebody who knows the answer is near."),
    axis="lever",
    measure="expert-access",
    worst=0.3,
    best=1.0,
    read=quantity_of("expert-access"),
)
