"""Units from the columns that name departments: the finest, and what is above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from orgmodel.importers.columns import Mapped
from orgmodel.importers.keys import name_key
from orgmodel.importers.record import ImportedUnit
from orgmodel.importers.slugs import Ids, slug
from orgmodel.importers.table import Row

BRACKETED: Final = re.compile(r"\s*\(([^()]*)\)\s*$")
PATH: Final = re.compile(r"\s*(?:/|>|\\)\s*")
CONTAINED: Final = 0.98
"""Share of the rows in which a unit must lie within the same wider one (our proposal)."""
Way = tuple[str, ...]
"""Names of units from the widest to the finest."""


class Units(NamedTuple):
    """The units of a table, and for each row the id of its own."""

    units: tuple[ImportedUnit, ...]
    of_rows: tuple[str, ...]


def units_of(people: Mapped, names: frozenset[str], ids: Ids) -> Units:
    """The units named; `names` holds the keys of the people, taken out where brackets behind a unit hold one."""
    ways = [_way(one, names) for one in _cells(people)]
    given: dict[tuple[str, ...], ImportedUnit] = {}
    for way in ways:
        for depth in range(1, len(way) + 1):
            _add(given, way[:depth], ids)
    return Units(tuple(given.values()), tuple(given[_key(way)].id if way else "" for way in ways))


def _add(given: dict[tuple[str, ...], ImportedUnit], way: Way, ids: Ids) -> None:
    if _key(way) not in given:
        wanted = slug(way[-1])
        named = wanted if wanted[:1].isalpha() and wanted[:2] != "r_" else f"u_{wanted}".rstrip("_")
        above = given[_key(way[:-1])].id if len(way) > 1 else ""
        given[_key(way)] = ImportedUnit(ids.give(named), way[-1], above)


def _key(way: Way) -> tuple[str, ...]:
    return tuple(name_key(one) or one for one in way)


def _cells(people: Mapped) -> Iterator[tuple[str, ...]]:
    """For each row the cells of the columns that matter, the widest unit first."""
    columns = _columns(people)
    for row in people.table.rows:
        yield tuple(row.cells[column] for column in columns if row.cells[column])


def _columns(people: Mapped) -> tuple[int, ...]:
    """The likeliest column, and in front of it the one within whose units all of its own lie."""
    found = people.columns.get("unit", ())
    if len(found) < 2:
        return found
    main, rows = found[0], people.table.rows
    wider = next((one for one in found[1:] if _contains(rows, one, main)), None)
    return (main,) if wider is None else (wider, main)


def _contains(rows: Sequence[Row], wide: int, fine: int) -> bool:
    """Whether each unit of the column `fine` lies within one of `wide`, and these are fewer."""
    within: dict[str, dict[str, int]] = {}
    for row in rows:
        if row.cells[fine] and row.cells[wide]:
            inner = within.setdefault(row.cells[fine], {})
            inner[row.cells[wide]] = inner.get(row.cells[wide], 0) + 1
    total = sum(sum(inner.values()) for inner in within.values())
    agreed = sum(max(inner.values()) for inner in within.values())
    wider: Mapping[str, int] = {name: 1 for inner in within.values() for name in inner}
    return total > 0 and agreed == total and 1 < len(wider) < len(within)


def _way(cells: Way, names: frozenset[str]) -> Way:
    steps = [
        part
        for cell in cells
        for part in (PATH.split(cell) if cell.startswith(("/", "\\")) or " > " in cell else (cell,))
    ]
    bare = (_unnamed(step, names) for step in steps)
    return tuple(dict.fromkeys(one for one in bare if one))


def _unnamed(unit: str, names: frozenset[str]) -> str:
    """The unit without the name of who leads it, as in `Marketing (Anna Smith)`."""
    found = BRACKETED.search(unit)
    return unit[: found.start()] if found and name_key(found[1]) in names else unit
