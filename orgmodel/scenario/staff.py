"""Roles of a large organization from a CSV beside its scenario (`roles_from`), as if they were written there."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from orgmodel.records import Location, Malformed, Problem
from orgmodel.scenario.characters import decode, refused_in_file
from orgmodel.scenario.nearest import choose
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.values import shown
from orgmodel.text import msg

COLUMNS = (
    "id", "title", "title_en", "title_fr", "unit", "reports_to", "dotted_to", "holders", "headcount", "fte", "hours",
    "languages", "source_id",
)  # fmt: skip
SEVERAL = ("reports_to", "dotted_to", "holders", "languages")
"""Columns that may hold several values, joined by `|`; `unit` may as well."""
MAX_ROWS = 20_000
"""Roles a staff list may hold (our proposal; the bound on values of scenario-format.md, shared among its columns)."""
MAX_CHARACTERS = 20_000

Row = tuple[list[str], list[Location]]
"""The cells of a row and where each one starts."""


def read_staff(raw: bytes, file: str) -> WrittenList:
    """The roles of a staff list, each with the places of its cells.

    Raises:
        Malformed: with every problem of the file.
    """
    text = decode(raw, file)
    problems = refused_in_file(text, file)
    if problems:
        raise Malformed(tuple(problems))
    rows = list(_rows(text, file, problems))
    header, places = rows[0] if rows else ([], [])
    columns = [cell.strip() for cell in header]
    problems += _column_problems(columns, places, file)
    problems += [problem for row in rows[1:] for problem in _row_problems(row, len(columns))]
    if len(rows) > MAX_ROWS:
        problems.append(Problem(rows[MAX_ROWS][1][0], msg("more than {limit} rows; split the file", limit=MAX_ROWS)))
    if problems:
        raise Malformed(tuple(sorted(problems, key=lambda one: one.location)))
    roles = [_role(dict(zip(columns, zip(*row, strict=True), strict=False)), row[1][0]) for row in rows[1:]]
    return WrittenList(roles, Location(file, 1, 1), [role.location for role in roles])


def _rows(text: str, file: str, problems: list[Problem]) -> Iterator[Row]:
    """The rows that are not blank; a fault of the CSV itself ends them."""
    lines = text.splitlines(keepends=True)
    first = lines[0] if lines else ""
    delimiter = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            problems.append(_fault("".join(lines[start:]), Location(file, start + 1, 1), delimiter))
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            written = "".join(lines[start : reader.line_num])
            yield cells, _starts(written, Location(file, start + 1, 1), delimiter)
        start = reader.line_num


def _starts(row: str, place: Location, delimiter: str) -> list[Location]:
    """Where each cell of a row starts, its quote included."""
    file, line, column = place.file, place.line, 1
    starts = [place]
    if '"' not in row:
        for cell in row.split(delimiter)[:-1]:
            column += len(cell) + 1
            starts.append(Location(file, line, column))
        return starts
    quoted = False
    for character in row.rstrip("\r\n"):
        column += 1
        if character == '"':
            quoted = not quoted
        elif character == "\n":
            line, column = line + 1, 1
        elif character == delimiter and not quoted:
            starts.append(Location(file, line, column))
    return starts


def _fault(rest: str, place: Location, delimiter: str) -> Problem:
    """Why the row that opens `rest` cannot be split: a quote that never closes, or text behind a closed one."""
    start, position, quoted = 0, 0, False
    while position < len(rest):
        character = rest[position]
        if character == '"' and not quoted:
            quoted, start = True, position
        elif character == '"' and rest[position + 1 : position + 2] == '"':
            position += 1
        elif character == '"':
            quoted = False
            if rest[position + 1 : position + 2] not in ("", delimiter, "\n", "\r"):
                break
        position += 1
    before = rest[:start]
    location = Location(place.file, place.line + before.count("\n"), start - before.rfind("\n"))
    if quoted:
        return Problem(location, msg('a quote is opened here and never closed; close it, or write "" for a quote'))
    return Problem(location, msg('this cell goes on behind its closing quote; write "" for a quote inside'))


def _column_problems(columns: list[str], places: list[Location], file: str) -> Iterator[Problem]:
    for index, (column, place) in enumerate(zip(columns, places, strict=True)):
        if column in columns[:index]:
            yield Problem(place, msg("two columns are called “{column}”; keep one", column=shown(column)))
        elif column not in COLUMNS:
            choice = choose(column, COLUMNS)
            yield Problem(place, msg("unknown column “{column}”; {choice}", column=shown(column), choice=choice))
    if "id" not in columns:
        yield Problem(Location(file, 1, 1), msg("the column “{column}” is missing; add it", column="id"))
    if not {"title", "title_en", "title_fr"} & set(columns):
        yield Problem(Location(file, 1, 1), msg("the column “{column}” is missing; add it", column="title"))


def _row_problems(row: Row, width: int) -> Iterator[Problem]:
    cells, places = row
    extra = next((place for cell, place in zip(cells[width:], places[width:], strict=True) if cell.strip()), None)
    if extra:
        yield Problem(extra, msg("this row has more cells than the header; quote a text that holds the separator"))
    for cell, place in zip(cells, places, strict=True):
        if len(cell) > MAX_CHARACTERS:
            yield Problem(place, msg("this value is longer than {limit} characters; shorten it", limit=MAX_CHARACTERS))


def _role(cells: dict[str, tuple[str, Location]], place: Location) -> WrittenMapping:
    """A role as the scenario's own shape has it; an empty cell says nothing."""
    role = WrittenMapping({}, place, {}, {})
    titles = WrittenMapping({}, place, {}, {})
    for column, (cell, at) in cells.items():
        text = cell.strip()
        if text and column in ("title_en", "title_fr"):
            _put(titles, column.removeprefix("title_"), Scalar(text, at, plain=False), at)
        elif text:
            key = "units" if column == "unit" and "|" in text else column
            value = _list(text, at) if key in (*SEVERAL, "units") else Scalar(text, at, plain=False)
            _put(role, key, value, at)
    if titles:
        _put(role, "title", titles, next(iter(titles.values_at.values())))
    return role


def _list(text: str, place: Location) -> WrittenList:
    parts = [part.strip() for part in text.split("|")]
    return WrittenList([Scalar(part, place, plain=False) for part in parts if part], place, [place for p in parts if p])


def _put(block: WrittenMapping, key: str, value: Tree, place: Location) -> None:
    block[key], block.keys_at[key], block.values_at[key] = value, place, place
