"""Tables that people fill in and hand back, CSV or workbook: rows under headings known in both languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from orgmodel.importers.delimited import read_delimited
from orgmodel.importers.table import Grid, Written
from orgmodel.importers.workbook import read_workbook
from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import listing, msg

LARGEST = 5_000_000
"""Bytes of such a table (our proposal)."""
HEADINGS_BY = 40
"""Rows within which the headings stand (our proposal)."""
Names = Mapping[str, tuple[str, ...]]
"""Column → what it may be called, folded."""


class Line(NamedTuple):
    """One row: where it starts, and its cells by column; a column that is not there is empty."""

    place: Location
    cells: Mapping[str, str]


def folded(text: str) -> str:
    """A heading or word without case, accents and signs, so that it can be recognised."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())


def filled_in(raw: bytes, file: str, names: Names, needed: Sequence[str]) -> tuple[Line, ...]:
    """The rows of every sheet that has the columns `needed`, an apostrophe that guards a cell taken off.

    Raises:
        Malformed: the file cannot be read, or no sheet of it has these columns.
    """
    if len(raw) > LARGEST:
        raise _refused(file, msg("the file is larger than {limit} MB; split it", limit=LARGEST // 1_000_000))
    grids = read_workbook(raw, file) if raw.startswith(b"PK") else (read_delimited(raw, file),)
    found = [line for grid in grids for line in _lines(grid, names, needed)]
    if not found and not any(_head(grid, names, needed) for grid in grids):
        wanted = listing(names[column][0] for column in needed)
        raise _refused(file, msg("no table here has the columns {columns}", columns=wanted))
    return tuple(found)


def _lines(grid: Grid, names: Names, needed: Sequence[str]) -> list[Line]:
    head = _head(grid, names, needed)
    if head is None:
        return []
    start, columns = head
    rows = [row for row in grid.rows[start + 1 :] if any(cell.strip() for cell in row.cells)]
    return [Line(Location(grid.file, row.line, 1), _cells(row, columns)) for row in rows]


def _head(grid: Grid, names: Names, needed: Sequence[str]) -> tuple[int, dict[str, int]] | None:
    """The number of the row of headings, and where each known column stands."""
    for number, row in enumerate(grid.rows[:HEADINGS_BY]):
        words = [folded(cell) for cell in row.cells]
        columns = {
            column: next(index for index, word in enumerate(words) if word in known)
            for column, known in names.items()
            if set(known) & set(words)
        }
        if set(needed) <= set(columns):
            return number, columns
    return None


def _cells(row: Written, columns: Mapping[str, int]) -> dict[str, str]:
    return {name: _unguarded(row.cells[at].strip()) if at < len(row.cells) else "" for name, at in columns.items()}


def _unguarded(cell: str) -> str:
    """A cell as it was before an apostrophe kept a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", "'") else cell


def _refused(file: str, message: object) -> Malformed:
    return Malformed((Problem(Location(file, 1, 1), message),))  # type: ignore[arg-type]
