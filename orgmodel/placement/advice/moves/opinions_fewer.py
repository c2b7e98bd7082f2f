"""Opinions fewer: three whose answer may change the act are consulted, the others informed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.risk.responsibility import Row, rows_of
from orgmodel.risk.subjects import activity_name
from orgmodel.text import msg

CONSULTED, INFORMED = 2, 3
MOST_CONSULTED = 3
"""Opinions beyond which an act waits (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """The rows with too many, the seats' opinion kept first."""
    for row in rows_of(bench.assessment.facts):
        if row.activity in bench.target.subjects and len(row.consulted or ()) > MOST_CONSULTED:
            kept, told = _parted(bench, row)
            path = ("responsibilities", row.activity)
            edits = (
                bench.pen.put((*path, row.fields[CONSULTED]), list(kept)),
                bench.pen.put((*path, row.fields[INFORMED]), list(dict.fromkeys((*_written(row, INFORMED), *told)))),
            )
            said = msg("Inform {roles} of “{activity}” afterwards instead of consulting them.",
                       roles=bench.names(actor for one in told for actor in bench.placed.resolve(one)),
                       activity=activity_name(bench.placed, row.activity))  # fmt: skip
            yield Trial(edits, said)


def _written(row: Row, letter: int) -> Sequence[str]:
    return getattr(row.written, row.fields[letter]) or ()


def _parted(bench: Bench, row: Row) -> tuple[Sequence[str], Sequence[str]]:
    """Those still consulted and those told, in the order written."""
    names = _written(row, CONSULTED)
    own = {one for one in names if set(bench.placed.resolve(one)) & set(bench.placed.seat_ids)}
    first = [*(one for one in names if one in own), *(one for one in names if one not in own)][:MOST_CONSULTED]
    return [one for one in names if one in first], [one for one in names if one not in first]


MOVE = Move(
    id="opinions-fewer",
    title=msg("Consult fewer"),
    mends=("too-many-consulted",),
    trials=trials,
)
