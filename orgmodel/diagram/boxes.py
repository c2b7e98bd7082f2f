"""One box on the sheet: its outline, words, caption, sign, and the strike through what is gone."""

from __future__ import annotations

from typing import Final

from orgmodel.diagram.dot import Sheet, Type
from orgmodel.diagram.fitting import Label, caption_lines, title_lines
from orgmodel.diagram.fonts import width
from orgmodel.diagram.picture import PUBLIC, Box, Layout, Mark, Point, Rect
from orgmodel.diagram.style import LINE_HEIGHT, SIGNS, Ink, Pen, box_ink

OUTLINE: Final = 1.1
CHANGED: Final = 1.7
"""Outline of what a placement adds or moves."""
BADGE: Final = 1.3
"""Diameter of a sign's disc, in text sizes."""
SHADOW: Final = 2.2
"""A folded unit's second sheet shows this much, in points."""
STRIKE: Final = Pen("solid", 0.8)
LOW: Final = 0.06
"""The strike runs this far under the middle of a line of text, in sizes: through the small letters."""
ARROWS: Final = Pen("solid", 0.9, "both")
HEAD: Final = 0.3
"""Length of the heads of ↔, in text sizes."""


def draw_box(sheet: Sheet, box: Box, layout: Layout, name: str) -> None:
    """`box` at its place under the node `name`; what belongs to it bears that name with something after it."""
    rect, size = layout.places[box.id], layout.size
    ink = box_ink(sheet.theme, box.kind, box.mark)
    pen = 0.0 if box.mark == "removed" else CHANGED if box.mark else OUTLINE
    square, double = box.kind in PUBLIC, box.kind == "seat" and box.mark != "removed"
    if box.kind == "unit":
        behind = Rect(rect.x + SHADOW, rect.y + SHADOW, rect.width, rect.height)
        sheet.box(f"{name}_behind", behind, ink, OUTLINE)
    sheet.box(name, rect, ink, pen, square=square, double=double)
    _words(sheet, box, layout, name, ink)
    if box.mark == "removed":
        _gone(sheet, rect, ink)
    if box.mark:
        draw_badge(sheet, box.mark, (rect.left + size / 4, rect.top), size, f"{name}_mark")


def _words(sheet: Sheet, box: Box, layout: Layout, name: str, ink: Ink) -> None:
    rect, size, label = layout.places[box.id], layout.size, Label.of(box, layout.floor, layout.captions)
    gone = box.mark == "removed"
    title = Type(size, ink.text, label.bold)
    quiet = Type(label.small(size), ink.text if gone else sheet.theme.secondary)
    lines = [(text, title) for text in title_lines(label, size, rect.width)]
    lines += [(text, quiet) for text in caption_lines(label, size, rect.width)]
    y = rect.y - LINE_HEIGHT * sum(type_.size for _, type_ in lines) / 2
    for number, (text, type_) in enumerate(lines):
        y += LINE_HEIGHT * type_.size / 2
        sheet.text(f"{name}_{number}", (rect.x, y), text, type_)
        if gone:
            _strike(sheet, (rect.x, y), width(text, type_.size, type_.bold), type_)
        y += LINE_HEIGHT * type_.size / 2


def draw_badge(sheet: Sheet, mark: Mark, middle: Point, size: float, name: str) -> None:
    """The sign of a mark on a disc; the face has no ↔, so that one is drawn."""
    colour = sheet.theme.gone.line if mark == "removed" else sheet.theme.role.line
    rect = Rect(*middle, BADGE * size, BADGE * size)
    sheet.node(name, rect, shape="circle", style="filled", fillcolor=colour, color=colour)
    if mark == "moved":
        reach = 0.5 * size
        ends = ((middle[0] - reach, middle[1]), (middle[0] + reach, middle[1]))
        sheet.line(ends, sheet.theme.paper, ARROWS, "sign", head=HEAD * size)
    else:
        sheet.text(f"{name}_sign", middle, SIGNS[mark], Type(size, sheet.theme.paper, bold=True))


def _gone(sheet: Sheet, rect: Rect, ink: Ink) -> None:
    """Long thin dashes around what is no longer there."""
    corners = (
        (rect.left, rect.y), (rect.left, rect.top), (rect.right, rect.top), (rect.right, rect.bottom),
        (rect.left, rect.bottom), (rect.left, rect.y),
    )  # fmt: skip
    sheet.line(corners, ink.line, Pen("gone", 0.9), "gone")


def _strike(sheet: Sheet, middle: Point, wide: float, type_: Type) -> None:
    y = middle[1] + LOW * type_.size
    ends = ((middle[0] - wide / 2 - 1, y), (middle[0] + wide / 2 + 1, y))
    sheet.line(ends, type_.colour, STRIKE, "strike")
