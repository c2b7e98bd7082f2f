"""A CSV as a grid: whatever its separator and encoding, each row with its line."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import Final

from orgmodel.importers.characters import LONGEST, controls
from orgmodel.importers.encoding import decoded
from orgmodel.importers.table import Grid, Written
from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import Message, msg

SEPARATORS: Final = (",", ";", "\t", "|")
LOOKED_AT: Final = 60
"""Rows that tell the separator (our proposal)."""
NAMES: Final = {",": msg("comma"), ";": msg("semicolon"), "\t": msg("tab"), "|": msg("vertical bar")}


def read_delimited(raw: bytes, file: str) -> Grid:
    """The rows of a delimited text.

    Raises:
        Malformed: a control character, a quote that never closes, a cell that goes on behind its quote.
    """
    text, encoding = decoded(raw, file)
    problems = controls(text, file)
    if problems:
        raise Malformed(tuple(problems))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    separator = _separator(text)
    notes: tuple[Message, ...] = (encoding, msg("separator: {name}", name=NAMES[separator]))
    return Grid(file, "", tuple(_rows(text, separator, file)), separator, notes)


def _separator(text: str) -> str:
    """The separator under which the rows agree best on how many cells they have; of equals, that of more cells."""
    lines = [line for line in islice(text.split("\n"), 4 * LOOKED_AT) if line.strip() and not line.startswith("#")]
    return max(SEPARATORS, key=lambda one: _agreement(lines, one))


def _agreement(lines: list[str], separator: str) -> tuple[bool, float, int]:
    csv.field_size_limit(LONGEST * LONGEST)
    widths = Counter(len(row) for row in islice(csv.reader(lines, delimiter=separator), LOOKED_AT))
    header = len(next(csv.reader(lines[:1], delimiter=separator), []))
    agreeing = sum(count for width, count in widths.items() if width == header)
    return header > 1, round(agreeing / max(1, sum(widths.values())), 1), header


def _rows(text: str, separator: str, file: str) -> Iterator[Written]:
    """The rows that are not blank."""
    lines = text.split("\n")
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            problem = _fault("\n".join(lines[start:]), Location(file, start + 1, 1), separator)
            raise Malformed((problem,)) from None
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield Written(start + 1, tuple(cells), "\n".join(lines[start : reader.line_num]))
        start = reader.line_num


def _fault(rest: str, place: Location, separator: str) -> Problem:
    """Why the row that opens `rest` cannot be split: a quote that never closes, or text behind a closed one."""
    start, position, quoted, fresh = 0, 0, False, True
    while position < len(rest):
        character = rest[position]
        if character == '"' and fresh and not quoted:
            quoted, start = True, position
        elif character == '"' and quoted and rest[position + 1 : position + 2] == '"':
            position += 1
        elif character == '"' and quoted:
            quoted = False
            if rest[position + 1 : position + 2] not in ("", separator, "\n"):
                break
        fresh = not quoted and character in (separator, "\n")
        position += 1
    before = rest[:start]
    location = Location(place.file, place.line + before.count("\n"), start - before.rfind("\n"))
    if quoted:
        return Problem(location, msg('a quote is opened here and never closed; close it, or write "" for a quote'))
    return Problem(location, msg('this cell goes on behind its closing quote; write "" for a quote inside'))
