"""A table with the meaning of its columns: by their headings, or as a mapping says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from orgmodel.importers.headings import MEANINGS, key_of, meaning_of, preference
from orgmodel.importers.record import Column
from orgmodel.importers.table import Row, Table
from orgmodel.records import Refused
from orgmodel.text import listing, msg

NONE: Final = "none"
"""Written in a mapping where no column means it."""
Given = Mapping[str, Sequence[str]]
"""A mapping: for each meaning the headings of its columns."""
Part = Literal["people", "teams", "lines", "elements", ""]


class Mapped(NamedTuple):
    """A table and, for each meaning, the numbers of its columns, the likeliest first."""

    table: Table
    columns: Mapping[str, tuple[int, ...]]

    def has(self, *meanings: str) -> bool:
        """Whether a column means one of them."""
        return any(self.columns.get(meaning) for meaning in meanings)

    def cell(self, row: Row, meaning: str) -> str:
        """The first cell of the row with that meaning that holds something."""
        for number in self.columns.get(meaning, ()):
            if row.cells[number]:
                return row.cells[number]
        return ""

    def cells(self, row: Row, meaning: str) -> tuple[str, ...]:
        """Every cell of the row with that meaning."""
        return tuple(row.cells[number] for number in self.columns.get(meaning, ()))

    def with_column(self, heading: str, meaning: str, cells: Sequence[str]) -> Mapped:
        """With one more column."""
        rows = tuple(Row(row.line, (*row.cells, cell)) for row, cell in zip(self.table.rows, cells, strict=True))
        table = self.table._replace(headings=(*self.table.headings, heading), rows=rows)
        added = (*self.columns.get(meaning, ()), len(table.headings) - 1)
        return Mapped(table, {**self.columns, meaning: added})


def mapped(table: Table, given: Given) -> Mapped:
    """The table with its meanings; a heading that the mapping names means that and nothing else."""
    named = {key_of(heading): meaning for meaning, headings in given.items() for heading in headings}
    found: dict[str, list[int]] = {}
    for number, heading in enumerate(table.headings):
        meaning = named.get(key_of(heading)) or meaning_of(heading)
        if meaning not in given or key_of(heading) in named:
            found.setdefault(meaning, []).append(number)
    found.pop("", None)
    if "first_name" in found and "last_name" not in found and "name" in found:
        found["last_name"] = found.pop("name")
    ordered = {meaning: tuple(sorted(numbers, key=lambda one: (preference(table.headings[one]), table.headings[one])))
               for meaning, numbers in found.items()}  # fmt: skip
    return Mapped(table, ordered)


def part_of(table: Mapped) -> Part:
    """What the table lists: people, teams, lines between them, or stakeholders."""
    if table.has("from") and table.has("to"):
        return "lines"
    told = table.has("superior", "chain", "title", "email", "first_name", "dotted") or bool(levels_of(table))
    if not told and table.has("lead", "parent_unit") and table.has("unit", "name", "id"):
        return "teams"
    if not told and table.has("label"):
        return "elements"
    if not told and table.has("name") and table.has("kind", "tags", "power", "interest") and not table.has("unit"):
        return "elements"
    return "people" if table.has("id", "name", "email", "last_name") else ""


def levels_of(table: Mapped) -> tuple[int, ...]:
    """The columns of levels from the top down, where there are several."""
    found = sorted(meaning for meaning in table.columns if meaning.startswith("level "))
    return tuple(table.columns[meaning][0] for meaning in found) if len(found) > 1 else ()


def column_list(table: Mapped) -> Iterator[Column]:
    """Every column as it was read."""
    meanings = {number: meaning for meaning, numbers in table.columns.items() for number in numbers}
    for number, heading in enumerate(table.table.headings):
        yield Column(table.table.sheet or table.table.file, heading, meanings.get(number, ""))


def checked(mapping: Mapping[str, str | Sequence[str]] | None, tables: Sequence[Table]) -> Given:
    """A mapping as it was written, `none` as no heading.

    Raises:
        Refused: a meaning or a heading that is not there.
    """
    known = {key_of(heading) for table in tables for heading in (*table.headings, *table.dropped)}
    made: dict[str, tuple[str, ...]] = {}
    for meaning, written in (mapping or {}).items():
        headings = (written,) if isinstance(written, str) else tuple(written)
        if meaning not in MEANINGS:
            words = listing(("id", "name", "email", "superior", "dotted", "title", "unit"))
            raise Refused(msg("“{word}” is nothing a column can mean; write one of {words}", word=meaning, words=words))
        headings = tuple(heading for heading in headings if heading != NONE)
        for heading in headings:
            if key_of(heading) not in known:
                raise Refused(msg("no column is called “{column}”; write it as the file does", column=heading[:60]))
        made[meaning] = headings
    return made
