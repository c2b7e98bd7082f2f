"""A table as a file gives it: headings, and rows that know their line."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.records import Location
from orgmodel.text import Message


class Row(NamedTuple):
    """The cells of a row, cleaned, and the line it stands on."""

    line: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A sheet, a file or a list of records; sensitive columns never reach it."""

    file: str
    sheet: str
    line: int
    """The line of the headings."""
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    dropped: tuple[str, ...] = ()
    """Headings of the sensitive columns that were dropped on sight."""
    notes: tuple[Message, ...] = ()
    """How it was read: encoding, separator, what was cleaned."""

    def at(self, line: int) -> Location:
        """The start of a line."""
        return Location(self.file, line, 1)


class Written(NamedTuple):
    """A row before anything is known of it: its cells as they stand, and its text where it came from one."""

    line: int
    cells: tuple[str, ...]
    text: str = ""


class Grid(NamedTuple):
    """The rows of a file or sheet, the headings not yet told from the rest."""

    file: str
    sheet: str
    rows: tuple[Written, ...]
    separator: str = ","
    notes: tuple[Message, ...] = ()


def place_of(grid: Grid, row: Written, index: int) -> Location:
    """Where a cell starts, its quote included; in a workbook its column."""
    if not row.text:
        return Location(grid.file, row.line, index + 1)
    line, column, cell, quoted = row.line, 1, 0, False
    for character in row.text:
        if cell == index:
            break
        column += 1
        if character == '"':
            quoted = not quoted
        elif character == "\n":
            line, column = line + 1, 1
        elif character == grid.separator and not quoted:
            cell += 1
    return Location(grid.file, line, column)
