"""Who stands in for whom, as far as it is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from orgmodel.measures.desk import crisis_plan
from orgmodel.records import Location
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import Backup


class StandIn(NamedTuple):
    """Somebody who stands in for an actor, and where that is written."""

    actor: str
    place: Location
    documented: bool
    """Whether the one who stands in knows what to do: written in the chart, or said to be documented."""


def backups(placed: Placed, actor: str, away: Collection[str]) -> tuple[StandIn, ...]:
    """The back-ups of a role or seat who are not away themselves, documented ones first."""
    found = [one for one in _backups(placed, actor) if one.actor not in away]
    return tuple(sorted(found, key=lambda one: not one.documented))


def deputies(placed: Placed, actor: str, severity: int, away: Collection[str]) -> tuple[StandIn, ...]:
    """Who may decide or agree instead of an actor: documented back-ups, deputies, substitutes of the crisis plan."""
    found = [one for one in backups(placed, actor, away) if one.documented]
    found += [one for one in _deputies(placed, actor, severity) if one.actor not in away]
    return tuple(found)


def _backups(placed: Placed, actor: str) -> Iterator[StandIn]:
    seat = placed.seat(actor)
    if seat is not None and isinstance(seat.backup, Backup):
        for one in placed.resolve(seat.backup.role):
            yield StandIn(one, seat.at("backup"), seat.backup.documented is True)
    for role in placed.standing_in.get(actor, ()):
        yield StandIn(role.id, role.at("backup_for"), True)


def _deputies(placed: Placed, actor: str, severity: int) -> Iterator[StandIn]:
    for row in placed.scenario.responsibilities or ():
        for holder, deputy in (row.deputies or {}).items():
            if actor in placed.resolve(holder):
                for one in placed.resolve(deputy):
                    yield StandIn(one, row.at("deputies"), True)
    entry = crisis_plan(placed).get(severity)
    if entry is not None and entry.substitute is not None and actor in placed.resolve(entry.role):
        for one in placed.resolve(entry.substitute):
            yield StandIn(one, entry.at("substitute"), True)
