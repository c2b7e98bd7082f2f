"""Who listens to a stakeholder: users of a monitoring tool, operators, and those who serve or represent it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgmodel.graph import OrgGraph
from orgmodel.records import Location
from orgmodel.scenario.outside import Channel


def listeners(graph: OrgGraph, stakeholder: str) -> Mapping[str, Location]:
    """Insiders who listen to `stakeholder`, with the place that says so."""
    found: dict[str, Location] = {}
    for actor, location in _all(graph, stakeholder):
        if actor in graph.insiders:
            found.setdefault(actor, location)
    return found


def _all(graph: OrgGraph, stakeholder: str) -> Iterator[tuple[str, Location]]:
    for tie in graph.ties_of("serves", "represents"):
        if tie.target == stakeholder:
            yield tie.source, tie.location
    for channel in graph.placed.channels.values():
        if stakeholder in (channel.stakeholders or ()):
            for operator in graph.placed.resolve_all(channel.operators):
                yield operator, channel.at("operators")
            yield from _watchers(graph, channel)


def _watchers(graph: OrgGraph, channel: Channel) -> Iterator[tuple[str, Location]]:
    """Users of the tools that watch a channel."""
    for tool in graph.placed.scenario.tools or ():
        watched = tool.family == "monitoring" and channel.id in (tool.channels or ())
        if watched or tool.id in (channel.monitored_by or ()):
            for user in graph.placed.resolve_all(tool.users):
                yield user, tool.at("users")
