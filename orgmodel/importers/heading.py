"""A table out of a grid: its headings told from the rest, sensitive columns dropped, what cannot be trusted refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from orgmodel.importers.characters import CONTROL, LONGEST, MOST_SAID, cleaned, control
from orgmodel.importers.sensitive import is_sensitive
from orgmodel.importers.table import Grid, Row, Table, Written, place_of
from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import Message, msg, plural

TITLES: Final = 10
"""Rows above the headings that may hold a title or a date (our proposal)."""
MAX_ROWS: Final = 20_000
"""Rows of a table (that of a staff list)."""
MAX_COLUMNS: Final = 400
"""Columns of a table; the widest export known has some 200 (our proposal)."""


def table_of(grid: Grid) -> Table:
    """The table that a grid holds.

    Raises:
        Malformed: with all that keeps its cells from being trusted.
    """
    rows = [row for row in grid.rows if not row.cells[0].lstrip().startswith("#") or _is_number_sign(row)]
    number = _heading_row(rows)
    if number is None:
        raise Malformed((Problem(Location(grid.file, 1, 1), msg("the file is empty; nothing was read")),))
    header, below = rows[number], rows[number + 1 :]
    headings = _headings(header)
    problems = [
        *_repeated(grid, header, headings),
        *_faults(grid, below, len(headings)),
        *_bounds(grid, below, headings),
    ]
    if not problems and not below:
        place = Location(grid.file, header.line, 1)
        problems = [Problem(place, msg("there are headings and no row below them; nothing was read"))]
    if problems:
        raise Malformed(tuple(problems[:MOST_SAID]))
    return _table(grid, header, headings, below)


def _is_number_sign(row: Written) -> bool:
    """A heading such as `#` or `# matricule` is no remark."""
    return len(row.cells) > 1 and len([cell for cell in row.cells if cell.strip()]) > 1 and row.line == 1


def _heading_row(rows: Sequence[Written]) -> int | None:
    """The first row of more than one cell, where a title stands above it; else the first."""
    filled = [sum(bool(cell.strip()) for cell in row.cells) for row in rows[: TITLES + 1]]
    if not filled:
        return None
    several = next((number for number, count in enumerate(filled) if count > 1), 0)
    return several if filled[0] == 1 else 0


def _headings(header: Written) -> list[str]:
    cells = [cleaned(cell) for cell in header.cells]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _repeated(grid: Grid, header: Written, headings: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, heading in enumerate(headings):
        if heading and heading.casefold() in seen:
            message = msg("two columns are called “{column}”; keep one", column=heading[:60])
            yield Problem(place_of(grid, header, index), message)
        seen.add(heading.casefold())


def _faults(grid: Grid, rows: Sequence[Written], width: int) -> Iterator[Problem]:
    """Cells beyond the headings, too long, or with a control character."""
    for row in rows:
        extra = next((number for number, cell in enumerate(row.cells[width:], width) if cell.strip()), None)
        if extra is not None:
            message = msg("this row has more cells than the header; quote a text that holds the separator")
            yield Problem(place_of(grid, row, extra), message)
        for number, cell in enumerate(row.cells):
            if len(cell) > LONGEST:
                message = msg("this value is longer than {limit} characters; shorten it", limit=LONGEST)
                yield Problem(place_of(grid, row, number), message)
            elif not row.text and (found := CONTROL.search(cell)):
                yield control(found[0], place_of(grid, row, number))


def _bounds(grid: Grid, rows: Sequence[Written], headings: list[str]) -> Iterator[Problem]:
    if len(rows) > MAX_ROWS:
        place = Location(grid.file, rows[MAX_ROWS].line, 1)
        yield Problem(place, msg("more than {limit} rows; split the file", limit=MAX_ROWS))
    if len(headings) > MAX_COLUMNS:
        yield Problem(
            Location(grid.file, 1, 1), msg("more than {limit} columns; keep those you need", limit=MAX_COLUMNS)
        )


def _table(grid: Grid, header: Written, headings: list[str], rows: Sequence[Written]) -> Table:
    """The table without its sensitive and nameless columns."""
    kept = [number for number, heading in enumerate(headings) if heading and not is_sensitive(heading)]
    dropped = tuple(heading for heading in headings if heading and is_sensitive(heading))
    made = tuple(Row(row.line, tuple(_cell(row, number) for number in kept)) for row in rows)
    filled = tuple(row for row in made if any(row.cells))
    notes = (*grid.notes, *_above(header, rows, grid))
    return Table(grid.file, grid.sheet, header.line, tuple(headings[number] for number in kept), filled, dropped, notes)


def _cell(row: Written, number: int) -> str:
    return cleaned(row.cells[number]) if number < len(row.cells) else ""


def _above(header: Written, rows: Sequence[Written], grid: Grid) -> Iterator[Message]:
    skipped = sum(row.line < header.line for row in grid.rows)
    if skipped:
        yield plural("{n} line above the headings passed over", "{n} lines above the headings passed over", skipped)
