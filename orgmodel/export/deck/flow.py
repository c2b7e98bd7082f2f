"""Text that flows: headings, paragraphs and lists in columns, over as many slides as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import LIGHT
from orgmodel.export.deck.face import Face
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.words import HANGING, Paragraph, Run

Tone = Literal["heading", "plain", "quiet", "lead", "item", "asked"]
SIZES: Final[dict[Tone, float]] = {
    "heading": 14.0, "plain": 13.0, "quiet": 11.0, "lead": 16.0, "item": 14.0, "asked": 17.0,
}  # fmt: skip
AFTER: Final[dict[Tone, float]] = {
    "heading": 5.0, "plain": 7.0, "quiet": 9.0, "lead": 9.0, "item": 7.0, "asked": 11.0,
}  # fmt: skip
"""Points under a paragraph."""
GAP: Final = 32.0
"""Between two columns."""
LONGEST: Final = 24
"""Lines of one paragraph; a longer one goes on as the next."""
SLACK: Final = 0.97


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph to lay; an item has its sign or number."""

    text: str
    tone: Tone = "plain"
    bullet: str = ""


def laid(words: Sequence[Words], face: Face, room: Rect, abreast: int = 2) -> list[list[list[Words]]]:
    """Pages of columns; a heading never ends a column."""
    wide = (room.width - GAP * (abreast - 1)) / abreast
    columns: list[list[Words]] = [[]]
    used = 0.0
    for one in (part for each in words for part in _parted(each, face, wide)):
        high = _height(one, face, wide)
        if columns[-1] and used + high > room.height * SLACK:
            moved = [columns[-1].pop()] if columns[-1][-1].tone == "heading" and len(columns[-1]) > 1 else []
            columns.append(moved)
            used = sum(_height(each, face, wide) for each in moved)
        columns[-1].append(one)
        used += high
    return [columns[i : i + abreast] for i in range(0, len(columns), abreast)]


def draw_columns(paper: Paper, columns: Sequence[Sequence[Words]], room: Rect, abreast: int = 2) -> None:
    """One page."""
    wide = (room.width - GAP * (abreast - 1)) / abreast
    for number, column in enumerate(columns):
        x = room.left + number * (wide + GAP) + wide / 2
        paper.words(Rect(x, room.y, wide, room.height), [_paragraph(one) for one in column])


def _parted(one: Words, face: Face, wide: float) -> list[Words]:
    lines = face.lines(one.text, SIZES[one.tone], wide - _indent(one), _bold(one))
    parts = [" ".join(lines[i : i + LONGEST]) for i in range(0, len(lines), LONGEST)]
    return [Words(part, one.tone, "" if number else one.bullet) for number, part in enumerate(parts)]


def _height(one: Words, face: Face, wide: float) -> float:
    return face.height(one.text, SIZES[one.tone], wide - _indent(one), _bold(one)) + AFTER[one.tone]


def _indent(one: Words) -> float:
    return HANGING * SIZES[one.tone] if one.bullet else 0.0


def _bold(one: Words) -> bool:
    return one.tone in ("heading", "lead")


def _paragraph(one: Words) -> Paragraph:
    colour = LIGHT.secondary if one.tone in ("quiet", "heading") else LIGHT.ink
    run = Run(one.text, SIZES[one.tone], colour, _bold(one))
    return Paragraph((run,), "l", one.bullet, AFTER[one.tone])
