"""Quickest ways among those who notice, decide and agree, draw by draw: through the organization and its seats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from orgmodel.graph import NEVER_DECIDE
from orgmodel.measures.desk import Desk, crisis_plan_of
from orgmodel.measures.drawn_lengths import FAR
from orgmodel.measures.drawn_nets import Inner, inner_of, minutes_beside
from orgmodel.measures.draws import Draws, Values
from orgmodel.scenario.conduct import OnCall
from orgmodel.scenario.types import Scenario

ROUNDING = 1e-9
"""Minutes by which a sum of fractions may pass a whole minute without counting as the next."""
Starts = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Legs:
    """Minutes between some people of one placement, draw by draw."""

    people: Mapping[str, int]
    minutes: Values
    """People × people × draws."""
    _known: dict[tuple[str, Starts], NDArray[np.int64]] = field(default_factory=dict)

    def leg(self, actor: str, starts: Starts) -> NDArray[np.int64]:
        """Whole minutes between an actor and the nearest of each of `starts`, the longest of these.

        Those to whom no way leads are left out; 0 where there is no way at all.
        """
        asked = actor, starts
        if asked not in self._known:
            ways = [way for start in starts if (way := self._nearest(actor, start)) is not None]
            longest = reduce(np.maximum, ways) if ways else np.zeros(1)
            self._known[asked] = np.ceil(longest - ROUNDING).astype(np.int64)
        return self._known[asked]

    def _nearest(self, actor: str, start: tuple[str, ...]) -> Values | None:
        rows = [self.people[one] for one in start if one in self.people]
        if actor not in self.people or not rows:
            return None
        near: Values = self.minutes[self.people[actor], rows].min(axis=0)
        return near if (near < FAR).all() else None


def legs_of(desk: Desk, draws: Draws) -> Legs:
    """The legs among the seats, those entitled to something, and those who notice what arrives."""
    graph = desk.graph
    lines, seats = graph.decision_lines, graph.placed.seat_ids
    watching = (one for watch in desk.watches.values() for one in (*watch.operators, *watch.alerted))
    roles = [one for one in dict.fromkeys((*desk.routes.reached, *watching)) if one in lines and one not in seats]
    beside = {seat: minutes_beside(draws, lines[seat]) for seat in seats}
    hosts = [one for near in beside.values() for one in near] if len(seats) > 1 else []
    shared = draws.kept("entitled", lambda: tuple(dict.fromkeys(_named(graph.placed.base))))
    inner = inner_of(graph, draws, (*roles, *hosts), shared, without=NEVER_DECIDE)
    people = {one: index for index, one in enumerate((*seats, *roles))}
    return Legs(people, _through_seats(inner, beside, roles, draws.n))


def _through_seats(
    inner: Inner, beside: Mapping[str, Mapping[str, Values]], roles: Sequence[str], draws: int
) -> Values:
    """Minutes among seats and roles: the ways between roles, then those that a seat shortens, seat by seat."""
    seats, count = list(beside), len(beside) + len(roles)
    minutes = np.full((count, count, draws), FAR)
    hosts = {seat: {host: step for host, step in near.items() if host not in beside} for seat, near in beside.items()}
    for row, one in enumerate(roles, len(seats)):
        minutes[row, len(seats) :] = inner.to(one, tuple(roles)).minutes
        for column, seat in enumerate(seats):
            minutes[row, column] = minutes[column, row] = _nearest(inner, one, hosts[seat], draws)
    for row, seat in enumerate(seats):
        for column, other in enumerate(seats[:row]):
            ways = [step + _nearest(inner, host, hosts[other], draws) for host, step in hosts[seat].items()]
            direct = beside[seat].get(other, np.full(draws, FAR))
            minutes[row, column] = minutes[column, row] = reduce(np.minimum, ways, direct)
        minutes[row, row] = 0.0
    for index in range(len(seats)):
        np.minimum(minutes, minutes[:, index, None] + minutes[None, index], out=minutes)
    return minutes


def _nearest(inner: Inner, one: str, hosts: Mapping[str, Values], draws: int) -> Values:
    """Minutes from a role to a seat, through the nearest of those it is tied to."""
    ways = inner.to(one, tuple(hosts)).minutes if hosts else ()
    return reduce(np.minimum, (way + step for way, step in zip(ways, hosts.values(), strict=True)), np.full(draws, FAR))


def _named(scenario: Scenario) -> Iterator[str]:
    """Whom a scenario names to notice, decide or agree, and who has one of several seats."""
    for case in scenario.case_types or ():
        yield from filter(None, (case.decides, *(approval.role for approval in case.approvals or ())))
    for entry in crisis_plan_of(scenario).values():
        yield from filter(None, (entry.role, entry.substitute))
    for channel in scenario.channels or ():
        yield from channel.operators or ()
    on_call = scenario.governance and scenario.governance.on_call
    yield from (on_call.roles or ()) if isinstance(on_call, OnCall) else ()
    for placement in scenario.placements:
        for seat in placement.seats if len(placement.seats) > 1 else ():
            yield from (*seat.reports_to, *seat.dotted_to, *seat.coordinates_with)
