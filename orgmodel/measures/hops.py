"""One message followed hop by hop: who has it, how long it travels, waits and is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from orgmodel.measures.answer_path import AnswerPath, Return
from orgmodel.measures.calendar import is_open, tabulate
from orgmodel.measures.luck import minutes_of_work, typical_luck
from orgmodel.measures.process import Walk, walk
from orgmodel.measures.turns import Act, Turn
from orgmodel.scenario.hours import WEEK
from orgmodel.text import Message, msg

ACTS: dict[Act, Message] = {
    "notices": msg("notices the message"),
    "decides": msg("decides"),
    "approves": msg("approves"),
    "speaks": msg("speaks for the organization"),
    "answers": msg("answers in public"),
}


class Hop(NamedTuple):
    """A message with one actor; the hops that hold a message up add to its whole time."""

    actor: str | None
    """None where it is unknown who it is."""
    act: Act
    travel: int
    """Minutes on the way to the actor."""
    wait: int
    """Minutes until the actor is there."""
    work: int
    begins: int
    """Minute since Monday at 0:00 at which the actor starts, in the message's own week or a later one."""
    through: tuple[str, ...] = ()
    """The actors the word passes through on the way, the two ends included."""

    @property
    def minutes(self) -> int:
        """All minutes of the hop."""
        return self.travel + self.wait + self.work

    @property
    def what(self) -> Message:
        """What the actor does, in words."""
        return ACTS[self.act]


def at_minute(path: AnswerPath, minute: int) -> tuple[Hop, ...]:
    """The hops of a message that arrives at a minute of the week, each step taking its median time."""
    return follow(path, minute, [typical_luck().item()] * len(path.process.working))


def follow(path: AnswerPath, minute: int, lucks: Sequence[float]) -> tuple[Hop, ...]:
    """The hops of a message that arrives at a minute of the week, for given lucks; of several at once, the slowest."""
    works = [
        minutes_of_work(step.within, np.array([[luck]])) for step, luck in zip(path.process.working, lucks, strict=True)
    ]
    found = walk(path.process, np.array([minute]), works)
    finished = int(found.finished.item()) - path.process.minutes
    last = _last(path, found, finished)
    chain = _chain(path, found, last)
    way_in = path.groups[0][chain[0]].step.legs if chain else (0,) * len(found.noticed)
    noticed = [int(moments.item()) for moments in found.noticed]
    alerted = min(range(len(noticed)), key=lambda one: noticed[one] + way_in[one])
    hops = [_noticing(path, minute, noticed[alerted], bool(alerted))]
    for index, member in enumerate(chain):
        came = chain[index - 1] if index else alerted
        begun, ended = (int(moments[index][member].item()) for moments in (found.reached, found.ended))
        hops.append(_taken(path.groups[index][member], came, begun, ended))
    return (*hops, _answering(path, last, hops[0].actor, finished))


def route_of(hops: Sequence[Hop]) -> tuple[str, ...]:
    """The actors a message passes, in order, those in between included."""
    route: list[str] = []
    for hop in hops:
        for actor in hop.through or ((hop.actor,) if hop.actor else ()):
            if route[-1:] != [actor]:
                route.append(actor)
    return tuple(route)


def _last(path: AnswerPath, found: Walk, finished: int) -> Return | None:
    """The way back that ended the path."""
    for one, (group, member, minutes) in zip(path.returns, path.process.back, strict=True):
        if int(found.ended[group][member].item()) + minutes == finished:
            return one
    return None


def _chain(path: AnswerPath, found: Walk, last: Return | None) -> list[int]:
    """In each group up to the last, the member for whom the message waited."""
    if last is None:
        return []
    chain = [last.member]
    for index in range(last.group, 0, -1):
        legs = path.groups[index][chain[0]].step.legs
        ends = [int(moments.item()) + leg for moments, leg in zip(found.ended[index - 1], legs, strict=True)]
        chain.insert(0, ends.index(max(ends)))
    return chain


def _noticing(path: AnswerPath, minute: int, noticed: int, alerted: bool) -> Hop:
    detection = path.process.detection
    at = noticed - detection
    shifts = path.watch.alert_shifts if alerted else path.watch.shifts
    there = (actor for actor, spans in shifts if spans is None or is_open(spans, at % WEEK))
    return Hop(next(there, None), "notices", 0, at - minute, detection, at)


def _taken(turn: Turn, came: int, reached: int, ended: int) -> Hop:
    spans, way = turn.step.spans, turn.ways[came]
    begins = reached if spans is None else int(tabulate(spans).opening(np.array([reached]))[0])
    through = way.path if way else ()
    return Hop(turn.actor, turn.act, turn.step.legs[came], begins - reached, ended - begins, begins, through)


def _answering(path: AnswerPath, last: Return | None, noticed_by: str | None, finished: int) -> Hop:
    minutes = path.process.minutes
    if last is None:
        return Hop(noticed_by, "answers", 0, 0, minutes, finished)
    way = last.way
    return Hop(last.actor, "answers", way.minutes if way else 0, 0, minutes, finished, way.path if way else ())
