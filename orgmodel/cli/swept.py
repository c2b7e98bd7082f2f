"""A sweep as a table for people, and as CSV or JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from orgmodel import __version__
from orgmodel.sweep import Refusal, Row, Sweep
from orgmodel.sweep.rows import IDS, PODIUM
from orgmodel.tables import Table
from orgmodel.text import Share, msg, render

BEST = 5
"""Placements of a file that the table shows beside those it holds itself (our proposal)."""
LIVE = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a cell a formula."""
LEVELS = ("critical", "high", "medium", "low")
PLACES = ("first", "second", "third")


def sweep_table(found: Sweep) -> Table:
    """Each file's own placements and its best others, in their order; over the draws, how often each leads."""
    names = _names({row.file for row in found.rows})
    rows = [
        (names[file], *cells)
        for file, its_rows in groupby(found.rows, key=lambda row: row.file)
        for cells in _of_file(tuple(its_rows))
    ]
    head = (msg("File"), msg("Placement"), msg("Place"), msg("First for"), msg("Leads in"), msg("Lever"), msg("Risk"),
            msg("Critical"), msg("High"), msg("Medium"))  # fmt: skip
    return Table(msg("Sweep"), head, tuple(rows))


def _names(files: Iterable[str]) -> dict[str, str]:
    """Each file by its name alone where no other bears it."""
    counts = Counter(PurePosixPath(file).name for file in files)
    return {file: name if counts[name := PurePosixPath(file).name] == 1 else file for file in files}


def _of_file(rows: Sequence[Row]) -> Iterator[tuple[object, ...]]:
    written = [row for row in rows if not row.draw]
    worlds = max(row.draw for row in rows)
    for row in sorted(written, key=lambda row: row.order):
        if row.is_written or (row.like == row.placement and row.order <= BEST):
            leads = sum(one.order == 1 for one in rows if one.draw and one.placement == row.placement)
            yield (
                row.placement, row.order, _share(row.shares[0] if row.shares else None),
                _share(leads / worlds if worlds else None), _share(row.lever), _share(row.risk),
                *(row.findings[level] for level in LEVELS[:3]),
            )  # fmt: skip


def _share(value: float | None) -> object:
    return msg("–") if value is None else Share(value)


def sweep_csv(found: Sweep) -> bytes:
    """All rows, numbers to the last bit; what is not assessable is left empty. UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    names = ("file", "placement", "draw", "written", "order", "like", *PLACES, "lever", "risk", *LEVELS, *IDS)
    writer.writerow(names)
    writer.writerows([_cell(value) for value in _cells(row)] for row in found.rows)
    return text.getvalue().encode("utf-8", "surrogateescape")


def _cells(row: Row) -> Iterable[object]:
    shares = (*row.shares, *[None] * (PODIUM - len(row.shares)))
    yield from (row.file, row.placement, row.draw, row.is_written, row.order, row.like, *shares, row.lever, row.risk)
    yield from (row.findings[level] for level in LEVELS)
    yield from (row.criteria[name] for name in IDS)


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(LIVE) else value
    return "" if value is None else str(int(value) if isinstance(value, bool) else value)


def sweep_document(found: Sweep, language: str) -> dict[str, Any]:
    """All rows, and the files left out with what is wrong with them, as plain JSON."""
    return {
        "orgmodel": __version__,
        "rows": [row._asdict() for row in found.rows],
        "refused": [_refused(one, language) for one in found.refused],
    }


def sweep_json(found: Sweep, language: str) -> bytes:
    """The document as the bytes of a file."""
    return json.dumps(sweep_document(found, language), ensure_ascii=False, indent=1).encode("utf-8", "surrogateescape")


def _refused(one: Refusal, language: str) -> dict[str, Any]:
    problems = [
        {"place": str(problem.location), "message": render(problem.message, language)} for problem in one.problems
    ]
    return {"file": one.file, "problems": problems}
