"""What a criterion is: a measure through a value function with fixed, stated anchors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from orgmodel.measures.draws import Values
from orgmodel.measures.measure import Facts
from orgmodel.text import Message, msg


class Criterion(NamedTuple):
    """How good a placement is on one measure: 0 at `worst`, 1 at `best`, linear between, flat beyond."""

    id: str
    title: Message
    meaning: Message
    axis: Literal["lever", "risk"]
    measure: str
    """Id of the measure it reads (first of them)."""
    worst: float
    best: float
    read: Callable[[Facts], float | None]
    """The quantity the anchors speak of; None where it cannot be assessed."""
    also: tuple[str, ...] = ()
    """Ids of further measures it reads."""
    quantity: Callable[[Values], Values] | None = None
    """The quantity of draws of the measure, where it is not the measure itself."""
    provenance: Message = msg("our proposal")

    def value(self, facts: Facts) -> float | None:
        """The criterion's value between 0 and 1, or None where it cannot be assessed."""
        quantity = self.read(facts)
        if quantity is None:
            return None
        return min(1.0, max(0.0, (quantity - self.worst) / (self.best - self.worst)))
