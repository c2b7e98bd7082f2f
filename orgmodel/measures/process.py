"""From a message's arrival to its end: who notices, whose turn it is, and when each is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

import numpy as np

from orgmodel.measures.calendar import Minutes, Spans, tabulate

FIRST, LAST = np.minimum, np.maximum


class Step(NamedTuple):
    """One role's turn, in its own hours; hours that are unknown make nobody wait."""

    legs: tuple[int, ...]
    """Minutes from each member of the group before; in the first group from who notices, then from who is alerted."""
    spans: Spans | None
    within: int
    """Longest working time in minutes, of a PERT distribution; 0 for a decision taken at sight."""


class Process(NamedTuple):
    """What a message goes through; the members of a group work side by side, the slowest ends it."""

    own: Spans | None
    """Hours of those who notice; None where unknown, and then at once."""
    alert: Spans | None
    """Hours of those who are alerted; None where nobody is."""
    detection: int
    groups: tuple[tuple[Step, ...], ...]
    back: tuple[tuple[int, int, int], ...]
    """(group, member, minutes to the end): the message ends when all of these have been gone."""
    minutes: int
    """Added once, before the end."""

    @property
    def working(self) -> tuple[Step, ...]:
        """The steps that take a working time, in order."""
        return tuple(step for group in self.groups for step in group if step.within)


@dataclass(frozen=True, slots=True, eq=False)
class Walk:
    """When the steps of a process are reached and end: fates × messages, one fate more the further it goes."""

    noticed: tuple[Minutes, ...]
    """By those who notice; then, if anybody is, by those who are alerted."""
    reached: tuple[tuple[Minutes, ...], ...]
    ended: tuple[tuple[Minutes, ...], ...]
    finished: Minutes


def walk(process: Process, arrivals: Minutes, works: Sequence[Minutes]) -> Walk:
    """Every message's way through a process, for the minutes that its working steps take, in order."""
    noticed = _noticed(process, arrivals[None, :])
    reached: list[tuple[Minutes, ...]] = []
    ended: list[tuple[Minutes, ...]] = []
    dealt = iter(works)
    for group in process.groups:
        before, which = (ended[-1], LAST) if ended else (noticed, FIRST)
        came = tuple(extreme(_add(before, step.legs), which) for step in group)
        reached.append(came)
        turns = zip(group, came, strict=True)
        ended.append(tuple(_end(step, at, next(dealt) if step.within else None) for step, at in turns))
    gone = [ended[group][member] + minutes for group, member, minutes in process.back]
    last = extreme(gone, LAST) if gone else extreme(noticed, FIRST)
    return Walk(noticed, tuple(reached), tuple(ended), last + process.minutes)


def extreme(moments: Sequence[Minutes], which: np.ufunc) -> Minutes:
    """The first or last of several moments, fate by fate."""
    fates = max(len(one) for one in moments)
    return reduce(which, (_over(one, fates) for one in moments))


def _noticed(process: Process, arrivals: Minutes) -> tuple[Minutes, ...]:
    own = arrivals if process.own is None else tabulate(process.own).opening(arrivals)
    if process.alert is None:
        return (own + process.detection,)
    return own + process.detection, tabulate(process.alert).opening(arrivals) + process.detection


def _end(step: Step, reached: Minutes, work: Minutes | None) -> Minutes:
    if work is None:
        return reached if step.spans is None else tabulate(step.spans).opening(reached)
    reached = _over(reached, len(work))
    return reached + work if step.spans is None else tabulate(step.spans).finish(reached, work)


def _add(moments: Sequence[Minutes], legs: Sequence[int]) -> list[Minutes]:
    return [moment + leg for moment, leg in zip(moments, legs, strict=True)]


def _over(moments: Minutes, fates: int) -> Minutes:
    """Moments spread over more fates, each going on as several."""
    return moments if len(moments) in (1, fates) else np.repeat(moments, max(1, fates // len(moments)), axis=0)
