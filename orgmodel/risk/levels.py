"""From a driver to a level: likelihood, consequence, and the one table that joins them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.records import Level
from orgmodel.risk.rule import Harm, Rule

CUTS: Final = (0.1, 0.3, 0.5, 0.75)
"""Drivers from which likelihood is 2, 3, 4, 5 (our proposal, model.md §5)."""
CONSEQUENCES: Final[Mapping[Harm, int]] = {
    "reputation": 4,
    "confidentiality": 4,
    "legal": 3,
    "personal_data": 3,
    "account": 3,
    "service": 2,
    "people": 2,
}
"""Default consequence by what suffers, in the order firms called risks critical (Altimeter 2012, n = 52)."""
HIGHEST: Final = 5
LOW, MEDIUM, HIGH, CRITICAL = Level
TABLE: Final = (
    (LOW, LOW, LOW, MEDIUM, MEDIUM),
    (LOW, LOW, MEDIUM, MEDIUM, HIGH),
    (LOW, MEDIUM, MEDIUM, HIGH, HIGH),
    (LOW, MEDIUM, HIGH, HIGH, CRITICAL),
    (MEDIUM, MEDIUM, HIGH, CRITICAL, CRITICAL),
)
"""Level by likelihood (rows, 1 to 5) and consequence (columns, 1 to 5); never a product (Cox 2008)."""
FREQUENCY: Final = (0.02, 0.1, 0.3, 1.0, 3.0)
"""Times a year, by likelihood (our proposal, model.md §5)."""
LOSS: Final = (1, 3, 10, 30, 100)
"""Points lost each time, by consequence; points are never money (our proposal, model.md §5)."""
SHARED_CHANCE: Final = 0.1
"""Chance that a shared cause strikes in a year, each for itself (our proposal, model.md §5)."""
SHARED_FACTOR: Final = 3
"""What it multiplies the frequency of the rules that name it by, in that year (our proposal, model.md §5)."""


def likelihood_of(driver: float) -> int:
    """Likelihood, 1 to 5, of a driver between 0 and 1; a driver on a cut counts above it."""
    return bisect_right(CUTS, driver) + 1


def consequence_of(rule: Rule, facts: Facts) -> int:
    """Consequence, 1 to 5: what the scenario says, else by harm, one more where the domain calls the risk typical."""
    written = facts.graph.placed.scenario.consequences.get(rule.id)
    if written is not None:
        return int(written)
    typical = rule.id in facts.profile.typical_risks
    return min(HIGHEST, CONSEQUENCES[rule.harm] + typical)


def level_of(likelihood: int, consequence: int) -> Level:
    """Level of a likelihood and a consequence, both 1 to 5."""
    return TABLE[likelihood - 1][consequence - 1]


def yearly_points(likelihood: int, consequence: int, causes: int = 0) -> float:
    """Points lost in a mean year, exactly: frequency · (1 + chance · (factor − 1)) to the power `causes` · loss.

    `causes` counts the shared causes that the rule names. This orders findings of one level, and is never shown.
    """
    struck = 1 + SHARED_CHANCE * (SHARED_FACTOR - 1)
    return float(FREQUENCY[likelihood - 1] * struck**causes * LOSS[consequence - 1])
