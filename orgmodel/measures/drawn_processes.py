"""The chance that a process is done in time, draw by draw, over a thinned week of messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from orgmodel.measures.calendar import Minutes, Spans, tabulate
from orgmodel.measures.draws import Values
from orgmodel.measures.luck import arrivals, fates, luck_by_message, pert_table
from orgmodel.measures.process import FIRST, LAST
from orgmodel.measures.waiting import Arriving, weights_of

MESSAGES = 32
"""Messages followed in each draw, each standing for the same share of those that count (our proposal)."""
Whole: TypeAlias = NDArray[np.int64]
"""Whole minutes: one a draw, or one for all."""


class DrawnStep(NamedTuple):
    """As `Step`, with minutes draw by draw."""

    legs: tuple[Whole, ...]
    spans: Spans | None
    within: Whole


class DrawnProcess(NamedTuple):
    """As `Process`, with minutes draw by draw."""

    own: Spans | None
    alert: Spans | None
    detection: Whole
    groups: tuple[tuple[DrawnStep, ...], ...]
    back: tuple[tuple[int, int, Whole], ...]
    minutes: Whole


class Sample(NamedTuple):
    """The messages followed: when they arrive, and which of the week's messages they are."""

    arrived: Minutes
    numbers: NDArray[np.intp]


@lru_cache(maxsize=64)
def thinned(promised: Spans | None, arriving: Arriving | None) -> Sample:
    """Messages in the middle of as many equal parts of those that count, in the order of the week."""
    minutes, weights = arrivals().ravel(), weights_of(promised, arriving).ravel()
    order = np.argsort(minutes, kind="stable")
    shares = np.cumsum(weights[order])
    numbers = order[np.searchsorted(shares, (np.arange(MESSAGES) + 0.5) / MESSAGES * shares[-1])]
    return Sample(minutes[numbers], numbers)


def chance_in_time(
    processes: Sequence[DrawnProcess], target: Whole, promised: Spans | None, arriving: Arriving | None
) -> Values:
    """The chance that the quickest of some processes ends within `target`, on the promised clock if there is one.

    The last working time of each way is not drawn but reckoned with, as its whole distribution.
    """
    sample = thinned(promised, arriving)
    clock = tabulate(promised) if promised is not None else None
    begun = sample.arrived[None, :]
    ends = begun + target[:, None] if clock is None else clock.minute(clock.worked(begun) + target[:, None])
    rooms = [list(_rooms(process, sample, ends)) for process in processes]
    found = [_done(reduce(np.maximum, alike)) for alike in zip(*rooms, strict=True)]
    whole: Values = reduce(np.multiply, found).mean(axis=1)
    return whole


def _rooms(process: DrawnProcess, sample: Sample, ends: Minutes) -> Iterator[Values]:
    """For each way that must end in time, what time there is for its last work, over the longest that work takes."""
    noticed = _noticed(process, sample.arrived)
    latest = ends - process.minutes[:, None]
    if not process.groups:
        yield _room(reduce(FIRST, noticed) <= latest)
    reached = ended = list(noticed)
    lucks = iter(_lucks(process, sample))
    for index, group in enumerate(process.groups):
        reached = [_came(ended, step, LAST if index else FIRST) for step in group]
        works = [next(lucks) if step.within.any() else None for step in group]
        last = index == len(process.groups) - 1
        ended = reached if last else [_end(*one) for one in zip(group, reached, works, strict=True)]
        for at, member, minutes in process.back:
            if at == index:
                limit = latest - minutes[:, None]
                yield _spare(group[member], reached[member], limit) if last else _room(ended[member] <= limit)


def _noticed(process: DrawnProcess, arrived: Minutes) -> list[Minutes]:
    own = arrived if process.own is None else tabulate(process.own).opening(arrived)
    alerted = [] if process.alert is None else [tabulate(process.alert).opening(arrived)]
    return [moment[None, :] + process.detection[:, None] for moment in (own, *alerted)]


def _lucks(process: DrawnProcess, sample: Sample) -> list[Values]:
    working = sum(bool(step.within.any()) for group in process.groups for step in group)
    return [luck_by_message(fates(number)[0]).ravel()[sample.numbers] for number in range(working)]


def _came(before: Sequence[Minutes], step: DrawnStep, which: np.ufunc) -> Minutes:
    return reduce(which, (moment + leg[:, None] for moment, leg in zip(before, step.legs, strict=True)))


def _end(step: DrawnStep, reached: Minutes, luck: Values | None) -> Minutes:
    if luck is None:
        return reached if step.spans is None else tabulate(step.spans).opening(reached)
    work = np.maximum(1, np.rint(step.within[:, None] * luck[None, :])).astype(np.int64)
    return reached + work if step.spans is None else tabulate(step.spans).finish(reached, work)


def _spare(step: DrawnStep, reached: Minutes, limit: Minutes) -> Values:
    """The open minutes left for the last work, and half of one as works are rounded, over its longest."""
    if not step.within.any():
        return _room((reached if step.spans is None else tabulate(step.spans).opening(reached)) <= limit)
    table = None if step.spans is None else tabulate(step.spans)
    left = limit - reached if table is None else table.worked(np.maximum(limit, 0)) - table.worked(reached)
    return np.where((left >= 1) & (limit > reached), (left + 0.5) / step.within[:, None], -1.0)


def _room(done: NDArray[np.bool_]) -> Values:
    return np.where(done, 2.0, -1.0)


def _done(room: Values) -> Values:
    """The chance that a work takes no more than a share of its longest."""
    shares, _ = pert_table()
    last = len(shares) - 1
    return shares.take((np.clip(room, 0.0, 1.0) * last).astype(np.intp)) * (room >= 0)
