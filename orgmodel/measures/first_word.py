"""How long a channel takes to a first public word when something grave arrives there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from orgmodel.measures.answer_path import AnswerPath, Return, missing_of, process_of
from orgmodel.measures.arriving import flow_of, shares_of, volumes_of
from orgmodel.measures.desk import Desk
from orgmodel.measures.hops import Hop, at_minute
from orgmodel.measures.moments import SUNDAY_AT_THREE
from orgmodel.measures.turns import Turn, first_turn, within_of, within_to_decide
from orgmodel.measures.waiting import times
from orgmodel.scenario.outside import CaseType, Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message

CRISIS = 4
"""The severity that needs a holding statement."""


def crisis_channels(placed: Placed) -> list[Channel]:
    """The channels on which a crisis could arrive: those outside, else all."""
    written = placed.scenario.channels or ()
    return [channel for channel in written if channel.is_external] or list(written)


def crisis_cases(placed: Placed) -> list[CaseType]:
    """The case types of the highest severity."""
    return [case for case in placed.scenario.case_types or () if int(case.severity) == CRISIS]


class FirstWord(NamedTuple):
    """A channel, and how long its first public word in a crisis takes on the wall clock."""

    channel: str
    case: str | None
    share: float
    chance: float
    """Of a word in time, 0 to 1; then the median and the 90th percentile in minutes."""
    median: float
    p90: float
    paths: tuple[AnswerPath, ...]
    """By the role of the crisis plan, then by its substitute: whichever speaks first."""

    @property
    def sunday(self) -> tuple[Hop, ...]:
        """The crisis path: a message on a Sunday at three in the morning, hop by hop; none where nobody answers."""
        ways = [at_minute(path, SUNDAY_AT_THREE)[:-1] for path in self.paths if path.operated]
        return min(ways, key=lambda hops: sum(hop.minutes for hop in hops), default=())


def first_words(
    desk: Desk, target: float, cases: Sequence[CaseType], channels: Sequence[Channel]
) -> tuple[tuple[FirstWord, ...], Message | None]:
    """Every channel's first word, by case type of the highest severity if there is one; and what is assumed."""
    flow = flow_of(cases, channels)
    if flow.arrivals:
        note = flow.notes[0] if flow.notes else None
        rows = (_first_word(desk, target, one.case, one.channel, one.share) for one in flow.arrivals)
        return tuple(rows), note
    volumes, note = volumes_of(channels)
    return tuple(_first_word(desk, target, None, one, volumes[one.id]) for one in channels), note


def _first_word(desk: Desk, target: float, case: CaseType | None, channel: Channel, share: float) -> FirstWord:
    paths = tuple(_path(desk, case, channel, turn) for turn in _speakers(desk, case, channel))
    name = case.id if case else None
    if not paths or not paths[0].operated:
        return FirstWord(channel.id, name, share, 0.0, inf, inf, paths)
    spread = times(tuple(path.process for path in paths), None, shares_of(channel)).wall
    return FirstWord(channel.id, name, share, spread.chance(target), spread.median, spread.p90, paths)


def _speakers(desk: Desk, case: CaseType | None, channel: Channel) -> Iterator[Turn]:
    """The role of the crisis plan and its substitute; without such an entry, who decides the case."""
    watch, entry = desk.watches[channel.id], desk.plan.get(CRISIS)
    if entry is not None:
        within, _ = within_of(desk, CRISIS)
        named = ((entry.role, entry.at("role")), (entry.substitute, entry.at("substitute")))
        for role, place in named:
            if role is not None:
                yield first_turn(desk, watch, role, place, act="speaks", severity=CRISIS, within=within)
    elif case is not None and case.decides is not None:
        within, _ = within_to_decide(desk, watch, case.decides, CRISIS)
        yield first_turn(desk, watch, case.decides, case.at("decides"), act="speaks", severity=CRISIS, within=within)


def _path(desk: Desk, case: CaseType | None, channel: Channel, turn: Turn) -> AnswerPath:
    watch, groups = desk.watches[channel.id], ((turn,),)
    returns = (Return(0, 0, turn.actor, None),)
    missing = tuple(dict.fromkeys(missing_of(desk, channel, watch, groups)))
    return AnswerPath(case, channel, watch, groups, returns, process_of(watch, case, groups, returns, 0), missing)
