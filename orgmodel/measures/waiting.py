"""How long messages take over a model week: chances, medians and the message that stands for the median."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
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
SAMPLES = 64
"""Sets of messages that count, kept (our proposal; at most 50 KB each)."""
ROUNDING = 1e-6
"""Shares that differ by less are the same: the distributions are kept in single precision."""
MEDIAN, P90 = 0.5, 0.9
Arriving = tuple[float, float, float]
"""Shares of a week's messages on weekdays by day, on weekdays by night, at the weekend."""


@dataclass(frozen=True, eq=False)
class Spread:
    """A distribution of durations: `cumulative[m]` is the share of messages done within m minutes."""

    cumulative: NDArray[np.float32]

    def chance(self, minutes: float) -> float:
        """Share done within `minutes`, 0 to 1."""
        last = len(self.cumulative) - 1
        return min(1.0, float(self.cumulative[min(int(minutes), last)])) if minutes >= 0 else 0.0

    @cached_property
    def median(self) -> float:
        """The minutes within which half of the messages is done; infinite where so many never are."""
        return self.quantile(MEDIAN)

    @cached_property
    def p90(self) -> float:
        """The minutes within which nine in ten are done."""
        return self.quantile(P90)

    def quantile(self, share: float) -> float:
        """The minutes within which `share` of the messages is done."""
        index = int(self.cumulative.searchsorted(share - ROUNDING))
        return float(index) if index < len(self.cumulative) else inf


@dataclass(frozen=True, eq=False)
class Mixture:
    """The durations over several processes, each with its weight; the weights sum to 1. Added up when asked."""

    parts: tuple[tuple[float, Spread], ...]

    def chance(self, minutes: float) -> float:
        """Share done within `minutes`, 0 to 1."""
        return min(1.0, self._within(int(minutes))) if minutes >= 0 else 0.0

    @property
    def median(self) -> float:
        """The minutes within which half of the messages is done; infinite where so many never are."""
        return self._quantile(MEDIAN)

    @property
    def p90(self) -> float:
        """The minutes within which nine in ten are done."""
        return self._quantile(P90)

    def _quantile(self, share: float) -> float:
        """It lies between the least and the largest of the parts'; only between them are they added up."""
        ends = [spread.quantile(share) for _, spread in self.parts]
        longest = max(len(spread.cumulative) for _, spread in self.parts)
        first, last = int(min(ends)) if min(ends) < inf else longest, int(min(max(ends) + 1, longest))
        index = first + int(self._between(first, last).searchsorted(share - ROUNDING))
        return float(index) if index < longest else inf

    def _within(self, minute: int) -> float:
        return float(self._between(minute, minute + 1)[0])

    def _between(self, first: int, last: int) -> NDArray[np.float32]:
        """Shares done within each minute from `first` to before `last`."""
        mixed = np.zeros(max(0, last - first))
        for weight, spread in self.parts:
            shares = spread.cumulative[first:last]
            mixed[: len(shares)] += weight * shares
            mixed[len(shares) :] += weight * spread.cumulative[-1]
        return mixed.astype(np.float32)


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
    arrived = arrivals()
    finished = [_finished(processes, block, arrived[block]) for block in range(BLOCKS)]
    wall = own = _timed(finished, _sample(None, arriving))
    if promised is not None:
        own = _timed(finished, _sample(promised, arriving), tabulate(promised))
    spread = _spread(own)
    block, fate, message = _middle(own, int(spread.median))
    fates, working = len(own[block].elapsed), range(len(processes[0].working))
    lucks = tuple(luck_of(step, block, fate, fates, message) for step in working)
    return Times(spread, spread if own is wall else _spread(wall), int(arrived[block, message]), lucks)


class Sample(NamedTuple):
    """Those messages of a block that count: when they arrive on the clock that counts, and their weights."""

    messages: NDArray[np.intp] | None
    """None where all of them count."""
    begun: Minutes
    weights: NDArray[np.float64] | None
    """None where all weigh the same."""


class Block(NamedTuple):
    """How long each message of a sample takes, in each of its fates."""

    sample: Sample
    elapsed: Minutes


@lru_cache(maxsize=SAMPLES)
def _sample(promised: Spans | None, arriving: Arriving | None) -> tuple[Sample, ...]:
    """The messages that count, block by block."""
    arrived, weights = arrivals(), weights_of(promised, arriving)
    if promised is not None:
        arrived = tabulate(promised).worked(arrived)
    if (weights == weights[0, 0]).all():
        return tuple(Sample(None, begun, None) for begun in arrived)
    return tuple(_sampled(*block) for block in zip(arrived, weights, strict=True))


def _sampled(begun: Minutes, weights: NDArray[np.float64]) -> Sample:
    some = np.flatnonzero(weights)
    return Sample(None, begun, weights) if len(some) == len(weights) else Sample(some, begun[some], weights[some])


def _timed(finished: Sequence[Minutes], sample: Sequence[Sample], clock: Table | None = None) -> list[Block]:
    """The blocks timed by the wall's clock, or by the minutes of `clock` only."""
    blocks = []
    for ends, one in zip(finished, sample, strict=True):
        end = ends if one.messages is None else ends[:, one.messages]
        elapsed = (clock.worked(end) if clock else end) - one.begun
        blocks.append(Block(one, np.minimum(elapsed, LONGEST)))
    return blocks


def _finished(processes: Sequence[Process], block: int, arrived: Minutes) -> Minutes:
    walks = (
        walk(process, arrived, [work(index, step.within)[block] for index, step in enumerate(process.working)])
        for process in processes
    )
    return extreme([one.finished for one in walks], FIRST)


def _spread(blocks: Sequence[Block]) -> Spread:
    filled = [block for block in blocks if block.elapsed.size]
    longest = max(int(block.elapsed.max()) for block in filled) + 1
    counts = np.zeros(longest)
    for sample, elapsed in filled:
        heavy = None if sample.weights is None else np.broadcast_to(sample.weights, elapsed.shape).ravel()
        counts += np.bincount(elapsed.ravel(), heavy, longest)
    cumulative = np.cumsum(counts)
    return Spread((cumulative / cumulative[-1]).astype(np.float32))


def _middle(blocks: Sequence[Block], minutes: int) -> tuple[int, int, int]:
    """Block, fate and message of one that takes `minutes`, in the middle of the first block that holds any."""
    for number, (sample, elapsed) in enumerate(blocks):
        found = np.flatnonzero(elapsed == minutes)
        if len(found):
            fate, place = divmod(int(found[len(found) // 2]), len(sample.begun))
            return number, fate, place if sample.messages is None else int(sample.messages[place])
    raise ValueError("no message takes that long")


def weights_of(promised: Spans | None, arriving: Arriving | None) -> NDArray[np.float64]:
    """Weight of each sampled message of the week: blocks × messages."""
    even = _weights(arriving)
    return even if promised is None else _promised(promised, even)


def _weights(arriving: Arriving | None) -> NDArray[np.float64]:
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
