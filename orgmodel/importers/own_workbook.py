"""A workbook that this program wrote, as the tree of the scenario it says; None where it is another's."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.importers.characters import CONTROL, control
from orgmodel.importers.flat import Data
from orgmodel.importers.own_sheets import REST, REST_COLUMNS, Cells, tree_of
from orgmodel.importers.table import Grid, place_of
from orgmodel.importers.workbook import read_workbook
from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import msg


def own_tree(file: str, raw: bytes) -> dict[str, Data] | None:
    """The tree that the workbook's sheets say.

    Raises:
        Malformed: the workbook cannot be read, or its sheets contradict one another.
    """
    if not raw.startswith(b"PK") or not file.lower().endswith((".xlsx", ".ods")):
        return None
    grids = read_workbook(raw, file)
    if not any(_is_top(grid) for grid in grids):
        return None
    problems = [control(found[0], place_of(grid, row, number)) for grid in grids for row in grid.rows
                for number, cell in enumerate(row.cells) if (found := CONTROL.search(cell))]  # fmt: skip
    if problems:
        raise Malformed(tuple(problems))
    try:
        return tree_of([_cells(grid) for grid in grids if grid.rows])
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        message = msg(
            "the sheets contradict one another at “{word}”; compare with a fresh export", word=str(error)[:60]
        )
        raise Malformed((Problem(Location(file, 1, 1), message),)) from None


def _is_top(grid: Grid) -> bool:
    return grid.sheet == REST and bool(grid.rows) and _stripped(grid.rows[0].cells)[:2] == REST_COLUMNS


def _cells(grid: Grid) -> Cells:
    return Cells(grid.sheet, _stripped(grid.rows[0].cells), tuple(tuple(row.cells) for row in grid.rows[1:]))


def _stripped(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in cells)
