"""Arbitration named: who settles between several superiors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.role_conflict import Pull
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.text import msg

MOST = 2
"""Arbiters proposed for one person (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """For each person whom several superiors pull: their common superior, else the first of them."""
    pulls: Sequence[Pull] = bench.detail("role-conflict") or ()
    for pull in pulls:
        if pull.value:
            for arbiter in list(_arbiters(bench, pull))[:MOST]:
                edit = bench.pen.seat(pull.seats[0], ("arbitration",), arbiter)
                said = msg("Name {arbiter} to settle between {superiors}.", arbiter=bench.name(arbiter),
                           superiors=bench.names(pull.superiors))  # fmt: skip
                yield Trial((edit,), said)


def _arbiters(bench: Bench, pull: Pull) -> Iterator[str]:
    above = [{one, *bench.superiors([one])} for one in pull.superiors]
    shared = set.intersection(*above) if above else set()
    order = dict.fromkeys((*pull.superiors, *bench.superiors(pull.superiors)))
    yield from (one for one in order if one in shared and one in bench.placed.roles)
    yield from (one for one in pull.superiors if one not in shared and one in bench.placed.roles)


MOVE = Move(
    id="arbitration-named",
    title=msg("Name who settles"),
    mends=("role-conflict", "clear-role"),
    trials=trials,
)
