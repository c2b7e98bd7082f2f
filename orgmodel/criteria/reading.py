"""How a criterion reads a measure: as it is, or as a chance that may only be an upper bound."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan

from orgmodel.measures.measure import Facts


def quantity_of(measure: str) -> Callable[[Facts], float | None]:
    """Reads the value of a measure; None where it cannot be assessed or was not computed."""

    def read(facts: Facts) -> float | None:
        measured = facts.measures.get(measure)
        if measured is None or measured.value is None or isnan(measured.value):
            return None
        return measured.value

    return read


def chance_of(measure: str, worst: float) -> Callable[[Facts], float | None]:
    """Reads a chance: one that is "at most" so high is known only where even that is worth nothing."""
    plain = quantity_of(measure)

    def read(facts: Facts) -> float | None:
        chance = plain(facts)
        if chance is not None and facts.measures[measure].bound == "at_most" and chance > worst:
            return None
        return chance

    return read
