"""Risks by likelihood and consequence as native cells and numbered dots, and their key as a table."""

from __future__ import annotations

from typing import Final

from orgmodel.diagram.matrix_sheet import SCALE, TICK, Grid, dots_in, word_cells
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.risk_matrix import Matrix, Spot, spoken_spot
from orgmodel.diagram.style import FLOOR, LEVELS, LIGHT, NUMBERED, SETTLED, Ink
from orgmodel.export.deck.grid import Cell, Columns, draw_grid, paged, spread
from orgmodel.export.deck.paper import Outline, Paper
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.words import Align, Paragraph, Run
from orgmodel.risk.levels import level_of
from orgmodel.text import msg, plural, render

SHARE: Final = 0.46
"""Of the room, what the grid takes."""
GAP: Final = 26.0
KEY: Final = 11.0
"""Text size of the key, in points."""
WORD: Final = 12.0
SMALLEST: Final = 18.0
"""A dot in which a number of two digits keeps the floor, in points."""


def draw_risks(slides: Slides, paper: Paper, matrix: Matrix, room: Rect) -> None:
    """Grid and key side by side."""
    wide = min(room.width * SHARE, room.height * 1.12)
    left = Rect(room.left + wide / 2, room.y, wide, room.height)
    _draw_grid(paper, matrix, left)
    rest = room.width - wide - GAP
    draw_key(slides, paper, matrix, Rect(left.right + GAP + rest / 2, room.y, rest, room.height))


def _draw_grid(paper: Paper, matrix: Matrix, room: Rect) -> None:
    inner = Rect(room.x + TICK, room.y - TICK / 2, room.width - 2 * TICK, room.height - 4.4 * TICK)
    grid, language = Grid(inner), matrix.language
    words = {cell: level for level, cell in word_cells(matrix).items()}
    for likelihood in SCALE:
        for consequence in SCALE:
            level = level_of(likelihood, consequence)
            cell = grid.cell(likelihood, consequence)
            named = words.get((likelihood, consequence))
            said = [_one(render(named.label, language), WORD, LEVELS[named].text, "l")] if named else []
            paper.shape(cell, Outline.of(LEVELS[level], 0.8), paragraphs=said, anchor="b", inset=5,
                        name=render(level.label, language))  # fmt: skip
            _dots(paper, matrix, cell, (likelihood, consequence), bool(named))
    for number in SCALE:
        cell = grid.cell(number, number)
        beside, under = Rect(inner.left - TICK, cell.y, TICK, 16), Rect(cell.x, inner.bottom + TICK * 0.8, 20, 16)
        paper.words(beside, [_one(str(number), WORD, LIGHT.secondary, "ctr")], anchor="ctr")
        paper.words(under, [_one(str(number), WORD, LIGHT.secondary, "ctr")], anchor="ctr")
    top = Rect(inner.x, inner.top - TICK, inner.width, 18)
    paper.words(top, [_one(render(msg("likelihood ↑"), language), WORD, LIGHT.secondary, "l")], anchor="ctr")
    low = Rect(inner.x, inner.bottom + 2.1 * TICK, inner.width, 18)
    paper.words(low, [_one(render(msg("consequence →"), language), WORD, LIGHT.secondary, "r")], anchor="ctr")


def _dots(paper: Paper, matrix: Matrix, cell: Rect, place: tuple[int, int], has_word: bool) -> None:
    high = cell.height - 17 * has_word
    here = [spot for spot in matrix.placed if (spot.likelihood, spot.consequence) == place]
    places = dots_in(Rect(cell.x, cell.top + high / 2, cell.width, high), len(here))
    shown = here if len(places) == len(here) else here[: len(places) - 1]
    for spot, rect in zip(shown, places, strict=False):
        _dot(paper, rect, str(spot.number), SETTLED if spot.is_closed else NUMBERED, spoken_spot(spot, matrix.language))
    if len(shown) < len(here) and places:
        _dot(paper, places[-1], f"+{len(here) - len(shown)}", SETTLED, "")


def _dot(paper: Paper, rect: Rect, words: str, ink: Ink, name: str) -> None:
    size = max(rect.width, SMALLEST)
    text = _one(words, max(FLOOR, 0.45 * size), ink.text, "ctr", bold=True)
    paper.shape(Rect(rect.x, rect.y, size, size), Outline.of(ink, 1.3), preset="ellipse", paragraphs=[text], inset=0,
                name=name)  # fmt: skip


def draw_key(slides: Slides, paper: Paper, matrix: Matrix, room: Rect) -> None:
    """Each number with its risk and its level; what finds no room is counted."""
    heads = ("", slides.say(msg("Risk")), slides.say(msg("Level")))
    columns = Columns(heads, (30.0, *spread(room.width - 30.0, (3.4, 1.0))), KEY, ("r", "l", "l"))
    spots = (*matrix.placed, *matrix.fixed)
    rows = [_risk(matrix, spot) for spot in spots]
    page = paged(columns, rows, slides.face, room.height)[0]
    if len(page) < len(rows):
        page = page[:-1]
        left = len(rows) - len(page)
        more = plural("{n} more in the register", "{n} more in the register", left)
        page.append([Cell(""), Cell(slides.say(more), colour=LIGHT.secondary), Cell("")])
    draw_grid(paper, room, columns, page, slides.face, name=slides.say(msg("Risk")))


def _risk(matrix: Matrix, spot: Spot) -> list[Cell]:
    ink = LEVELS[spot.level]
    state = f" ({spot.state})" if spot.state else ""
    fixed = render(msg(" (level fixed by rule)"), matrix.language) if spot.likelihood is None else ""
    tone = LIGHT.secondary if spot.is_closed else LIGHT.ink
    return [Cell(str(spot.number), True, tone), Cell(f"{spot.title}{state}{fixed}", colour=tone),
            Cell(render(spot.level.label, matrix.language), True, ink.text, ink.fill)]  # fmt: skip


def _one(text: str, size: float, colour: str, align: Align, bold: bool = False) -> Paragraph:
    return Paragraph((Run(text, size, colour, bold),), align)
