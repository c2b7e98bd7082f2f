"""The key beside the table of risks: each number with its risk, its level's word and what the register says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.dot import Sheet, Type
from orgmodel.diagram.fonts import width
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.risk_matrix import Matrix, Spot
from orgmodel.diagram.style import FLOOR, LEVELS, LINE_HEIGHT, NUMBERED, SETTLED
from orgmodel.diagram.wrapping import wrap
from orgmodel.text import msg, plural, render

LARGEST: Final = 14.0
"""Size of the key's text where there is room."""
LINE: Final = 1.95
"""Height of a line of the key, in text sizes."""
QUIET: Final = 0.82
"""Size of secondary words beside the others."""


@dataclass(frozen=True, slots=True)
class Key:
    """The risks to name and the room to name them in."""

    matrix: Matrix
    room: Rect

    @property
    def size(self) -> float:
        """Text size: as large as all lines allow, never under the floor."""
        return max(FLOOR / QUIET, min(LARGEST, self.room.height / (LINE * max(1, self._wanted))))

    @property
    def _wanted(self) -> int:
        """Lines of all risks, and of the heading that some of them need."""
        return len(self.matrix.spots) + bool(self.matrix.fixed)

    @property
    def kept(self) -> int:
        """Risks that are named; the rest is counted in one line."""
        lines = int(self.room.height // (LINE * self.size))
        every = len(self.matrix.spots)
        return every if self._wanted <= lines else max(0, lines - 1 - bool(self.matrix.fixed))


def draw_key(sheet: Sheet, key: Key) -> None:
    """Each risk on a line of its own: first those on the grid, then those of fixed level."""
    y = key.room.top
    step = LINE * key.size
    for number, line in enumerate(_lines(key)):
        middle = y + step * (number + 0.5)
        if isinstance(line, str):
            quiet = Type(QUIET * key.size, sheet.theme.secondary)
            sheet.text_from(f"h{number}", (key.room.left, middle), line, quiet)
        else:
            _risk(sheet, key, line, middle, number)


def _lines(key: Key) -> Iterator[Spot | str]:
    language = key.matrix.language
    every = (*key.matrix.placed, *key.matrix.fixed)
    for index, spot in enumerate(every[: key.kept]):
        if spot.likelihood is None and (not index or every[index - 1].likelihood is not None):
            yield render(msg("Level fixed by rule, not on the grid"), language)
        yield spot
    left = len(every) - key.kept
    if left:
        yield render(plural("{n} more in the register", "{n} more in the register", left), language)


def _risk(sheet: Sheet, key: Key, spot: Spot, y: float, number: int) -> None:
    size, room = key.size, key.room
    ink = SETTLED if spot.is_closed else NUMBERED
    disc = Rect(room.left + 0.8 * size, y, 1.55 * size, 1.55 * size)
    if spot.likelihood is not None:
        sheet.node(f"k{number}", disc, shape="circle", style="filled", fillcolor=ink.fill, color=ink.line,
                   penwidth="1.2")  # fmt: skip
        sheet.text(f"k{number}_0", (disc.x, disc.y), str(spot.number), Type(QUIET * size, ink.text, bold=True))
    else:
        sheet.text(f"k{number}_0", (disc.x, disc.y), str(spot.number), Type(QUIET * size, sheet.theme.secondary))
    left = room.left + 2.3 * size
    right = _words_at_right(sheet, key, spot, y, number) - size
    words = wrap(spot.title + _more(spot), (right - left) / size, 1)[0]
    tone = sheet.theme.secondary if spot.is_closed else sheet.theme.ink
    sheet.text_from(f"t{number}", (left, y), words, Type(size, tone))


def _words_at_right(sheet: Sheet, key: Key, spot: Spot, y: float, number: int) -> float:
    """The level's word on its colour, and the state before it; where the title must end."""
    small = QUIET * key.size
    word = render(spot.level.label, key.matrix.language)
    wide = width(word, small, bold=True) + 1.3 * small
    chip = Rect(key.room.right - wide / 2, y, wide, LINE_HEIGHT * small + 4)
    ink = LEVELS[spot.level]
    sheet.box(f"l{number}", chip, ink, 0.8)
    sheet.text(f"l{number}_0", (chip.x, chip.y), word, Type(small, ink.text, bold=True))
    if not spot.state:
        return chip.left
    end = chip.left - 0.6 * small
    sheet.text_to(f"s{number}", (end, y), spot.state, Type(small, sheet.theme.secondary))
    return end - width(spot.state, small)


def _more(spot: Spot) -> str:
    return f" +{len(spot.members)}" if spot.members else ""
