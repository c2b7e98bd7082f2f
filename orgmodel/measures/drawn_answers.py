"""Decision time and crisis readiness draw by draw: ways, working times and volumes as they may turn out."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from orgmodel.graph import OrgGraph
from orgmodel.measures.answer_path import AnswerPath
from orgmodel.measures.arriving import shares_of
from orgmodel.measures.calendar import Spans
from orgmodel.measures.case_times import CaseTime
from orgmodel.measures.desk import KEPT, Desk, open_desk
from orgmodel.measures.drawn_nets import affordable
from orgmodel.measures.drawn_paths import drawn_process, plain_process
from orgmodel.measures.drawn_processes import DrawnProcess, chance_in_time
from orgmodel.measures.drawn_ways import Legs, legs_of
from orgmodel.measures.drawn_weights import drawn_mix, drawn_volumes
from orgmodel.measures.draws import Draws, Values, total
from orgmodel.measures.first_word import FirstWord, crisis_cases, crisis_channels
from orgmodel.measures.measure import Measured, Situation

TIMED = 256
"""Draws for which answers are timed (our proposal): the first of all, as each costs a thousand of the others."""


class Office(NamedTuple):
    """One placement, prepared for its draws."""

    desk: Desk
    legs: Legs
    draws: Draws


class Within(NamedTuple):
    """Minutes within which an answer is in time, as written and draw by draw, and the promised hours if they count."""

    written: float
    drawn: Values
    promised: Spans | None


def drawn_decision_time(situation: Situation, measured: Measured, draws: Draws) -> Values:
    """Chance in time over all messages, for the first draws."""
    office, scenario = _office(situation.graph, draws), situation.graph.placed.scenario
    rows: Sequence[CaseTime] = measured.detail.rows
    mix = drawn_mix(office.draws, scenario.case_types or ())
    volumes = drawn_volumes(office.draws, scenario.channels or ())
    shares = [mix[row.case] * volumes[row.channel] for row in rows]
    return _mean(shares, [_answered(office, row) for row in rows])


def drawn_crisis_readiness(situation: Situation, measured: Measured, draws: Draws) -> Values:
    """Chance of a first public word in time, for the first draws."""
    office, placed = _office(situation.graph, draws), situation.graph.placed
    rows: Sequence[FirstWord] = measured.detail.rows
    mix = drawn_mix(office.draws, crisis_cases(placed))
    volumes = drawn_volumes(office.draws, crisis_channels(placed))
    shares = [volumes[row.channel] * (mix[row.case] if row.case else np.asarray(1.0)) for row in rows]
    within = Within(situation.profile.crisis_within, np.asarray(situation.profile.crisis_within), None)
    return _mean(shares, [_chance(office, row.paths, row.chance, within) for row in rows])


@lru_cache(maxsize=KEPT)
def _office(graph: OrgGraph, draws: Draws) -> Office:
    desk, first = open_desk(graph), draws.first(min(TIMED, affordable(graph)))
    return Office(desk, legs_of(desk, first), first)


def _mean(shares: Sequence[Values], chances: Sequence[Values]) -> Values:
    whole = total(shares)
    weighed = total(share * chance for share, chance in zip(shares, chances, strict=True))
    return np.asarray(weighed / np.where(whole > 0, whole, 1.0))


def _answered(office: Office, row: CaseTime) -> Values:
    case, channel, found = row.path.case, row.path.channel, np.asarray(row.target)
    if case is not None and case.reply_within is not None:
        found = office.draws.of("case_types", case.id, "reply_within", case.reply_within)
    elif channel.reply_within is not None and row.target_at is not None:
        found = office.draws.of("channels", channel.id, "reply_within", channel.reply_within)
    promised = channel.hours.spans if row.open_clock and channel.hours else None
    return _chance(office, (row.path,), row.chance, Within(row.target, found, promised))


def _chance(office: Office, paths: Sequence[AnswerPath], measured: float, within: Within) -> Values:
    """The chance as measured over all messages, moved as the draw moves that of the messages followed."""
    if not paths or not paths[0].operated:
        return np.asarray(measured)
    drawn = tuple(drawn_process(office.desk, office.legs, office.draws, path) for path in paths)
    plain = tuple(plain_process(path.process) for path in paths)
    moved = _followed(office, paths, drawn, within.drawn, within.promised)
    usual = _followed(office, paths, plain, np.asarray(within.written), within.promised)
    return np.clip(measured + moved - usual, 0.0, 1.0)


def _followed(
    office: Office, paths: Sequence[AnswerPath], processes: tuple[DrawnProcess, ...], target: Values,
    promised: Spans | None,
) -> Values:  # fmt: skip
    arriving, whole = shares_of(paths[0].channel), np.floor(np.atleast_1d(target)).astype(np.int64)
    asked = ("in time", tuple(map(_asked, processes)), whole.tobytes(), promised, arriving)
    return office.draws.kept(asked, lambda: chance_in_time(processes, whole, promised, arriving))


def _asked(process: DrawnProcess) -> Hashable:
    """A process by its numbers, so that placements that share it share its chance."""
    steps = tuple(
        tuple((tuple(leg.tobytes() for leg in step.legs), step.spans, step.within.tobytes()) for step in group)
        for group in process.groups
    )
    back = tuple((group, member, minutes.tobytes()) for group, member, minutes in process.back)
    return process.own, process.alert, process.detection.tobytes(), steps, back, process.minutes.tobytes()
