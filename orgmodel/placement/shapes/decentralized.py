"""Decentralized: one seat in each branch or métier, and nobody at the centre."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.candidate import Candidate, Ground, Shape
from orgmodel.placement.ground import branch_heads, metier_heads
from orgmodel.placement.making import Plan, candidate, seat_id
from orgmodel.scenario.placing import Seat
from orgmodel.text import msg

LEAST = 2
"""Seats without which nothing is decentralized."""


def seat(ground: Ground) -> Iterator[Candidate]:
    """One candidate: a seat in each branch; where there are none, in each department at home in a métier."""
    placed, manager = ground.graph.placed, ground.scenario.community_manager
    units = branch_heads(ground)
    if len(units) < LEAST:
        units = {placed.units_of(head)[0]: head for head in metier_heads(ground)}
    if len(units) < LEAST:
        return
    part = None if ground.fte is None else round(ground.fte / len(units), 6)
    seats = [
        Seat(id=seat_id(ground, unit) if number else manager.id, reports_to=(head,), unit=unit, fte=part)
        for number, (unit, head) in enumerate(units.items())
    ]
    title = msg("Decentralized: one seat in each of {n} units", n=len(units))
    yield candidate(ground, Plan("decentralized", title, tuple(units.values()), seats))


SHAPE = Shape(
    id="decentralized",
    title=msg("Decentralized"),
    meaning=msg("A seat in each brand, subsidiary or country, else in each métier, and no hub."),
    seat=seat,
)
