"""Sponsor named: an executive near the seat stands up for the role."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import TOP_LEVEL, Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.text import msg

MOST = 3
"""Sponsors that are proposed (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Executives, those above the seat first."""
    levels = bench.graph.levels
    above = [one for one in bench.superiors(bench.placed.seat_ids) if levels.get(one, TOP_LEVEL + 1) <= TOP_LEVEL]
    seats = bench.placed.seats
    for role in list(dict.fromkeys((*above, *bench.executives())))[:MOST]:
        if seats and seats[0].sponsor != role:
            edit = bench.pen.put(("community_manager", "sponsor"), role)
            yield Trial((edit,), msg("Name {role} as the sponsor of the role.", role=bench.name(role)))


MOVE = Move(
    id="sponsor-named",
    title=msg("Name a sponsor"),
    mends=("sponsor-near", "well-supported"),
    trials=trials,
)
