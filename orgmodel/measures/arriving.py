"""What arrives where: each case type on each of its channels, with its share of all messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.mix import mix_of
from orgmodel.profiles.profile import Profile
from orgmodel.records import Location
from orgmodel.scenario.outside import CaseType, Channel
from orgmodel.text import Message, msg

COMPLAINT = 2
"""Severity taken to be a complaint, which the profiles want answered within the hour (our reading of model.md §3)."""
GRAVE = 3
"""Severity from which the wall clock counts and the profile's crisis target holds."""


class Arrival(NamedTuple):
    """A case type on a channel; the shares of all arrivals sum to 1."""

    case: CaseType
    channel: Channel
    share: float


class Flow(NamedTuple):
    """All that arrives; `notes` say what counts equally for want of figures."""

    arrivals: tuple[Arrival, ...]
    notes: tuple[Message, ...] = ()


def flow_of(cases: Sequence[CaseType], channels: Sequence[Channel]) -> Flow:
    """Shares of the case types times volumes of the channels, over the channels each case type arrives on."""
    if not cases or not channels:
        return Flow(())
    mix, (volumes, note) = mix_of(cases), volumes_of(channels)
    pairs = [
        (case, channel, mix.shares[case.id] * volumes[channel.id])
        for channel in channels
        for case in cases
        if case.channels is None or channel.id in case.channels
    ]
    total = sum(weight for _, _, weight in pairs)
    rows = (Arrival(case, channel, weight / total) for case, channel, weight in pairs if weight > 0)
    return Flow(tuple(rows), tuple(one for one in (mix.note, note) if one))


def volumes_of(channels: Sequence[Channel]) -> tuple[dict[str, float], Message | None]:
    """Shares of the messages by channel; equal, with a note, where one of them does not say how many it has."""
    known = {one.id: float(one.messages_per_month) for one in channels if one.messages_per_month is not None}
    total = sum(known.values())
    if len(known) == len(channels) and total > 0:
        return {name: volume / total for name, volume in known.items()}, None
    note = msg("The volume of every channel is not written: they count equally.")
    return {channel.id: 1 / len(channels) for channel in channels}, note


def target_of(case: CaseType, channel: Channel, profile: Profile) -> tuple[float, Location | None]:
    """Minutes within which the case is to be answered, and where that is written, if it is.

    The case's own `reply_within`; else the smaller of the channel's and the profile's, the profile's being
    that of its severity: routine, complaint or crisis.
    """
    if case.reply_within is not None:
        return float(case.reply_within), case.at("reply_within")
    severity = int(case.severity)
    usual = profile.complaint_within if severity == COMPLAINT else profile.reply_within
    expected = profile.crisis_within if severity >= GRAVE else usual
    if channel.reply_within is not None and channel.reply_within < expected:
        return float(channel.reply_within), channel.at("reply_within")
    return expected, None


def shares_of(channel: Channel) -> tuple[float, float, float] | None:
    """Shares of a channel's messages on weekdays by day, by night, and at the weekend, where it says."""
    written = channel.arrivals
    if written is None:
        return None
    return float(written.weekday_day), float(written.weekday_night), float(written.weekend)
