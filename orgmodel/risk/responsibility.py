"""The responsibility matrix as its rules read it: one row an activity, its letters as actors."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Location
from orgmodel.scenario.conduct import Responsibility
from orgmodel.scenario.placed import Placed

RACI = ("responsible", "accountable", "consulted", "informed")
DACI = ("driver", "approver", "contributors", "informed")


class Row(NamedTuple):
    """An activity and who holds which letter; None where a letter is not written.

    In a DACI the driver stands as responsible, the approver as accountable, contributors as consulted.
    """

    activity: str
    responsible: tuple[str, ...] | None
    accountable: tuple[str, ...] | None
    consulted: tuple[str, ...] | None
    informed: tuple[str, ...] | None
    written: Responsibility
    fields: tuple[str, str, str, str]

    def at(self, letter: int) -> Location:
        """Where the letter (0 responsible, 1 accountable, 2 consulted, 3 informed) is written."""
        return self.written.at(self.fields[letter])

    def proof(self, letter: int, actors: tuple[str, ...] = ()) -> Evidence:
        """The letter's place as evidence, with its actors."""
        return Evidence(actors, places=(self.at(letter),))


def is_daci(facts: Facts) -> bool:
    """Whether the matrix is read as driver, approver, contributors, informed."""
    return facts.graph.placed.scenario.scheme == "daci"


def rows_of(facts: Facts) -> tuple[Row, ...]:
    """The rows of the matrix, in the order written."""
    placed = facts.graph.placed
    fields = DACI if is_daci(facts) else RACI
    return tuple(_row(placed, one, fields) for one in placed.scenario.responsibilities or ())


def unwritten(facts: Facts, rows: tuple[Row, ...], letter: str) -> tuple[str, ...]:
    """The fields that a rule on `letter` misses: the matrix itself, or the letter of some row."""
    if facts.graph.placed.scenario.responsibilities is None:
        return ("responsibilities[]",)
    if any(getattr(row, letter) is None for row in rows):
        field = dict(zip(RACI, DACI, strict=True))[letter] if is_daci(facts) else letter
        return (f"responsibilities[].{field}",)
    return ()


def _row(placed: Placed, one: Responsibility, fields: tuple[str, str, str, str]) -> Row:
    responsible, accountable, consulted, informed = (_held(placed, one, field) for field in fields)
    return Row(one.activity, responsible, accountable, consulted, informed, one, fields)


def _held(placed: Placed, one: Responsibility, field: str) -> tuple[str, ...] | None:
    names = getattr(one, field)
    return None if names is None else placed.resolve_all(names)
