"""How long messages take over a model week: chances, medians and the message that stands for the median."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from orgmodel.measures.calendar import Minutes, Spans, Table, tabulate
from orgmodel.measures.luck import BLOCKS, CELL, arrivals, luck_of, work
from orgmodel.measures.process import FIRST, Process, extreme, walk
from orgmodel.scenario.hours import DAY, WEEK

WEEKDAY = (8 * 60, 20 * 60)
"""What `arrivals.weekday_day` means: Monday to Friday, 8:00 to 20:00 (our proposal)."""
LONGEST = 13 * WEEK
"""Minutes, a quarter: what takes longer is counted as taking that long (our proposal)."""
KEPT = 256
"""Processes whose times are kept, for placements share most of them (our proposal; about 100 KB each)."""
ROUNDING = 1e-6
"""Shares that differ by less are the same: the distributions are kept in single precision."""
Arriving = tuple[float, float, float]
"""Shares of a week's messages on weekdays by day, on weekdays by night, at the weekend."""


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """A distribution of durations: `cumulative[m]` is the share of messages done within m minutes."""

    cumulative: NDArray[np.float32]

    def chance(self, minutes: float) -> float:
        """Share done within `minutes`, 0 to 1."""
        last = len(self.cumulative) - 1
        return min(1.0, float(self.cumulative[min(int(minutes), last)])) if minutes >= 0 else 0.0

    def quantile(self, share: float) -> float:
        """The minutes within which `share` of the messages is done; infinite where so many never are."""
        index = int(np.searchsorted(self.cumulative, share - ROUNDING))
        return float(index) if index < len(self.cumulative) else inf


class Times(NamedTuple):
    """The durations of a process: on the clock of the promised hours if there is one, and on the wall's."""

    spread: Spread
    wall: Spread
    median_at: int
    """The minute of the week at which a message of median duration arrives…"""
    median_lucks: tuple[float, ...]
    """…and the lucks of its steps."""


NOT_DONE = Spread(np.zeros(1, dtype=np.float32))
NEVER = Times(NOT_DONE, NOT_DONE, 0, ())
"""The durations of what nobody does."""


@lru_cache(maxsize=KEPT)
def times(processes: tuple[Process, ...], promised: Spans | None, arriving: Arriving | None) -> Times:
    """Durations of the quickest of some processes that take the same number of working times.

    Arrivals are even over the week unless `arriving` says otherwise. With `promised` hours, messages count
    that arrive within them, and only their minutes count.
    """
    arrived, weights = arrivals(), _weights(arriving)
    finished = [_finished(processes, block, arrived[block]) for block in range(BLOCKS)]
    wall = own = tuple(_counted(finished, arrived, weights))
    if promised is not None:
        own = tuple(_counted(finished, arrived, _promised(promised, weights), tabulate(promised)))
    spread = _spread(own)
    block, fate, message = _middle(own, int(spread.quantile(0.5)))
    fates, working = len(own[block].elapsed), range(len(processes[0].working))
    lucks = tuple(luck_of(step, block, fate, fates, message) for step in working)
    return Times(spread, spread if own is wall else _spread(wall), int(arrived[block, message]), lucks)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Those messages of a block that count: how long each takes, in each of its fates, and its weight."""

    messages: NDArray[np.intp]
    elapsed: Minutes
    weights: NDArray[np.float64]


def _counted(
    finished: Sequence[Minutes], arrived: Minutes, weights: NDArray[np.float64], clock: Table | None = None
) -> Iterator[Block]:
    """The blocks with the messages of some weight, timed by the wall's clock or by the minutes of `clock` only."""
    for ends, starts, weight in zip(finished, arrived, weights, strict=True):
        some = np.flatnonzero(weight)
        end, start = (ends, starts) if len(some) == len(weight) else (ends[:, some], starts[some])
        elapsed = clock.worked(end) - clock.worked(start) if clock else end - start
        yield Block(some, np.minimum(elapsed, LONGEST), weight[some])


def _finished(processes: Sequence[Process], block: int, arrived: Minutes) -> Minutes:
    walks = (
        walk(process, arrived, [work(index, step.within)[block] for index, step in enumerate(process.working)])
        for process in processes
    )
    return extreme([one.finished for one in walks], FIRST)


def mixture(spreads: Sequence[tuple[float, Spread]]) -> Spread:
    """The durations over several processes, each with its weight; the weights sum to 1."""
    mixed = np.zeros(max(len(spread.cumulative) for _, spread in spreads))
    for weight, spread in spreads:
        size = len(spread.cumulative)
        mixed[:size] += weight * spread.cumulative
        mixed[size:] += weight * spread.cumulative[-1]
    return Spread(mixed.astype(np.float32))


def _spread(blocks: Sequence[Block]) -> Spread:
    filled = [block for block in blocks if len(block.messages)]
    longest = max(int(block.elapsed.max()) for block in filled) + 1
    counts = np.zeros(longest)
    for block in filled:
        even = bool((block.weights == 1).all())
        heavy = None if even else np.broadcast_to(block.weights, block.elapsed.shape).ravel()
        counts += np.bincount(block.elapsed.ravel(), heavy, longest)
    cumulative = np.cumsum(counts)
    return Spread((cumulative / cumulative[-1]).astype(np.float32))


def _middle(blocks: Sequence[Block], minutes: int) -> tuple[int, int, int]:
    """Block, fate and message of one that takes `minutes`, in the middle of the first block that holds any."""
    for number, block in enumerate(blocks):
        found = np.flatnonzero(block.elapsed == minutes)
        if len(found):
            fate, place = divmod(int(found[len(found) // 2]), len(block.messages))
            return number, fate, int(block.messages[place])
    raise ValueError("no message takes that long")


def _weights(arriving: Arriving | None) -> NDArray[np.float64]:
    """Weight of each sampled message of the week: blocks × messages."""
    minute = arrivals()
    if arriving is None:
        return np.ones(minute.shape)
    weekday = minute < 5 * DAY
    by_day = (minute % DAY >= WEEKDAY[0]) & (minute % DAY < WEEKDAY[1])
    parts = (weekday & by_day, weekday & ~by_day, ~weekday)
    weights = [share * part / part.sum() for share, part in zip(arriving, parts, strict=True)]
    return np.asarray(sum(weights))


def _promised(promised: Spans, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weight of each sampled message, by how much of its five minutes is promised."""
    table, cells = tabulate(promised), arrivals() - CELL // 2
    promised_minutes = (table.worked(cells + CELL) - table.worked(cells)).astype(float)
    within = weights * promised_minutes
    return within if within.sum() else promised_minutes
