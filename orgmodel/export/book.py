"""A workbook under construction: sheets of text and numbers in the colours of the pictures, never a formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from math import ceil
from typing import Any, Final

from orgmodel.diagram.style import FAMILY, LEVELS, LIGHT
from orgmodel.export.sheets import Cell, Sheet
from orgmodel.importers.own_sheets import CHANGES, REST, SEATS, SHEETS
from orgmodel.records import Level
from orgmodel.text import Share, render

LONGEST: Final = 32_767
"""Characters a cell of a workbook may hold."""
LONGEST_NAME: Final = 31
ILLEGAL: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
NO_XML: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What no XML can hold and the writer does not see to."""
NARROWEST, WIDEST, WIDE = 7, 60, 34
"""Widths of columns in characters: texts longer than `WIDE` wrap (our proposal)."""
HEIGHTS: Final[dict[str, tuple[float, int]]] = {
    "title": (30.0, 70), "lead": (22.0, 92), "heading": (27.0, 90), "plain": (16.0, 120),
}  # fmt: skip
"""Points of a line by its kind, and the letters that the sheet of text holds in one."""
SAMPLED: Final = 400
"""Rows that widths are taken from."""
BEGINNING: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for the day where none is printed."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a sheet of text: a title, a heading, or a plain or quiet sentence."""

    text: str
    kind: str = "plain"


