"""The drawing of risks by likelihood and consequence: the table of levels, numbered dots, and their key."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.dot import Sheet, Type
from orgmodel.diagram.drawing import Form, drawn
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.matrix_key import Key, draw_key
from orgmodel.diagram.picture import Box, Rect
from orgmodel.diagram.plate import plate, unreadable_in
from orgmodel.diagram.risk_matrix import Matrix, spoken_spot
from orgmodel.diagram.sketch import Sketch
from orgmodel.diagram.style import (
    FLOOR,
    LEVELS,
    LINE_HEIGHT,
    NUMBERED,
    PIXELS_PER_POINT,
    SETTLED,
    Ink,
    ThemeName,
)
from orgmodel.records import Level
from orgmodel.risk.levels import HIGHEST, level_of
from orgmodel.text import msg, render

CARD: Final = Rect(180, 188, 360, 376)
"""The grid alone, for a column of a page that says the rest."""
SCALE: Final = range(1, HIGHEST + 1)
TICK: Final = 13.0
"""Size of the numbers along the grid, and of the words on it."""
APART: Final = 2.0
"""Between two cells."""
DOT: Final = 28.0
LEAST: Final = 16.0
"""Diameter of a dot: at best, and where a cell is full, when its number is still legible."""
NUMBER: Final = 0.52
"""Size of a number in its dot, in diameters."""
BETWEEN: Final = 2.0
"""Between two dots."""
FEW: Final = 6
"""Dots that a cell holds beside its level's word."""
Cell = tuple[int, int]
"""Likelihood and consequence."""
SHARE: Final = 0.54
"""Of a wide page's room, what the grid takes; the key has the rest."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the cells stand."""

    room: Rect

    def cell(self, likelihood: int, consequence: int) -> Rect:
        """The cell of two classes; likelihood grows upwards."""
        wide, high = self.room.width / HIGHEST, self.room.height / HIGHEST
        x = self.room.left + wide * (consequence - 0.5)
        y = self.room.bottom - high * (likelihood - 0.5)
        return Rect(x, y, wide - APART, high - APART)


def draw_matrix(
    matrix: Matrix,
    form: Form,
    theme: ThemeName = "light",
    *,
    page: Rect = PAGE,
    scale: float = PIXELS_PER_POINT,
    focusable: bool = False,
) -> bytes:
    """The picture as a file; on the page `CARD` without title and key.

    Raises:
        CannotDraw: a PNG would be too large.
    """
    words = matrix.title + "".join(spot.title for spot in matrix.spots)
    sketch = matrix_sketch(matrix, theme, page, unreadable_in(form, words, matrix.language))
    return drawn(sketch, matrix.title, matrix.language, form, scale=scale, focusable=focusable)


def matrix_sketch(matrix: Matrix, theme: ThemeName = "light", page: Rect = PAGE, note: str = "") -> Sketch:
    """The picture as DOT text."""
    wide = page.width >= PAGE.width
    sheet, room = plate(page, matrix.title if wide else "", note, theme)
    across = room.width * SHARE if wide else room.width
    grid = Grid(_grid_room(Rect(room.left + across / 2, room.y, across, room.height)))
    _axes(sheet, grid, matrix.language)
    _cells(sheet, grid, matrix)
    boxes = _dots(sheet, grid, matrix)
    if wide:
        left = grid.room.right + 3 * TICK
        rest = Rect((left + room.right) / 2, room.y, room.right - left, room.height)
        draw_key(sheet, Key(matrix, rest))
    return Sketch(sheet.dot(), len(sheet.nodes), page, boxes)


