"""Workbooks of plain cells, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

import xlsxwriter

Sheets = Mapping[str, Sequence[Sequence[str]]]
MIME = "application/vnd.oasis.opendocument.spreadsheet"


def xlsx(sheets: Sheets) -> bytes:
    """An Excel workbook; numbers without leading zeros are numbers, as Excel would have it."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"created": datetime(2026, 1, 1)})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell.isdigit() and not cell.startswith("0"):
                    sheet.write_number(number, column, int(cell))
                elif cell:
                    sheet.write_string(number, column, cell)
    book.close()
    return content.getvalue()


def ods(sheets: Sheets) -> bytes:
    """An OpenDocument spreadsheet with text cells."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{_rows(rows)}</table:table>' for name, rows in sheets.items()
    )
    body = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("mimetype", MIME), ("content.xml", body), ("META-INF/manifest.xml", manifest)):
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return content.getvalue()


def _rows(rows: Sequence[Sequence[str]]) -> str:
    return "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)


def _cell(cell: str) -> str:
    if not cell:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
