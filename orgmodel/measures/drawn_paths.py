"""The path of a case as a process, draw by draw: its legs, its working times, its minutes."""

from __future__ import annotations

from functools import reduce

import numpy as np

from orgmodel.measures.answer_path import AnswerPath, Return
from orgmodel.measures.desk import Desk
from orgmodel.measures.drawn_processes import DrawnProcess, DrawnStep, Whole
from orgmodel.measures.drawn_ways import Legs
from orgmodel.measures.draws import Draws, Values
from orgmodel.measures.first_word import CRISIS
from orgmodel.measures.process import Process
from orgmodel.measures.turns import Group, Turn, starts_of
from orgmodel.scenario.outside import Approval


def drawn_process(desk: Desk, legs: Legs, draws: Draws, path: AnswerPath) -> DrawnProcess:
    """As `process_of`: who takes a turn is as written, by which way the word comes to them is not."""
    process = path.process
    return DrawnProcess(
        own=process.own,
        alert=process.alert,
        detection=_of_case(draws, path, "detection", process.detection),
        groups=_groups(desk, legs, draws, path),
        back=tuple((one.group, one.member, _way_back(legs, path, one)) for one in path.returns),
        minutes=_of_case(draws, path, "minutes", process.minutes),
    )


def plain_process(process: Process) -> DrawnProcess:
    """A process as it is written, as the only draw."""
    return DrawnProcess(
        own=process.own,
        alert=process.alert,
        detection=_whole(process.detection),
        groups=tuple(
            tuple(DrawnStep(tuple(map(_whole, step.legs)), step.spans, _whole(step.within)) for step in group)
            for group in process.groups
        ),
        back=tuple((group, member, _whole(minutes)) for group, member, minutes in process.back),
        minutes=_whole(process.minutes),
    )


def _groups(desk: Desk, legs: Legs, draws: Draws, path: AnswerPath) -> tuple[tuple[DrawnStep, ...], ...]:
    agreed = iter(path.case.approvals or () if path.case else ())
    groups: list[tuple[DrawnStep, ...]] = []
    for before, group in zip(((), *path.groups), path.groups, strict=False):
        withins = [
            _agreed(draws, path, turn, next(agreed)) if turn.act == "approves" else _decided(desk, draws, path, turn)
            for turn in group
        ]
        steps = zip(group, withins, strict=True)
        groups.append(tuple(DrawnStep(_legs(legs, path, turn, before), turn.step.spans, it) for turn, it in steps))
    return tuple(groups)


def _legs(legs: Legs, path: AnswerPath, turn: Turn, before: Group) -> tuple[Whole, ...]:
    """As the legs of `Step`: from each turn of the group before, else from the operators and from those alerted."""
    watch = path.watch
    if before:
        return tuple(legs.leg(turn.actor, starts_of(one.at, watch)) for one in before)
    alerted = (legs.leg(turn.actor, (watch.alerted,)),) if watch.alert else ()
    return (legs.leg(turn.actor, (watch.operators,)), *alerted)


def _way_back(legs: Legs, path: AnswerPath, one: Return) -> Whole:
    """As `way_back`; an admin who puts the answer online needs none, nor does an operator."""
    if one.way is None or len(one.way.path) < 2:
        return _whole(0)
    at = path.groups[one.group][one.member].at
    return reduce(np.maximum, (legs.leg(actor, (path.watch.operators,)) for actor in at), _whole(0))


def _decided(desk: Desk, draws: Draws, path: AnswerPath, turn: Turn) -> Whole:
    severity = CRISIS if turn.act == "speaks" or path.case is None else int(path.case.severity)
    entry = desk.plan.get(severity)
    if not turn.step.within or entry is None or entry.within is None:
        return _whole(turn.step.within)
    return _rounded(draws.of("severities", severity, "within", entry.within), 1)


def _agreed(draws: Draws, path: AnswerPath, turn: Turn, approval: Approval) -> Whole:
    if path.case is None or approval.within is None:
        return _whole(turn.step.within)
    return _rounded(draws.of("approvals", (path.case.id, approval.role), "within", approval.within), 1)


def _of_case(draws: Draws, path: AnswerPath, name: str, written: int) -> Whole:
    value = getattr(path.case, name) if path.case else None
    if path.case is None or value is None or not written:
        return _whole(written)
    return _rounded(draws.of("case_types", path.case.id, name, value))


def _rounded(values: Values, least: int = 0) -> Whole:
    return np.maximum(least, np.rint(np.atleast_1d(values))).astype(np.int64)


def _whole(minutes: int) -> Whole:
    return np.array([minutes])
