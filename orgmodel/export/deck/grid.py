"""Native tables: rows as high as their words, on as many slides as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import LIGHT
from orgmodel.export.deck.face import LEADING, Face
from orgmodel.export.deck.paper import EMU, Paper
from orgmodel.export.deck.words import Align, Paragraph, Run, body, quoted

SIDE: Final = 5.0
ABOVE: Final = 2.6
"""Margins of a cell, in points."""
RULE: Final = 0.9
SLACK: Final = 0.96
"""Part of the room that rows fill: a face that runs wider breaks a line or two more (our proposal)."""
URI: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one cell; on a ground of its own where `fill` says so."""

    text: str
    bold: bool = False
    colour: str = LIGHT.ink
    fill: str = ""
    align: Align = "l"


@dataclass(frozen=True, slots=True)
class Columns:
    """Headings and widths, in points, of a table in one text size."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    size: float = 11.0
    aligns: tuple[Align, ...] = ()

    def align(self, number: int) -> Align:
        """How the words of a column stand."""
        return self.aligns[number] if self.aligns else "l"

    @property
    def has_heads(self) -> bool:
        """Whether there is a row of headings."""
        return any(self.heads)


Row = Sequence[Cell]


def spread(room: float, parts: Sequence[float]) -> tuple[float, ...]:
    """Widths in proportion to `parts` that fill `room`."""
    return tuple(room * part / sum(parts) for part in parts)


def sized(columns: Columns, rows: Sequence[Row], face: Face, sizes: Sequence[float]) -> Columns:
    """The columns at the first of `sizes` at which no word is wider than its column; at the last where none is."""
    for size in sizes[:-1]:
        lines = [[Cell(one, bold=True) for one in columns.heads], *rows]
        if all(
            _stands(cell, width - 2 * SIDE, size, face)
            for row in lines
            for cell, width in zip(row, columns.widths, strict=True)
        ):
            return replace(columns, size=size)
    return replace(columns, size=sizes[-1])


def _stands(cell: Cell, room: float, size: float, face: Face) -> bool:
    return all(face.width(word, size, cell.bold) <= room for word in cell.text.split(" "))


def paged(columns: Columns, rows: Sequence[Row], face: Face, room: float) -> list[list[Row]]:
    """Rows in pages that fit a room so high, headings on each."""
    head = _height(columns, [Cell(one, bold=True) for one in columns.heads], face) if columns.has_heads else 0.0
    pages: list[list[Row]] = [[]]
    used = head
    for row in rows:
        high = _height(columns, row, face)
        if pages[-1] and used + high > room * SLACK:
            pages.append([])
            used = head
        pages[-1].append(row)
        used += high
    return pages


def draw_grid(paper: Paper, at: Rect, columns: Columns, rows: Sequence[Row], face: Face, *, name: str = "") -> float:
    """One page of a table at the top of `at`; its height."""
    heads = [Cell(one, bold=True, colour=LIGHT.secondary) for one in columns.heads]
    lines = [(heads, True)] * columns.has_heads + [(row, False) for row in rows]
    heights = [_height(columns, row, face) for row, _ in lines]
    wide = sum(columns.widths)
    grid = "".join(f'<a:gridCol w="{round(width * EMU)}"/>' for width in columns.widths)
    text = ""
    for (row, is_head), high in zip(lines, heights, strict=True):
        cells = "".join(_cell(paper, columns, i, cell, is_head) for i, cell in enumerate(row))
        text += f'<a:tr h="{round(high * EMU)}">{cells}</a:tr>'
    first = ' firstRow="1"' * columns.has_heads
    paper.last += 1
    off = f'<a:off x="{round(at.left * EMU)}" y="{round(at.top * EMU)}"/>'
    paper.put(
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{paper.last}" name="{quoted(name) or "table"}"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'<p:xfrm>{off}<a:ext cx="{round(wide * EMU)}" cy="{round(sum(heights) * EMU)}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{URI}"><a:tbl><a:tblPr{first}/><a:tblGrid>{grid}</a:tblGrid>{text}</a:tbl>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )
    return sum(heights)


def _height(columns: Columns, row: Row, face: Face) -> float:
    lines = max(
        len(face.lines(cell.text, columns.size, width - 2 * SIDE, cell.bold))
        for cell, width in zip(row, columns.widths, strict=True)
    )
    return lines * columns.size * LEADING + 2 * ABOVE


def _cell(paper: Paper, columns: Columns, number: int, cell: Cell, is_head: bool) -> str:
    size = columns.size
    align = columns.align(number) if cell.align == "l" else cell.align
    words = Paragraph((Run(cell.text, size, cell.colour, cell.bold),), align)
    text = f"<a:txBody><a:bodyPr/><a:lstStyle/>{body((words,), paper.language)}</a:txBody>"
    none = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
    colour = (LIGHT.line if is_head else LIGHT.inside.fill).lstrip("#")
    rule = f'<a:lnB w="{round(RULE * EMU)}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:lnB>'
    ground = f'<a:solidFill><a:srgbClr val="{cell.fill.lstrip("#")}"/></a:solidFill>' if cell.fill else "<a:noFill/>"
    room = (
        f'marL="{round(SIDE * EMU)}" marR="{round(SIDE * EMU)}" marT="{round(ABOVE * EMU)}" marB="{round(ABOVE * EMU)}"'
    )
    return f'<a:tc>{text}<a:tcPr {room} anchor="ctr">{none}{rule}{ground}</a:tcPr></a:tc>'
