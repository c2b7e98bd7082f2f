"""Channel basics: the share of the audience outside on channels with owner, operator, objective and hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

BasicKind = Literal["owner", "operators", "objective", "hours"]
LACKS: dict[BasicKind, Message] = {
    "owner": msg("no owner"),
    "operators": msg("nobody who answers"),
    "objective": msg("no objective"),
    "hours": msg("no hours"),
}


class Basic(NamedTuple):
    """One of the four: whether it is there, None where that is not written, and where it would be."""

    kind: BasicKind
    kept: bool | None
    location: Location


class Grounds(NamedTuple):
    """One channel outside, its share of the audience and the four basics."""

    channel: str
    share: float
    basics: tuple[Basic, ...]

    @property
    def lacking(self) -> tuple[Basic, ...]:
        """What is known not to be there."""
        return tuple(basic for basic in self.basics if basic.kept is False)

    @property
    def complete(self) -> bool:
        """Whether all four are written."""
        return all(basic.kept for basic in self.basics)


class ChannelBasics(NamedTuple):
    """The channels outside; the share complete at best; whether one is our own, None where it is not written."""

    channels: tuple[Grounds, ...]
    at_best: float
    owned: bool | None


def channel_basics(situation: Situation) -> Measured:
    """Audience share of the channels outside that have all four, 0 to 1; `at_least` where some are not written."""
    placed = situation.graph.placed
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    channels = [channel for channel in placed.channels.values() if channel.is_external]
    if not channels:
        return Measured(1.0, msg("No channel meets publics outside."), detail=ChannelBasics((), 1.0, None))
    weights = audience_of(channels)
    rows = tuple(Grounds(one.id, weights.shares[one.id], tuple(_basics(placed, one))) for one in channels)
    unknown = [basic for row in rows for basic in row.basics if basic.kept is None]
    missing = tuple(dict.fromkeys(f"channels[].{basic.kind}" for basic in unknown))
    if len(unknown) == sum(len(row.basics) for row in rows):
        return unmeasured(msg("It is not written who holds the channels, what for and when."), *missing)
    value = min(1.0, sum(row.share for row in rows if row.complete))
    at_best = min(1.0, sum(row.share for row in rows if not row.lacking))
    detail = ChannelBasics(rows, at_best, _owned(channels))
    operators = tuple(dict.fromkeys(one for channel in channels for one in placed.resolve_all(channel.operators)))
    incomplete = [basic.location for row in rows for basic in row.basics if not basic.kept]
    places = incomplete or [basic.location for row in rows for basic in row.basics]
    proof = Evidence(operators, places=tuple(dict.fromkeys(places)))
    return Measured(value, _explanation(placed, rows, value), proof, missing, "at_least" if missing else "exact",
                    weights.notes, detail)  # fmt: skip


def _basics(placed: Placed, channel: Channel) -> Iterator[Basic]:
    """The four; where the strategy is known to have no objective, no channel has one."""
    strategy = placed.scenario.strategy
    operated = None if channel.operators is None else bool(placed.resolve_all(channel.operators))
    yield Basic("owner", True if channel.owner else None, channel.at("owner"))
    yield Basic("operators", operated, channel.at("operators"))
    if channel.objective is None and strategy is not None and strategy.objectives == ():
        yield Basic("objective", False, strategy.at("objectives"))
    else:
        yield Basic("objective", True if channel.objective else None, channel.at("objective"))
    yield Basic("hours", True if channel.hours else None, channel.at("hours"))


def _owned(channels: Sequence[Channel]) -> bool | None:
    if any(channel.family == "owned" for channel in channels):
        return True
    return None if any(channel.family is None for channel in channels) else False


def _explanation(placed: Placed, rows: Sequence[Grounds], value: float) -> Message:
    faulty = [
        msg("{channel} ({lacks})", channel=placed.name(row.channel),
            lacks=listing(LACKS[basic.kind] for basic in row.lacking))
        for row in rows if row.lacking
    ]  # fmt: skip
    if faulty:
        return msg("Channels with an owner, somebody who answers, an objective and hours hold {share} of the audience; "
                   "not {channels}.", share=Share(value), channels=listing(faulty))  # fmt: skip
    return msg("Channels with an owner, somebody who answers, an objective and hours hold {share} of the audience.",
               share=Share(value))  # fmt: skip


MEASURE = Measure(
    id="channel-basics",
    title=msg("Basics of the channels"),
    meaning=msg("How much of the audience is met where it is clear who holds the channel, what for and when."),
    unit="share",
    formula=msg(
        "audience of the channels outside with owner, operator, objective and hours ÷ audience of the channels outside"
    ),
    reference=msg("list and weights are our proposal"),
    measure=channel_basics,
)
