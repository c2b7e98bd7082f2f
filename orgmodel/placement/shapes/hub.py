"""Hub: a central seat, and a part-time seat in each department at home in a métier, coordinated."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.candidate import Candidate, Ground, Shape
from orgmodel.placement.ground import central_hosts
from orgmodel.placement.making import Plan, candidate
from orgmodel.placement.spokes import hub_seats
from orgmodel.text import msg


def seat(ground: Ground) -> Iterator[Candidate]:
    """One candidate a central host that has spokes in other departments."""
    for host in central_hosts(ground):
        seats = hub_seats(ground, host)
        if len(seats) > 1:
            title = msg("Hub under {role}", role=ground.graph.placed.name(host))
            yield candidate(ground, Plan("hub", title, (host,), seats))


SHAPE = Shape(
    id="hub",
    title=msg("Hub and spokes"),
    meaning=msg("A central seat, and a part-time one in each department at home in a tenth of the role or more."),
    seat=seat,
)
