"""The criteria draw by draw: how far their quantities and values may lie from what is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.measures import MEASURES
from orgmodel.measures.draws import DRAWS, Draws, Values, draws_of
from orgmodel.measures.measure import Facts, Situation

PERCENTS = (5, 50, 95)
BY_ID = {measure.id: measure for measure in MEASURES}


class Interval(NamedTuple):
    """P5, median and P95 of some draws."""

    low: float
    median: float
    high: float


@dataclass(frozen=True, eq=False)
class Drawn:
    """One criterion of one placement: draw number k is the same world for all criteria and all placements.

    Dear quantities are drawn less often; two that are held against each other are so over the draws both have.
    """

    quantities: Values
    """What the anchors speak of."""
    values: Values
    """The same through the value function, 0 to 1."""

    @property
    def n(self) -> int:
        """Number of draws."""
        return len(self.quantities)

    @cached_property
    def quantity(self) -> Interval:
        """Where nine in ten of the quantities lie, and their middle."""
        return interval(self.quantities)

    @cached_property
    def value(self) -> Interval:
        """Where nine in ten of the values lie, and their middle."""
        return interval(self.values)


def draw_quantities(facts: Facts, n: int = DRAWS, seed: int = 0) -> Mapping[str, Drawn]:
    """By criterion, for those that can be assessed: `n` draws, or the first of them where each is dear.

    Every range of the scenario is drawn: `a..b` evenly, `a..m..b` as a PERT, and how long a word takes along a tie.
    The same seed gives the same worlds for every placement of a scenario.
    """
    draws = draws_of(facts.graph.placed, n, seed)
    read = {criterion: quantity for criterion in CRITERIA if (quantity := criterion.read(facts)) is not None}
    return {criterion.id: _drawn(criterion, quantity, facts, draws) for criterion, quantity in read.items()}


def interval(draws: Values) -> Interval:
    """P5, median and P95; all the same where there is only one."""
    low, median, high = np.percentile(draws, PERCENTS)
    return Interval(float(low), float(median), float(high))


def _drawn(criterion: Criterion, quantity: float, facts: Facts, draws: Draws) -> Drawn:
    measure = BY_ID[criterion.measure]
    found = np.asarray(quantity)
    if measure.draw is not None:
        drawn = measure.draw(Situation(facts.graph, facts.profile), facts.measures[measure.id], draws)
        found = drawn if criterion.quantity is None else criterion.quantity(drawn)
    quantities = np.broadcast_to(found, found.shape or (draws.n,))
    return Drawn(quantities, np.clip((quantities - criterion.worst) / (criterion.best - criterion.worst), 0.0, 1.0))
