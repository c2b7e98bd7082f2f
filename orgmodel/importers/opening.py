"""Any file that can be imported, as tables: told by what it holds first, and by its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from orgmodel.importers.delimited import read_delimited
from orgmodel.importers.graphml import EDGES, read_graph
from orgmodel.importers.heading import table_of
from orgmodel.importers.objects import read_objects
from orgmodel.importers.table import Grid, Table
from orgmodel.importers.workbook import OLD, read_workbook
from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import Message, msg

MAX_BYTES: Final = 20_000_000
"""A larger file is not read: 20,000 rows of 40 columns take less (our proposal)."""
ZIP: Final = b"PK"
WORKBOOKS: Final = (".xlsx", ".xlsm", ".ods")
GRAPHS: Final = (".graphml", ".gexf", ".xml")
SUFFIXES: Final = (".csv", ".tsv", ".txt", *WORKBOOKS, ".json", *GRAPHS)
"""Suffixes of files that can be imported."""


def opened(raw: bytes, file: str, sheet: str | None = None) -> tuple[Table, ...]:
    """The tables of a file; of a workbook the sheet named, else every sheet that is a table.

    Raises:
        Malformed: with all that keeps the file from being trusted.
    """
    if len(raw) > MAX_BYTES:
        raise _malformed(file, msg("the file is larger than {limit} MB; split it", limit=MAX_BYTES // 1_000_000))
    grids = _grids(raw, file)
    if sheet is not None:
        names = [grid.sheet for grid in grids if grid.sheet]
        grids = tuple(grid for grid in grids if grid.sheet == sheet)
        if not grids:
            shown = ", ".join(names) or "–"
            raise _malformed(file, msg("there is no sheet “{sheet}”; these are: {names}", sheet=sheet, names=shown))
    return _tables(grids)


def _malformed(file: str, message: Message) -> Malformed:
    return Malformed((Problem(Location(file, 1, 1), message),))


def _grids(raw: bytes, file: str) -> Sequence[Grid]:
    suffix = PurePath(file.lower()).suffix
    start = raw[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if raw.startswith((ZIP, OLD)):
        if suffix not in WORKBOOKS and raw.startswith(ZIP):
            message = msg("this is a workbook, not a text: give it the suffix .xlsx or .ods, or save it as CSV")
            raise _malformed(file, message)
        return read_workbook(raw, file)
    if suffix in WORKBOOKS:
        raise _malformed(file, msg("this is not a workbook; it looks like text: give it the suffix .csv"))
    if suffix == ".json" or start.startswith((b"[{", b"{")):
        return read_objects(raw, file)
    if suffix in GRAPHS or start.startswith(b"<"):
        return read_graph(raw, file)
    return (read_delimited(raw, file),)


def _tables(grids: Sequence[Grid]) -> tuple[Table, ...]:
    """Every grid that is a table; where there is none, all that is wrong with them."""
    tables: list[Table] = []
    problems: list[Problem] = []
    for grid in grids:
        try:
            tables.append(table_of(grid))
        except Malformed as malformed:
            problems += () if grid.sheet == EDGES and tables else malformed.problems
    if not tables:
        raise Malformed(tuple(problems))
    return tuple(tables)
