"""What a change of placement may move: lines, owners and working time, in the placement and as things are today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from orgmodel.scenario.placed import Placed, apply_changes


class Arrangement(NamedTuple):
    """Ids as written, so that two arrangements can be held against each other."""

    solid: Mapping[str, frozenset[str]]
    """Role or seat → its superiors."""
    dotted: tuple[tuple[str, str], ...]
    owners: Mapping[str, str | None]
    """Channel → unit."""
    fte: float | None
    """Full-time equivalents of the seats; None where one of them is not written."""


def arrangement(placed: Placed) -> Arrangement:
    """The arrangement that a placement makes."""
    roles, links, seats = placed.scenario.organization.roles, placed.scenario.organization.links, placed.seats
    dotted = [(role.id, superior) for role in roles for superior in role.dotted_to]
    dotted += [(link.start, link.end) for link in links if link.type == "dotted_to"]
    dotted += [(seat.id, superior) for seat in seats for superior in seat.dotted_to]
    times = [placed.manager.fte if seat.fte is None and index == 0 else seat.fte for index, seat in enumerate(seats)]
    known = [float(time) for time in times if time is not None]
    return Arrangement(
        {role.id: frozenset(role.reports_to) for role in roles}
        | {seat.id: frozenset(seat.reports_to) for seat in seats},
        tuple(dict.fromkeys(dotted)),
        {channel.id: channel.owner for channel in placed.channels.values()},
        sum(known) if len(known) == len(times) else None,
    )


def arrangement_today(placed: Placed) -> Arrangement | None:
    """The arrangement of the as-is placement; None where there is none."""
    today = next((one for one in placed.base.placements if one.as_is), None)
    if today is None:
        return None
    return arrangement(Placed(apply_changes(placed.base, today), today, today.seats))
