"""Which convention files follow, and what each of their tables lists; asks where nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from orgmodel.importers.columns import Given, Mapped, column_list, levels_of, mapped, part_of
from orgmodel.importers.conventions import CONVENTIONS
from orgmodel.importers.conventions.convention import Convention
from orgmodel.importers.headings import key_of
from orgmodel.importers.record import Column
from orgmodel.importers.table import Table
from orgmodel.records import Refused
from orgmodel.text import Message, listing, msg


class Recognised(NamedTuple):
    """The tables by what they list, and what is known of the convention."""

    convention: str
    """Id of the convention; `headings` where the headings alone were understood."""
    notes: tuple[Message, ...]
    columns: tuple[Column, ...]
    people: Mapped | None = None
    teams: Mapped | None = None
    lines: Mapped | None = None
    elements: Mapped | None = None


class Unrecognised(Refused):
    """Files that fit no convention: somebody has to say which column is which."""

    def __init__(self, file: str, tables: Sequence[Table], missing: tuple[str, ...]) -> None:
        self.file, self.tables, self.missing = file, tuple(tables), missing
        self.headings = tuple(dict.fromkeys(heading for table in tables for heading in table.headings))
        super().__init__(
            msg(
                "{file}: no convention known fits this file, and nothing is guessed. Its columns are: {columns}."
                " Say which is which: {options}, or in a file given by --mapping",
                file=file,
                columns=listing(self.headings),
                options=" ".join(f"--map {one}=…" for one in missing),
            )
        )


def recognise(tables: Sequence[Table], given: Given) -> Recognised:
    """What the tables are.

    Raises:
        Unrecognised: no column names anybody, or none of those left unknown can be told to name the superior.
    """
    parts = _parts([mapped(table, given) for table in tables])
    people, elements, lines = parts.get("people"), parts.get("elements"), parts.get("lines")
    convention = _convention(tables)
    if not (people or elements or lines):
        raise Unrecognised(tables[0].file, tables, ("id", "name", "superior", "title", "unit"))
    if people and not elements and _asks(people, parts, convention, given):
        raise Unrecognised(people.table.file, [people.table], _missing(people))
    used = [part for part in parts.values() if part]
    return Recognised(
        convention.id if convention else "headings",
        tuple(dict.fromkeys(_notes(convention, used, tables, people))),
        tuple(column for part in used for column in column_list(part)),
        people=people,
        teams=parts.get("teams"),
        lines=lines,
        elements=elements,
    )


def _parts(tables: Sequence[Mapped]) -> dict[str, Mapped]:
    """Of the tables that list the same thing, the one with most rows."""
    found: dict[str, Mapped] = {}
    for table in tables:
        part = part_of(table)
        if part and (part not in found or len(table.table.rows) > len(found[part].table.rows)):
            found[part] = table
    if "elements" in found and "people" in found:
        found.pop("people" if _is_poor(found["people"]) else "elements")
    return found


def _is_poor(people: Mapped) -> bool:
    return not people.has("superior", "chain", "title")


def _convention(tables: Sequence[Table]) -> Convention | None:
    """The first convention that one table fits, else that all of them fit together."""
    keys = [frozenset(key_of(heading) for heading in (*table.headings, *table.dropped)) for table in tables]
    sets = [*keys, frozenset[str]().union(*keys)]
    return next((one for fitting in sets for one in CONVENTIONS if one.fits(fitting)), None)


def _asks(people: Mapped, parts: dict[str, Mapped], convention: Convention | None, given: Given) -> bool:
    """Whether somebody must say which column names the superior: none does, and one of the unknown ones may."""
    if people.has("superior", "chain") or levels_of(people) or "superior" in given:
        return False
    if "lines" in parts or ("teams" in parts and people.has("unit")):
        return False
    known = {number for numbers in people.columns.values() for number in numbers}
    return len(known) < len(people.table.headings) and (convention is None or convention.names_superiors)


def _missing(people: Mapped) -> tuple[str, ...]:
    return ("superior", *(one for one in ("title", "unit") if not people.has(one)))


def _notes(
    convention: Convention | None, used: Sequence[Mapped], tables: Sequence[Table], people: Mapped | None
) -> Iterator[Message]:
    if convention:
        yield msg("convention: {title}", title=convention.title)
    else:
        yield msg("no convention by name; the headings are understood")
    if convention and convention.note:
        yield convention.note
    taken = [part.table for part in used]
    for table in taken:
        yield from table.notes
    left = [table.sheet or table.file for table in tables if table not in taken]
    if left:
        yield msg("passed over, as nothing in it is needed: {names}", names=listing(left))
    if people and not (people.has("superior", "chain") or levels_of(people)) and len(used) == 1:
        yield msg("no column says who reports to whom: the roles come without lines")
