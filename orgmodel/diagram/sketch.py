"""A chart and its layout as DOT text: grounds, boxes, lines, title and legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.bands import bands_of
from orgmodel.diagram.boxes import BADGE, OUTLINE, SHADOW, draw_badge, draw_box
from orgmodel.diagram.curves import beside_end
from orgmodel.diagram.dot import Sheet, Type
from orgmodel.diagram.frame import AFTER_SAMPLE, SAMPLE, Placed, legend_of, note_size, note_y, title_size
from orgmodel.diagram.picture import PUBLIC, Box, Chart, Layout, Line, Point, Rect
from orgmodel.diagram.strokes import merged, middle
from orgmodel.diagram.style import FLOOR, LINE_HEIGHT, MARGIN, THEMES, ThemeName, box_ink, line_colour, line_pen
from orgmodel.diagram.ways import SERVING

SMALL: Final = 0.8
"""Signs on lines beside those on boxes; on a wall they are as large, for no text there is smaller."""
SWATCH: Final = 1.1
"""Height of a legend's box, in sizes of its text."""

Points = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """DOT text, how many nodes it must yield, and which of them are which boxes."""

    dot: str
    nodes: int
    page: Rect
    boxes: dict[str, Box]
    """By the name of their node."""


def sketch_of(chart: Chart, layout: Layout, theme: ThemeName = "light", note: str = "") -> Sketch:
    """`chart` drawn with the places of `layout`, which may hold more than this chart shows; `note` at its foot."""
    sheet = Sheet(layout.page, THEMES[theme])
    _grounds(sheet, chart, layout)
    names = {f"n{number}": box for number, box in enumerate(chart.boxes)}
    for name, box in names.items():
        draw_box(sheet, box, layout, name)
    _lines(sheet, chart, layout)
    _frame(sheet, chart, layout, note)
    return Sketch(sheet.dot(), len(sheet.nodes), layout.page, names)


def _grounds(sheet: Sheet, chart: Chart, layout: Layout) -> None:
    for number, ground in enumerate(layout.grounds or bands_of(chart, layout)):
        fill = sheet.theme.outside_ground if ground.side == "outside" else sheet.theme.band
        sheet.ground(ground.rect, fill, f"g{number}", "rounded,filled")
        if ground.heading:
            size = note_size(layout.floor)
            middle_top = (ground.rect.x, ground.rect.top + size)
            sheet.text(f"g{number}_0", middle_top, ground.heading, Type(size, sheet.theme.secondary, bold=True))


def _lines(sheet: Sheet, chart: Chart, layout: Layout) -> None:
    """Each line on its own, but those to the outside world of a chart as one net, else their dots run together."""
    marks = {box.id: box.mark for box in chart.boxes}
    ends = Counter(end for line in chart.lines for end in (line.source, line.target))
    net: list[Line] = []
    for number, line in enumerate(sorted(chart.lines, key=_order)):
        if line.key not in layout.routes:
            continue
        if line.kind in SERVING and not layout.curved:
            net.append(line)
        elif line.mark in (None, marks[line.source], marks[line.target]):
            _line(sheet, line, layout, None, "")
        else:
            way = layout.routes[line.key]
            away = ends[line.target] < ends[line.source]
            sign = beside_end(way, last=away) if layout.curved else middle(way)
            _line(sheet, line, layout, sign, f"l{number}")
    _net(sheet, net, layout)


def _net(sheet: Sheet, lines: Sequence[Line], layout: Layout) -> None:
    """Lines to publics; the sign of a new one stands where it arrives."""
    for stretch in merged(layout.routes[line.key] for line in lines):
        sheet.line(stretch, sheet.theme.outside.line, line_pen("serves"), "serves")
    signed = {line.target: line.mark for line in lines if line.mark}
    for number, (public, mark) in enumerate(signed.items()):
        rect = layout.places[public]
        draw_badge(sheet, mark, (rect.left + layout.size / 4, rect.top), _sign_size(layout), f"m{number}")


def _sign_size(layout: Layout) -> float:
    return SMALL * layout.size if layout.floor <= FLOOR else layout.size


def _order(line: Line) -> int:
    """What is new lies over what was there; what is gone lies under."""
    return {"removed": 0, None: 1, "moved": 2, "added": 3}[line.mark]


def _line(sheet: Sheet, line: Line, layout: Layout, sign: Point | None, name: str) -> None:
    way, size = layout.routes[line.key], _sign_size(layout)
    colour, pen = line_colour(sheet.theme, line.kind, line.mark), line_pen(line.kind, line.mark)
    hole = (sign, BADGE * size) if sign else None
    sheet.line(way, colour, pen, line.kind, hole=hole, curved=layout.curved)
    if sign and line.mark:
        draw_badge(sheet, line.mark, sign, size, name)


def _frame(sheet: Sheet, chart: Chart, layout: Layout, note: str) -> None:
    page, size = layout.page, note_size(layout.floor)
    left = page.left + MARGIN
    if chart.title:
        large = title_size(layout.floor)
        y = page.top + MARGIN + large * LINE_HEIGHT / 2
        sheet.text_from("title", (left, y), chart.title, Type(large, sheet.theme.ink, bold=True))
    for number, placed in enumerate(legend_of([chart], page, layout.floor)):
        _entry(sheet, placed, size, number)
    if note:
        sheet.text_from("note", (left, note_y(page, layout.floor)), note, Type(size, sheet.theme.secondary))


def _entry(sheet: Sheet, placed: Placed, size: float, number: int) -> None:
    entry, theme = placed.entry, sheet.theme
    wide = SAMPLE * size
    x, y = placed.x + wide / 2, placed.y
    if entry.box:
        square, double = entry.box in PUBLIC, entry.box == "seat"
        rect = Rect(x, y, wide, SWATCH * size).grown(1.0 if double else 0.0)
        if entry.box == "unit":
            behind = Rect(rect.x + SHADOW, rect.y + SHADOW, rect.width, rect.height)
            sheet.box(f"k{number}_behind", behind, box_ink(theme, "unit"), OUTLINE)
        sheet.box(f"k{number}", rect, box_ink(theme, entry.box), OUTLINE, square=square, double=double)
    elif entry.line:
        ends = ((placed.x, y), (placed.x + wide, y))
        sheet.line(ends, line_colour(theme, entry.line), line_pen(entry.line), "sample")
    elif entry.mark:
        draw_badge(sheet, entry.mark, (x + wide / 4, y), size, f"k{number}")
    start = (placed.x + wide + AFTER_SAMPLE * size, y)
    sheet.text_from(f"w{number}", start, entry.word, Type(size, theme.secondary))
