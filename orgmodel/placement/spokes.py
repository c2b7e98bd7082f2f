"""A central seat and those beside it, coordinated both ways."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from orgmodel.placement.candidate import Ground
from orgmodel.placement.ground import metier_heads
from orgmodel.placement.making import SPOKE, seat_id, times
from orgmodel.scenario.placing import Seat


def hub_seats(ground: Ground, host: str) -> list[Seat]:
    """The hub, then its spokes: under the heads of the métiers' departments, the largest first, not in the host's own.

    As many as the role has time for, if each and the hub are to have the time of a spoke.
    """
    placed = ground.graph.placed
    home = set(placed.units_of(host))
    spokes = {
        placed.units_of(head)[0]: head
        for head in metier_heads(ground)
        if head != host and not home & set(placed.units_of(head))
    }
    most = len(spokes) if ground.fte is None else max(1, int(round(ground.fte / SPOKE - 1, 9)))
    return around(ground, host, dict(islice(spokes.items(), most)))


def around(ground: Ground, host: str, spokes: Mapping[str, str]) -> list[Seat]:
    """A central seat under `host`, and one in each unit of `spokes` under its head, coordinating both ways."""
    scenario = ground.scenario
    hub = scenario.community_manager.id
    ids = {unit: seat_id(ground, unit) for unit in spokes}
    whole, part = times(ground.fte, len(spokes))
    seats = [Seat(id=hub, reports_to=(host,), coordinates_with=tuple(ids.values()), fte=whole)]
    seats += [
        Seat(id=ids[unit], reports_to=(head,), coordinates_with=(hub,), unit=unit, fte=part)
        for unit, head in spokes.items()
    ]
    return seats
