"""Monitoring cover: the share of the audience outside that a tool listens to, and where it wakes somebody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.staffing import Duty, watch_of
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.conduct import Tool
from orgmodel.scenario.hours import ALWAYS
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg


class Listened(NamedTuple):
    """One channel outside: whether a tool listens there, and whether somebody is alerted once all have left."""

    channel: str
    share: float
    listened: bool | None
    alerted: bool | None
    """Also where somebody answers at every hour; False where nothing listens."""
    tools: tuple[str, ...]
    location: Location


class MonitoringCover(NamedTuple):
    """The channels outside, and the audience that could be covered at best, whatever is not written."""

    channels: tuple[Listened, ...]
    at_best: float
    alerted: float
    """Audience share known to be alerted out of hours."""
    alerted_at_best: float


def monitoring_cover(situation: Situation) -> Measured:
    """Audience share of the channels outside that a tool listens to, 0 to 1; `at_least` where some is unknown."""
    graph = situation.graph
    placed = graph.placed
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    channels = [channel for channel in placed.channels.values() if channel.is_external]
    if not channels:
        return Measured(1.0, msg("No channel meets publics outside."), detail=MonitoringCover((), 1.0, 1.0, 1.0))
    weights = audience_of(channels)
    rows = tuple(_listened(graph, channel, weights.shares[channel.id]) for channel in channels)
    missing = _missing(rows)
    if all(row.listened is None for row in rows):
        return unmeasured(msg("It is not written which tools listen where."), *missing)
    value = _share(row.share for row in rows if row.listened)
    detail = MonitoringCover(
        rows,
        _share(row.share for row in rows if row.listened is not False),
        _share(row.share for row in rows if row.alerted),
        _share(row.share for row in rows if row.alerted is not False),
    )
    deaf = [row for row in rows if row.listened is False]
    operators = (one for row in deaf for one in placed.resolve_all(placed.channels[row.channel].operators))
    proof = Evidence(tuple(dict.fromkeys(operators)), places=tuple(row.location for row in deaf or rows))
    unsure = any(row.listened is None for row in rows)
    return Measured(value, _explanation(placed, value, detail), proof, missing, "at_least" if unsure else "exact",
                    weights.notes, detail)  # fmt: skip


def _listened(graph: OrgGraph, channel: Channel, share: float) -> Listened:
    tools = _listening(graph.placed, channel)
    found = [tool for tool in tools or () if tool.alerts_out_of_hours is not False]
    place = channel.at("monitored_by")
    names = tuple(tool.id for tool in tools or ())
    if tools is None:
        return Listened(channel.id, share, None, None, (), place)
    if not tools:
        return Listened(channel.id, share, False, False, (), place)
    if _is_always_staffed(graph, channel) or any(tool.alerts_out_of_hours for tool in found):
        return Listened(channel.id, share, True, True, names, place)
    return Listened(channel.id, share, True, None if found else False, names, place)


def _listening(placed: Placed, channel: Channel) -> tuple[Tool, ...] | None:
    """The tools that listen there, as channel or tool says; None where neither does.

    A list of channels written on every monitoring tool is complete: what none of them names is not listened to.
    """
    tools = placed.scenario.tools
    found = [
        tool
        for tool in tools or ()
        if tool.id in (channel.monitored_by or ())
        or (tool.family == "monitoring" and channel.id in (tool.channels or ()))
    ]
    if found or channel.monitored_by is not None:
        return tuple(found)
    listeners = [tool for tool in tools or () if tool.family in (None, "monitoring")]
    return None if tools is None or any(tool.channels is None for tool in listeners) else ()


def _is_always_staffed(graph: OrgGraph, channel: Channel) -> bool:
    return watch_of(graph, channel, Duty()).own.spans == ALWAYS.spans


def _missing(rows: Sequence[Listened]) -> tuple[str, ...]:
    lacks = {
        "channels[].monitored_by": any(row.listened is None for row in rows),
        "tools[].alerts_out_of_hours": any(row.listened and row.alerted is None for row in rows),
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


def _share(shares: Iterable[float]) -> float:
    return min(1.0, sum(shares))


def _explanation(placed: Placed, value: float, cover: MonitoringCover) -> Message:
    deaf = listing(placed.name(row.channel) for row in cover.channels if row.listened is False)
    if deaf.items:
        return msg("Tools listen to {share} of the audience outside; nothing listens on {channels}.",
                   share=Share(value), channels=deaf)  # fmt: skip
    return msg("Tools listen to {share} of the audience outside and wake somebody out of hours for {alerted}.",
               share=Share(value), alerted=Share(cover.alerted))  # fmt: skip


MEASURE = Measure(
    id="monitoring-cover",
    title=msg("Cover of the monitoring"),
    meaning=msg("How much of what the publics say outside would be noticed by a tool, whoever is at work."),
    unit="share",
    formula=msg("audience of the channels outside that a tool listens to ÷ audience of the channels outside"),
    reference=msg("weights and cuts our proposal"),
    measure=monitoring_cover,
)
