"""Time added: more full-time equivalents for the role, within what the limits allow."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Move, Trial
from orgmodel.text import msg

STEPS = (0.5, 1.0, 1.5, 2.0, 3.0)
"""Full-time equivalents that are tried (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Half a post more for the first seat, then one, and so on."""
    placement, seats = bench.placed.placement, bench.placed.seats
    if placement is None or seats[0].fte is None:
        return
    whole = sum(float(seat.fte or 0) for seat in seats)
    limits = bench.scenario.limits
    for more in STEPS:
        if limits is None or limits.max_fte is None or whole + more <= float(limits.max_fte):
            then = round(float(seats[0].fte) + more, 6)
            edit = bench.pen.seat(seats[0].id, ("fte",), int(then) if then.is_integer() else then)
            said = msg("Add {more} FTE to {seat}.", seat=bench.name(seats[0].id), more=more)
            yield Trial((edit,), said, Cost(fte=more))


MOVE = Move(
    id="time-added",
    title=msg("Add working time"),
    mends=("overload", "load", "too-many-hats", "few-hats"),
    trials=trials,
)
