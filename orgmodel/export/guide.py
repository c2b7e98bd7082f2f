"""The interview guide as one CSV sheet, ready to be filled in and answered with."""

from __future__ import annotations

import csv
from io import StringIO

from orgmodel.export.cells import guarded
from orgmodel.export.csv import DELIMITERS
from orgmodel.export.format import Request
from orgmodel.reports import Asked
from orgmodel.reports.interview import sheet
from orgmodel.reports.subject import chosen
from orgmodel.study import Study


def write_guide(study: Study, request: Request) -> bytes:
    """The questions in UTF-8 with its mark, the answers left empty; no cell is ever a formula."""
    head, rows = sheet(study, chosen(study, Asked(request.placement))).rendered(request.language)
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=DELIMITERS.get(request.language, ","), lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in (head, *rows))
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8", "replace")
