"""How long a working step takes, message by message: PERT quantiles dealt out evenly over a model week."""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from orgmodel.measures.calendar import Minutes
from orgmodel.scenario.hours import WEEK

CELL = 5
"""Minutes of the week for which one sampled message stands (our proposal)."""
MESSAGES = WEEK // CELL
BLOCKS = 3
"""Parts in which messages are followed, each spread over the whole week: small arrays stay in the cache."""
PERT_MODE = 1 / 3
"""Most likely duration of a step, as a share of the longest: PERT(0, 20, 60), PERT(0, within/3, within)."""
PERT_WEIGHT = 4
"""Weight of the mode in a PERT distribution (Malcolm, Roseboom, Clark, Fazar 1959)."""
LUCKS = 8
"""Lucks a message has; one after the eighth working step has that of the fifth again."""
GOLDEN = 1.085070245491451
"""The root of x⁹ = x + 1, whose powers spread points evenly in eight dimensions (Roberts 2018)."""
EXCHANGEABLE = 4
"""Steps among which lucks are dealt in every order, so that a step added anywhere leaves the others theirs."""
TABLES = 64
"""PERT distributions kept (our proposal; 64 KB each)."""
STEPS_KEPT = 64
"""Working times kept (our proposal; at most 400 KB each)."""


@lru_cache(maxsize=TABLES)
def pert_table(mode: float = PERT_MODE) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Distribution function and quantiles of a PERT on (0, 1), a beta distribution."""
    x = np.linspace(0, 1, 4001)
    density = x ** (PERT_WEIGHT * mode) * (1 - x) ** (PERT_WEIGHT * (1 - mode))
    cumulative = np.concatenate(([0.0], np.cumsum(density[1:] + density[:-1])))
    return cumulative / cumulative[-1], x


def pert_quantile(chance: NDArray[Any], mode: float = PERT_MODE) -> NDArray[np.float64]:
    """Durations of a step as shares of its longest, at chances between 0 and 1; or of any PERT on (0, 1)."""
    return np.asarray(np.interp(chance, *pert_table(mode)))


def typical_luck() -> NDArray[np.float64]:
    """The median duration as a share of the longest: one fate × one message."""
    return pert_quantile(np.array([[0.5]]))


def arrivals() -> Minutes:
    """The minutes of the week at which the sampled messages arrive, one for each five minutes: blocks × messages."""
    return _in_blocks(np.arange(MESSAGES, dtype=np.int64) * CELL + CELL // 2)


@lru_cache(maxsize=1)
def _dealt() -> NDArray[np.float64]:
    """Lucks, as shares of the longest duration: those at frac(½ + n · GOLDEN⁻ᵏ) for message number n.

    Lucks × blocks × messages. Any stretch of the week sees short and long durations evenly.
    """
    numbers = np.arange(1, MESSAGES + 1)
    chances = ((0.5 + numbers * GOLDEN**-power) % 1 for power in range(1, LUCKS + 1))
    return np.stack([_in_blocks(pert_quantile(chance)) for chance in chances])


def fates(step: int) -> tuple[int, ...]:
    """Which row of lucks a working step takes, in each of a message's fates.

    The first four steps draw four lucks in every order: 4, 12, 24, 24 fates, the fates of a step being those of
    the step before, each followed by all that are left. Later steps have a luck of their own.
    """
    if step < EXCHANGEABLE:
        return tuple(order[-1] for order in permutations(range(EXCHANGEABLE), step + 1))
    return (EXCHANGEABLE + (step - EXCHANGEABLE) % (LUCKS - EXCHANGEABLE),)


@lru_cache(maxsize=STEPS_KEPT)
def work(step: int, within: int) -> Minutes:
    """Whole minutes, at least one, that working step number `step` takes: blocks × fates × messages."""
    return np.ascontiguousarray(minutes_of_work(within, _dealt()[list(fates(step))]).swapaxes(0, 1))


def luck_of(step: int, block: int, fate: int, of: int, message: int) -> float:
    """The luck of a working step for one message of a block, in one of the `of` fates of the last step."""
    rows = fates(step)
    return float(_dealt()[rows[fate * len(rows) // of], block, message])


def luck_by_message(number: int) -> NDArray[np.float64]:
    """One of the lucks of every message, blocks × messages."""
    lucks: NDArray[np.float64] = _dealt()[number]
    return lucks


def minutes_of_work(within: int, luck: NDArray[np.float64]) -> Minutes:
    """Whole minutes of work for a longest duration and a luck, at least one."""
    return np.maximum(1, np.rint(within * luck)).astype(np.int64)


def _in_blocks(messages: NDArray[Any]) -> NDArray[Any]:
    """Messages dealt to the blocks in turn."""
    return np.ascontiguousarray(messages.reshape(-1, BLOCKS).T)