def dots_in(cell: Rect, count: int) -> tuple[Rect, ...]:
    """Places of `count` dots in a cell, in rows around its middle; fewer where even the least do not all fit."""
    size = DOT
    while _across(cell, size) * _down(cell, size) < count and size > LEAST:
        size -= 1
    held = min(count, _across(cell, size) * _down(cell, size))
    if not held:
        return ()
    lines = -(-held // _across(cell, size))
    abreast = -(-held // lines)
    places = []
    for index in range(held):
        line, position = divmod(index, abreast)
        here = min(abreast, held - line * abreast)
        x = cell.x + (position - (here - 1) / 2) * (size + BETWEEN)
        y = cell.y + (line - (lines - 1) / 2) * (size + BETWEEN)
        places.append(Rect(x, y, size, size))
    return tuple(places)


def word_cells(matrix: Matrix) -> dict[Level, Cell]:
    """The cell in which each level's word stands: on the diagonal, which meets all four, else where it is emptier."""
    counts = Counter((spot.likelihood, spot.consequence) for spot in matrix.placed)
    cells = [(likelihood, consequence) for likelihood in SCALE for consequence in SCALE]
    return {
        level: min(
            (cell for cell in cells if level_of(*cell) == level),
            key=lambda cell: (counts[cell] > FEW, abs(cell[0] - cell[1]), -cell[0] if level > Level.LOW else cell[0]),
        )
        for level in Level
    }


def _for_dots(cell: Rect, has_word: bool) -> Rect:
    """What a cell's word leaves of it."""
    high = cell.height - TICK * LINE_HEIGHT * has_word
    return Rect(cell.x, cell.top + high / 2, cell.width, high)


def _across(cell: Rect, size: float) -> int:
    return int((cell.width - BETWEEN) // (size + BETWEEN))


def _down(cell: Rect, size: float) -> int:
    return int((cell.height - BETWEEN) // (size + BETWEEN))


def _grid_room(room: Rect) -> Rect:
    """What is left for the cells beside the numbers and the words of the axes."""
    left, top = room.left + 1.6 * TICK, room.top + 1.7 * TICK
    right, bottom = room.right, room.bottom - 3.1 * TICK
    return Rect((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _axes(sheet: Sheet, grid: Grid, language: str) -> None:
    quiet = Type(TICK, sheet.theme.secondary)
    room = grid.room
    for number in SCALE:
        cell = grid.cell(number, number)
        sheet.text_to(f"y{number}", (room.left - 0.6 * TICK, cell.y), str(number), quiet)
        sheet.text(f"x{number}", (cell.x, room.bottom + 0.9 * TICK), str(number), quiet)
    sheet.text_from("y", (room.left, room.top - TICK), render(msg("likelihood ↑"), language), quiet)
    sheet.text_to("x", (room.right, room.bottom + 2.3 * TICK), render(msg("consequence →"), language), quiet)


def _cells(sheet: Sheet, grid: Grid, matrix: Matrix) -> None:
    """The table of levels, each with its word once."""
    for likelihood in SCALE:
        for consequence in SCALE:
            ink = LEVELS[level_of(likelihood, consequence)]
            sheet.box(f"c{likelihood}{consequence}", grid.cell(likelihood, consequence), ink, 0.8, square=True)
    for level, place in word_cells(matrix).items():
        cell = grid.cell(*place)
        start = (cell.left + 0.5 * TICK, cell.bottom - 0.75 * TICK)
        word = Type(TICK, LEVELS[level].text, bold=True)
        sheet.text_from(f"w{level.value}", start, render(level.label, matrix.language), word)


def _dots(sheet: Sheet, grid: Grid, matrix: Matrix) -> dict[str, Box]:
    boxes: dict[str, Box] = {}
    words = word_cells(matrix).values()
    for likelihood in SCALE:
        for consequence in SCALE:
            cell = _for_dots(grid.cell(likelihood, consequence), (likelihood, consequence) in words)
            here = [one for one in matrix.placed if (one.likelihood, one.consequence) == (likelihood, consequence)]
            places = dots_in(cell, len(here))
            shown = here if len(places) == len(here) else here[: len(places) - 1]
            for spot, place in zip(shown, places, strict=False):
                name = f"n{len(boxes)}"
                boxes[name] = Box(spot.id, spoken_spot(spot, matrix.language), "inside")
                draw_dot(sheet, name, place, str(spot.number), SETTLED if spot.is_closed else NUMBERED)
            if len(shown) < len(here):
                more = f"+{len(here) - len(shown)}"
                draw_dot(sheet, f"m{likelihood}{consequence}", places[-1], more, SETTLED)
    return boxes


def draw_dot(sheet: Sheet, name: str, place: Rect, words: str, ink: Ink) -> None:
    """A numbered disc."""
    sheet.node(name, place, shape="circle", style="filled", fillcolor=ink.fill, color=ink.line, penwidth="1.4")
    sheet.text(f"{name}_0", (place.x, place.y), words, Type(max(FLOOR, NUMBER * place.width), ink.text, bold=True))
