"""How long one case type takes on one channel, on its own clock and on the wall's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.answer_path import AnswerPath
from orgmodel.measures.arriving import GRAVE, Arrival, shares_of, target_of
from orgmodel.measures.hops import Hop, follow
from orgmodel.measures.waiting import NEVER, Mixture, Spread, times
from orgmodel.profiles.profile import Profile
from orgmodel.records import Location


class CaseTime(NamedTuple):
    """One case type on one channel; the clock counts promised minutes if `open_clock`, else all."""

    case: str
    channel: str
    share: float
    """Of all messages."""
    open_clock: bool
    target: float
    chance: float
    """Of an answer within the target, 0 to 1, on this case's clock; then the median and the 90th percentile."""
    median: float
    p90: float
    wall_chance: float
    """If the public expects an answer at any hour."""
    wall_median: float
    wall_p90: float
    path: AnswerPath
    target_at: Location | None = None
    median_at: int = 0
    median_lucks: tuple[float, ...] = ()

    @property
    def hops(self) -> tuple[Hop, ...]:
        """A message of median duration, hop by hop; none where nobody answers."""
        return follow(self.path, self.median_at, self.median_lucks) if self.path.operated else ()


class CaseTotal(NamedTuple):
    """One case type over its channels."""

    case: str
    share: float
    chance: float
    wall_chance: float
    durations: Mixture


def timed(profile: Profile, arrival: Arrival, path: AnswerPath) -> tuple[CaseTime, Spread]:
    """A case on a channel, and the distribution of its durations on its own clock."""
    case, channel = arrival.case, arrival.channel
    target, target_at = target_of(case, channel, profile)
    promised = channel.hours.spans if channel.hours and int(case.severity) < GRAVE else None
    found = times((path.process,), promised, shares_of(channel)) if path.operated else NEVER
    own, wall = found.spread, found.wall
    row = CaseTime(
        case=case.id,
        channel=channel.id,
        share=arrival.share,
        open_clock=promised is not None,
        target=target,
        chance=own.chance(target),
        median=own.median,
        p90=own.p90,
        wall_chance=wall.chance(target),
        wall_median=wall.median,
        wall_p90=wall.p90,
        path=path,
        target_at=target_at,
        median_at=found.median_at,
        median_lucks=found.median_lucks,
    )
    return row, own


def totals(rows: Sequence[CaseTime], spreads: Sequence[Spread]) -> tuple[CaseTotal, ...]:
    """The same by case type, over its channels; in the order the case types first arrive."""
    named: dict[str, list[tuple[CaseTime, Spread]]] = {}
    for row, spread in zip(rows, spreads, strict=True):
        named.setdefault(row.case, []).append((row, spread))
    return tuple(_total(case, own) for case, own in named.items())


def _total(case: str, own: Sequence[tuple[CaseTime, Spread]]) -> CaseTotal:
    share = sum(row.share for row, _ in own)
    return CaseTotal(
        case=case,
        share=share,
        chance=sum(row.share * row.chance for row, _ in own) / share,
        wall_chance=sum(row.share * row.wall_chance for row, _ in own) / share,
        durations=Mixture(tuple((row.share / share, spread) for row, spread in own)),
    )
