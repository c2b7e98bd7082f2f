"""Where one file says two things of a superior: two columns, or a column and the organization's own leader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgmodel.importers.columns import Mapped
from orgmodel.importers.joining import Joined
from orgmodel.importers.keys import name_key
from orgmodel.importers.reshaping import full_name
from orgmodel.importers.units import BRACKETED
from orgmodel.records import Problem
from orgmodel.text import msg


def divergences(people: Mapped, persons: tuple[int, ...], solid: Joined) -> Iterator[Problem]:
    """A word on every row whose superior is told in two ways; what was believed is said."""
    named = _named(people, persons)
    for number, row in enumerate(people.table.rows):
        place, superiors = people.table.at(row.line), solid.superiors[number][0]
        believed, other = solid.contradicted[number]
        if other:
            message = msg("“{other}” names another superior than “{believed}”, which was believed",
                          other=other, believed=believed)  # fmt: skip
            yield Problem(place, message, "note")
        leader = next(
            (found for cell in people.cells(row, "unit") if (found := _leader(cell, named)) is not None), None
        )
        if leader is not None and superiors and leader not in (*superiors, persons[number]):
            yield Problem(place, msg("the unit is led by somebody else than the superior, who was kept"), "note")


def _named(people: Mapped, persons: tuple[int, ...]) -> Mapping[str, int]:
    """The person of each name that only one bears."""
    found: dict[str, int] = {}
    for row, person in zip(people.table.rows, persons, strict=True):
        name = people.cell(row, "name") or full_name(people, row)
        if name:
            found[name_key(name)] = person if found.get(name_key(name), person) == person else -1
    return {name: person for name, person in found.items() if person >= 0}


def _leader(cell: str, named: Mapping[str, int]) -> int | None:
    """The leader in brackets behind a unit, as in `Marketing (Anna Smith)`."""
    found = BRACKETED.search(cell)
    return named.get(name_key(found[1])) if found else None
