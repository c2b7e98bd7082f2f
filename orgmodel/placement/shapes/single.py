"""Single: one seat with a solid line to its host."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.candidate import Candidate, Ground, Shape
from orgmodel.placement.making import Plan, candidate
from orgmodel.scenario.placing import Seat
from orgmodel.text import msg


def seat(ground: Ground) -> Iterator[Candidate]:
    """One candidate a host."""
    for host in ground.hosts:
        title = msg("Under {role}", role=ground.graph.placed.name(host))
        seats = [Seat(id=ground.scenario.community_manager.id, reports_to=(host,), fte=ground.fte)]
        yield candidate(ground, Plan("single", title, (host,), seats))


SHAPE = Shape(
    id="single",
    title=msg("Single seat"),
    meaning=msg("One seat, with one superior."),
    seat=seat,
)
