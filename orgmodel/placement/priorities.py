"""Priorities drawn at random: weights evenly spread over all that an order and bounds leave open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from orgmodel.records import Refused
from orgmodel.text import msg

Floats: TypeAlias = npt.NDArray[np.float64]

DRAWS = 10_000
"""Weight vectors drawn unless asked otherwise (model.md §8)."""
CHAINS = 2_000
"""Walks side by side where bounds leave no simpler way (our proposal)."""
BURN_IN, THIN = 80, 8
"""Rounds over all criteria before the first vector is kept, and between two kept ones (our proposal)."""


class Priorities(NamedTuple):
    """What is said about the weights; nothing said leaves all of them open."""

    order: tuple[str, ...] = ()
    """Criteria from the most important; those not named may stand anywhere."""
    at_least: Mapping[str, float] = {}
    at_most: Mapping[str, float] = {}


def draw_weights(criteria: Sequence[str], said: Priorities | None = None, n: int = DRAWS, seed: int = 0) -> Floats:
    """`n` weight vectors (n × criteria), each summing to 1, uniform on what `said` leaves of the simplex.

    Without bounds the draw is exact: exponentials for the simplex, sorted among the criteria of a stated order.
    With bounds it is a walk that shares the sum of two weights anew (Gibbs sampling, by pairs), whose limit is uniform.

    Raises:
        Refused: what is said contradicts itself, or names a criterion that is not compared.
    """
    said = said or Priorities()
    unknown = [name for name in (*said.order, *said.at_least, *said.at_most) if name not in criteria]
    if unknown:
        raise Refused(msg("“{name}” is not a criterion compared here", name=unknown[0]))
    random = np.random.default_rng(seed)
    if said.at_least or said.at_most:
        return _walk(criteria, said, n, random)
    weights = random.exponential(size=(n, len(criteria)))
    weights /= weights.sum(axis=1, keepdims=True)
    if said.order:
        places = [list(criteria).index(name) for name in said.order]
        weights[:, places] = -np.sort(-weights[:, places], axis=1)
    return weights


def _walk(criteria: Sequence[str], said: Priorities, n: int, random: np.random.Generator) -> Floats:
    """Walks that share two weights' sum anew between them, evenly over what is left open, pair by pair."""
    rows, limits = _half_spaces(list(criteria), said)
    weights = np.tile(_inside(rows, limits), (CHAINS, 1))
    kept: list[Floats] = []
    for sweep in range(BURN_IN + THIN * -(-n // CHAINS)):
        order = random.permutation(len(criteria))
        for one, other in zip(order, np.roll(order, 1), strict=True):
            _share_anew(weights, (int(one), int(other)), rows, limits, random)
        if sweep >= BURN_IN and (sweep - BURN_IN) % THIN == 0:
            kept.append(weights.copy())
    return np.concatenate(kept)[:n]


def _share_anew(
    weights: Floats, pair: tuple[int, int], rows: Floats, limits: Floats, random: np.random.Generator
) -> None:
    """Moves weight from one of the pair to the other, uniformly over what the constraints allow, in every walk."""
    slope = rows[:, pair[0]] - rows[:, pair[1]]
    felt = slope != 0
    reach = (limits[felt] - weights @ rows[felt].T) / slope[felt]
    most = np.where(slope[felt] > 0, reach, np.inf).min(axis=1)
    least = np.where(slope[felt] < 0, reach, -np.inf).max(axis=1)
    moved = random.uniform(np.minimum(least, most), most)
    weights[:, pair[0]] += moved
    weights[:, pair[1]] -= moved


def _half_spaces(criteria: list[str], said: Priorities) -> tuple[Floats, Floats]:
    """The constraints as rows · weights ≤ limits."""
    one = np.eye(len(criteria))
    place = {name: index for index, name in enumerate(criteria)}
    rows = [*-one, *(one[place[name]] for name in said.at_most)]
    limits = [*(-said.at_least.get(name, 0.0) for name in criteria), *said.at_most.values()]
    rows += [one[place[less]] - one[place[more]] for more, less in zip(said.order, said.order[1:], strict=False)]
    return np.array(rows), np.array([*limits, *[0.0] * (len(rows) - len(limits))])


def _inside(rows: Floats, limits: Floats) -> Floats:
    """The point farthest from every constraint; refused where there is no room at all."""
    from scipy.optimize import linprog

    size = rows.shape[1]
    lengths = np.linalg.norm(rows - rows.mean(axis=1, keepdims=True), axis=1)
    found = linprog(
        [0.0] * size + [-1.0],
        A_ub=np.hstack([rows, lengths[:, None]]),
        b_ub=limits,
        A_eq=[[1.0] * size + [0.0]],
        b_eq=[1.0],
        bounds=[(None, None)] * size + [(0.0, None)],
    )
    if not found.success or found.x[-1] <= 1e-9:
        raise Refused(msg("These bounds and this order of the weights leave no room; loosen one of them."))
    inside: Floats = found.x[:-1]
    return inside
