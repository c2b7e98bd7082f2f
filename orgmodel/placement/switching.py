"""What would flip the winner: the weight of one criterion, or the smallest change of all weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

LEAST = 1e-12


class Switch(NamedTuple):
    """The weight of a criterion, the others keeping their proportions, at which a rival takes the lead."""

    criterion: str
    weight: float
    """0 to 1."""
    now: float
    rival: str

    @property
    def is_up(self) -> bool:
        """Whether the criterion has to weigh more than it does."""
        return self.weight > self.now

    @property
    def change(self) -> float:
        """How far the weight has to move."""
        return abs(self.weight - self.now)


class Flip(NamedTuple):
    """The weights nearest to those in force at which a rival is worth as much as the winner."""

    rival: str
    moved: float
    """Share of all weight that has to move from some criteria to others, 0 to 1."""
    weights: Mapping[str, float]


def switches(weights: Mapping[str, float], winner: str, values: Mapping[str, Sequence[float]]) -> tuple[Switch, ...]:
    """The nearest switch of each criterion in each direction, those that take the smallest change first.

    `values` maps a candidate to its values in the order of `weights`, the winner's included.
    """
    found: list[Switch] = []
    for index, (criterion, now) in enumerate(weights.items()):
        points = [
            Switch(criterion, weight, now, rival)
            for rival, its in values.items()
            if rival != winner
            and (weight := _crossing([a - b for a, b in zip(values[winner], its, strict=True)], weights, index))
            is not None
        ]
        for above in (True, False):
            side = [point for point in points if point.is_up is above]
            if side:
                found.append(min(side, key=lambda point: point.change))
    return tuple(sorted(found, key=lambda point: (round(point.change, 9), not point.is_up)))


def _crossing(ahead: Sequence[float], weights: Mapping[str, float], index: int) -> float | None:
    """The weight of criterion `index` at which the winner is no longer ahead; None where it always is."""
    now = list(weights.values())[index]
    if now >= 1 - LEAST:
        return None
    rest = sum(weight * lead for place, (weight, lead) in enumerate(zip(weights.values(), ahead, strict=True))
               if place != index) / (1 - now)  # fmt: skip
    slope = ahead[index] - rest
    if abs(slope) < LEAST:
        return None
    weight = -rest / slope
    return weight if 0 <= weight <= 1 and abs(weight - now) > LEAST else None


def smallest_flip(weights: Mapping[str, float], winner: str, values: Mapping[str, Sequence[float]]) -> Flip | None:
    """The smallest change of all weights, in the sum of what moves, that lets a rival draw level; None where none does.

    A linear program a rival (SciPy's HiGHS): minimise Σ|w′ − w| subject to Σ w′ = 1, w′ ≥ 0, rival not behind.
    """
    found = [
        flip
        for rival, its in values.items()
        if rival != winner
        and (flip := _flip(weights, rival, [a - b for a, b in zip(values[winner], its, strict=True)]))
    ]
    return min(found, key=lambda flip: flip.moved, default=None)


def _flip(weights: Mapping[str, float], rival: str, ahead: Sequence[float]) -> Flip | None:
    if min(ahead, default=0.0) > 0:
        return None
    from scipy.optimize import linprog

    size = len(weights)
    now, one = np.array(list(weights.values())), np.eye(size)
    solved = linprog(
        [0.0] * size + [1.0] * size,
        A_ub=np.vstack([np.hstack([one, -one]), np.hstack([-one, -one]), [*ahead, *[0.0] * size]]),
        b_ub=[*now, *-now, 0.0],
        A_eq=[[1.0] * size + [0.0] * size],
        b_eq=[1.0],
        bounds=[(0.0, None)] * (2 * size),
    )
    if not solved.success:
        return None
    moved = {name: float(weight) for name, weight in zip(weights, solved.x, strict=False)}
    return Flip(rival, float(solved.fun) / 2, moved)
