"""One table as CSV, as a spreadsheet of the reader's language opens it, and the reader that takes it back."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Final

from orgmodel.export.cells import guarded, unguarded
from orgmodel.export.contents import TABLES
from orgmodel.export.format import Format, Request
from orgmodel.export.sheets import Cell, sheet_of
from orgmodel.study import Study
from orgmodel.text import Share, msg

DELIMITERS: Final = {"fr": ";"}
"""A French spreadsheet reads commas as decimal signs."""
CONTENTS: Final = ("roles", *(name for name in TABLES if name != "roles"))


def write(study: Study, request: Request) -> bytes:
    """The table in UTF-8 with its mark; a cell that a spreadsheet would run stands behind an apostrophe."""
    sheet = sheet_of(study, request, request.what)
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=DELIMITERS.get(request.language, ","), lineterminator="\r\n")
    writer.writerow([guarded(title) for title in sheet.columns])
    writer.writerows([_text(cell, request.language) for cell in row] for row in sheet.rows)
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8", "replace")


def read_table(raw: bytes) -> list[list[str]]:
    """Heading and rows of such a file, every text as it was before it was guarded.

    Raises:
        ValueError: it is no such file.
    """
    text = raw.decode("utf-8-sig")
    head = text.split("\n", 1)[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return [[unguarded(cell) for cell in row] for row in rows]
    except csv.Error as error:
        raise ValueError(str(error)) from error


def _text(cell: Cell, language: str) -> str:
    if isinstance(cell, str):
        return guarded(cell)
    value = cell.value if isinstance(cell, Share) else cell
    written = f"{value:.6g}"
    return written.replace(".", ",") if language == "fr" else written


FORMAT = Format("csv", ".csv", "text/csv; charset=utf-8", msg("CSV: one table, for any program"), write, CONTENTS)
