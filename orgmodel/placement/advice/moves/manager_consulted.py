"""Manager consulted: who raises the alarm has a say in what is said."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.risk.responsibility import rows_of
from orgmodel.risk.subjects import activity_name
from orgmodel.text import msg

STATEMENT = "crisis_statement"
CONSULTED = 2
MOST_CONSULTED = 3
"""Opinions beyond which an act waits (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """The role among those consulted, or among those who help where three are consulted already."""
    row = next((one for one in rows_of(bench.assessment.facts) if one.activity == STATEMENT), None)
    if row is None:
        return
    field = row.fields[CONSULTED]
    for letter in (field, "support"):
        named = getattr(row.written, letter) or ()
        if letter == field and len(named) >= MOST_CONSULTED:
            continue
        edit = bench.pen.put(("responsibilities", STATEMENT, letter), [*named, bench.manager])
        values = {"role": bench.placed.manager.title, "activity": activity_name(bench.placed, STATEMENT)}
        said = (
            msg("Consult {role} on “{activity}”.", **values)
            if letter == field
            else msg("Have {role} help with “{activity}”.", **values)
        )
        yield Trial((edit,), said)


MOVE = Move(
    id="manager-consulted",
    title=msg("Consult the role in a crisis"),
    mends=("crisis-rules-without-manager",),
    trials=trials,
)