class Book:
    """Sheets are added in order; `finished` gives the bytes, the same for the same sheets.

    The names of the sheets that are read back are kept for them, in whatever order they come.
    """

    def __init__(self, title: str, digest: str, day: date | None) -> None:
        import xlsxwriter

        self._file = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book: Any = xlsxwriter.Workbook(self._file, {**options, "strings_to_numbers": False})
        created = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else BEGINNING
        self._book.set_properties({"title": title[:200], "comments": digest, "created": created.replace(tzinfo=None)})
        self._names: set[str] = {name.lower() for name in (REST, *SHEETS, SEATS, CHANGES)}
        self._footer = f"&L{_footed(title)}&C{digest}&R&P / &N"
        self._formats: dict[str, Any] = {name: self._book.add_format(FACE | look) for name, look in LOOKS.items()}
        for level in Level:
            ink = LEVELS[level]
            look = {"bg_color": ink.fill, "font_color": ink.text, "bold": level > Level.MEDIUM}
            self._formats[level.word] = self._book.add_format(look)

    def lines(self, name: str, lines: Sequence[Line]) -> None:
        """A sheet of text, one line a row."""
        sheet = self._added(sheet_name(name, self._names), LIGHT.role.line)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 110)
        for number, line in enumerate(lines):
            sheet.set_row(number, _height(line))
            sheet.write_string(number, 0, _held(line.text), self._formats[line.kind])

    def table(self, table: Sheet, language: str) -> None:
        """A sheet with filters, the head frozen, bars behind shares and the levels of risk in their colours."""
        name = table.id if table.is_written else sheet_name(table.title, self._names)
        sheet = self._added(name, _tab(table))
        rows, last = len(table.rows), max(len(table.columns) - 1, 0)
        for column, title in enumerate(table.columns):
            sheet.write_string(0, column, _held(title), self._formats["head"])
            width = _width([title, *(_shown(row[column]) for row in table.rows[:SAMPLED])])
            sheet.set_column(column, column, width)
        for number, row in enumerate(table.rows, 1):
            for column, value in enumerate(row):
                self._write(sheet, number, column, value)
        sheet.freeze_panes(1, 1)
        if rows:
            sheet.autofilter(0, 0, rows, last)
            sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letters(last)}{rows + 1}"})
            self._mark(sheet, table, language)

    def finished(self) -> bytes:
        """The bytes of the file."""
        self._book.close()
        return self._file.getvalue()

    def _added(self, name: str, colour: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_tab_color(colour)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.set_footer(self._footer)
        return sheet

    def _write(self, sheet: Any, row: int, column: int, value: Cell) -> None:
        if isinstance(value, Share):
            sheet.write_number(row, column, value.value, self._formats["share"])
        elif isinstance(value, float):
            sheet.write_number(row, column, value, self._formats["number"])
        elif value:
            sheet.write_string(row, column, _held(value), self._formats["long" if len(value) > WIDE else "text"])

    def _mark(self, sheet: Any, table: Sheet, language: str) -> None:
        rows = len(table.rows)
        for column in range(len(table.columns)):
            values = [row[column] for row in table.rows]
            if any(isinstance(one, Share) for one in values):
                sheet.conditional_format(1, column, rows, column, BAR)
        words = {render(level.label, language): level for level in Level}
        for column in range(len(table.columns)) if not table.is_written else ():
            cells = {row[column] for row in table.rows if isinstance(row[column], str)}
            if cells and cells <= words.keys():
                for word in cells:
                    rule = {"type": "cell", "criteria": "==", "value": f'"{word}"'}
                    look = self._formats[words[str(word)].word]
                    sheet.conditional_format(1, column, rows, column, {**rule, "format": look})


FACE: Final = {"font_name": FAMILY, "font_size": 10, "valign": "top", "font_color": LIGHT.ink}
LOOKS: Final[dict[str, dict[str, Any]]] = {
    "head": {
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": LIGHT.inside.line,
        "text_wrap": True,
        "valign": "vcenter",
    },
    "text": {},
    "long": {"text_wrap": True},
    "number": {"num_format": "0.##", "align": "right"},
    "share": {"num_format": "0%", "align": "right"},
    "title": {"bold": True, "font_size": 18},
    "lead": {"font_size": 13, "text_wrap": True},
    "heading": {"bold": True, "font_size": 12, "font_color": LIGHT.inside.line},
    "plain": {"text_wrap": True},
    "gap": {"text_wrap": True, "font_color": LIGHT.role.line},
    "quiet": {"text_wrap": True, "font_color": LIGHT.secondary},
}
BAR: Final = {
    "type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_color": "#C6D3E8",
    "bar_border_color": LIGHT.inside.line, "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1,
}  # fmt: skip


def sheet_name(title: str, taken: set[str]) -> str:
    """A name a workbook takes, not among `taken` (in small letters), which it joins."""
    plain = ILLEGAL.sub(" ", NO_XML.sub("", title)).strip().strip("'").strip() or "-"
    if plain.lower() == "history":
        plain = f"{plain} -"
    name, number = plain[:LONGEST_NAME].strip(), 1
    while name.lower() in taken:
        number += 1
        tail = f" ({number})"
        name = plain[: LONGEST_NAME - len(tail)].strip() + tail
    taken.add(name.lower())
    return name


def column_letters(column: int) -> str:
    """The letters of a column, from A for 0."""
    before, last = divmod(column, 26)
    return (column_letters(before - 1) if before else "") + chr(ord("A") + last)


def _tab(table: Sheet) -> str:
    return LIGHT.outside.line if table.is_written else LIGHT.inside.line


def _held(text: str) -> str:
    """What a cell can hold of a text; one that is cut says so."""
    clean = NO_XML.sub("", text)
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 2] + " …"


def _footed(title: str) -> str:
    """A title as a footer takes it: short, its ampersands doubled."""
    return " ".join(title.split())[:90].replace("&", "&&")


def _shown(value: Cell) -> str:
    return value if isinstance(value, str) else "0.00"


def _height(line: Line) -> float:
    """Points a line of text takes: readers of workbooks do not all measure it themselves."""
    points, letters = HEIGHTS.get(line.kind, HEIGHTS["plain"])
    return points * max(1, ceil(len(line.text) / letters))


def _width(texts: Sequence[str]) -> float:
    """Wide enough for most of the texts; a text column for its longest, up to where it wraps."""
    lengths = sorted(max(map(len, text.split("\n")), default=0) for text in texts)
    longest, title = lengths[-1], max(map(len, texts[0].split()), default=0)
    return max(NARROWEST, title + 3, min(longest + 2, WIDE if longest <= 3 * WIDE else WIDEST))
