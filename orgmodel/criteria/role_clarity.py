"""Role clarity: what conflict and ambiguity leave of it."""

from __future__ import annotations

from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.reading import quantity_of
from orgmodel.measures.measure import Facts
from orgmodel.text import msg


def _clarity(facts: Facts) -> float | None:
    """1 − the worse of conflict and ambiguity; conflict alone where no duty is written."""
    conflict = quantity_of("role-conflict")(facts)
    ambiguity = quantity_of("role-ambiguity")(facts)
    return None if conflict is None else 1 - max(conflict, ambiguity or 0.0)


CRITERION = Criterion(
    id="role_clarity",
    title=msg("Role clarity"),
    meaning=msg("Whether it is clear who gives the orders and what the role may do."),
    axis="risk",
    measure="role-conflict",
    worst=0.4,
    best=1.0,
    read=_clarity,
    also=("role-ambiguity",),
)
