"""When each actor is there: own hours, hours on call, and who notices what arrives on a channel."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.calendar import Spans, union
from orgmodel.records import Location
from orgmodel.scenario.conduct import OnCall, Tool
from orgmodel.scenario.hours import ALWAYS, Hours
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed

ON_CALL_FROM = 3
"""Severity from which being on call opens a role's steps (model.md §3)."""


class Presence(NamedTuple):
    """Hours of somebody, and where they are written; None where they are unknown."""

    spans: Spans | None
    places: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """Who is on call, when; nobody where the scenario says nothing of it."""

    roles: frozenset[str] = frozenset()
    spans: Spans = ()
    place: Location | None = None
    hours_known: bool = True

    def without(self, away: Collection[str]) -> Duty:
        """Those who stay on call while some actors are away."""
        return replace(self, roles=self.roles - frozenset(away))


def duty_of(placed: Placed) -> Duty:
    """Who is on call; being on call without written hours counts as always, and is said to be unknown."""
    written = placed.scenario.governance and placed.scenario.governance.on_call
    if not isinstance(written, OnCall):
        return Duty()
    roles = frozenset(placed.resolve_all(written.roles))
    return Duty(roles, (written.hours or ALWAYS).spans, written.location, written.hours is not None)


def own_hours(placed: Placed, actor: str) -> tuple[Hours | None, Location]:
    """Hours of a role or seat, else of the organization, and where they are written."""
    organization = placed.scenario.organization
    item = placed.seat(actor) or placed.roles.get(actor)
    if item is not None and item.hours is not None:
        return item.hours, item.at("hours")
    return organization.hours, organization.at("hours")


def presence(placed: Placed, actor: str, severity: int, duty: Duty) -> Presence:
    """When an actor takes its turn on a case of this severity."""
    hours, place = own_hours(placed, actor)
    on_call = severity >= ON_CALL_FROM and actor in duty.roles
    places = (place, duty.place) if on_call and duty.place else (place,)
    if hours is None:
        return Presence(None, places)
    return Presence(union(hours.spans, duty.spans) if on_call else hours.spans, places)


class Watch(NamedTuple):
    """Who notices a channel's messages: its operators in their own hours, and those on call who are alerted."""

    operators: tuple[str, ...]
    own: Presence
    shifts: tuple[tuple[str, Spans | None], ...] = ()
    """The operators, each with its own hours."""
    alerted: tuple[str, ...] = ()
    alert: Presence | None = None
    volunteers: bool = False
    """Whether some operators have no hours of their own, and are taken to be there when the channel promises."""

    @property
    def alert_shifts(self) -> tuple[tuple[str, Spans | None], ...]:
        """Those alerted, each with the hours on call."""
        return tuple((actor, self.alert.spans if self.alert else None) for actor in self.alerted)


def watch_of(graph: OrgGraph, channel: Channel, duty: Duty) -> Watch:
    """Who notices what arrives on `channel`."""
    placed = graph.placed
    operators = placed.resolve_all(channel.operators)
    volunteers = any(actor in placed.stakeholders for actor in operators)
    own, shifts = _staffed(placed, channel, operators)
    tool = _alarm(placed, channel)
    alerted = _alerted(graph, operators, tool, duty) if tool else ()
    if tool is None or not alerted:
        return Watch(operators, own, shifts, volunteers=volunteers)
    places = (tool.at("alerts_out_of_hours"), *((duty.place,) if duty.place else ()))
    return Watch(operators, own, shifts, alerted, Presence(duty.spans, places), volunteers)


def _alerted(graph: OrgGraph, operators: tuple[str, ...], tool: Tool, duty: Duty) -> tuple[str, ...]:
    """Those on call who operate the channel or use the tool; all who are on call where none of them does."""
    on_call = tuple(actor for actor in graph.actors if actor in duty.roles)
    nearby = {*operators, *graph.placed.resolve_all(tool.users)}
    return tuple(actor for actor in on_call if actor in nearby) or on_call


def _staffed(
    placed: Placed, channel: Channel, operators: tuple[str, ...]
) -> tuple[Presence, tuple[tuple[str, Spans | None], ...]]:
    """The union of the operators' hours, unknown where the hours of none are known; and each one's."""
    rows = [
        (actor, *((channel.hours, channel.at("hours")) if actor in placed.stakeholders else own_hours(placed, actor)))
        for actor in operators
    ]
    shifts = tuple((actor, hours.spans if hours else None) for actor, hours, _ in rows)
    known = [(hours.spans, place) for _, hours, place in rows if hours is not None]
    if not known:
        return Presence(None, (channel.at("operators"),)), shifts
    places = dict.fromkeys((channel.at("operators"), *(place for _, place in known)))
    return Presence(union(*(spans for spans, _ in known)), tuple(places)), shifts


def _alarm(placed: Placed, channel: Channel) -> Tool | None:
    """A monitoring tool of the channel that alerts out of hours, if there is one."""
    for tool in placed.scenario.tools or ():
        named = tool.id in (channel.monitored_by or ()) or channel.id in (tool.channels or ())
        if named and tool.family == "monitoring" and tool.alerts_out_of_hours:
            return tool
    return None
