"""The drawing of how sure a ranking is: a row a placement, two bars each, every share in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.dot import Sheet, Type
from orgmodel.diagram.drawing import Form, drawn
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.picture import Box, Rect
from orgmodel.diagram.plate import plate, unreadable_in
from orgmodel.diagram.robustness import Bar, Certainty, more, often, spoken_bar
from orgmodel.diagram.sketch import Sketch
from orgmodel.diagram.style import CEILING, FLOOR, LINE_HEIGHT, PIXELS_PER_POINT, Pen, ThemeName
from orgmodel.diagram.wrapping import wrap
from orgmodel.text import msg, render

TITLES: Final = 0.36
"""Share of the width that the placements' titles take; two columns of bars share the rest."""
WORD: Final = 0.43
"""Share of a column that its words take."""
HEAD: Final = 2.9
"""Height of the columns' headings, in text sizes."""
ROW: Final = 2.75
"""Height of a row that holds a title of two lines, in text sizes."""
TALLEST: Final = 4.2
"""Fewer rows stand no further apart than this, in text sizes."""
FOOT: Final = 1.3
"""Height of the word under the line in the middle, in text sizes."""
BAR: Final = 0.8
"""Height of a bar, in text sizes."""
INSET: Final = 10.0
HALF: Final = Pen("dashed", 0.8)


@dataclass(frozen=True, slots=True)
class Plan:
    """Where rows and columns stand."""

    room: Rect
    size: float
    pitch: float

    def row(self, number: int) -> Rect:
        """The ground of a row."""
        y = self.room.top + HEAD * self.size + self.pitch * (number + 0.5)
        return Rect(self.room.x, y, self.room.width, self.pitch - 3)

    def track(self, column: int, number: int) -> Rect:
        """The whole length of a bar, the first column being 0."""
        wide = self.room.width * (1 - TITLES) / 2
        left, length = self.room.left + self.room.width * TITLES + column * wide, wide * (1 - WORD)
        return Rect(left + length / 2, self.row(number).y, length, BAR * self.size)


def draw_certainty(
    found: Certainty,
    form: Form,
    theme: ThemeName = "light",
    *,
    titled: bool = True,
    scale: float = PIXELS_PER_POINT,
    focusable: bool = False,
) -> bytes:
    """The picture as a file; without its title where a page says it already.

    Raises:
        CannotDraw: a PNG would be too large.
    """
    words = found.title + "".join(bar.title for bar in found.bars)
    sketch = certainty_sketch(found, theme, titled, unreadable_in(form, words, found.language))
    return drawn(sketch, found.title, found.language, form, scale=scale, focusable=focusable)


def certainty_sketch(found: Certainty, theme: ThemeName = "light", titled: bool = True, note: str = "") -> Sketch:
    """The picture as DOT text; what it leaves out is counted at its foot."""
    foot = note or (render(more(found.hidden), found.language) if found.hidden else "")
    sheet, room = plate(PAGE, found.title if titled else "", foot, theme)
    plan = planned(room, len(found.bars))
    _headings(sheet, plan, found)
    _half(sheet, plan, found)
    boxes = {}
    for number, bar in enumerate(found.bars):
        boxes[f"n{number}"] = Box(bar.id, spoken_bar(bar, found.language))
        _row(sheet, plan, number, bar, found)
    return Sketch(sheet.dot(), len(sheet.nodes), sheet.page, boxes)


def planned(room: Rect, count: int) -> Plan:
    """Rows as tall as the room allows, their text as large as a title of two lines leaves it."""
    size = max(FLOOR, min(CEILING, room.height / (HEAD + ROW * count + FOOT)))
    pitch = min(TALLEST * size, (room.height - (HEAD + FOOT) * size) / max(1, count))
    return Plan(room, size, pitch)


def _headings(sheet: Sheet, plan: Plan, found: Certainty) -> None:
    size = plan.size
    ahead = msg("ahead of “{placement}”", placement=found.winner.title)
    for column, said in enumerate((msg("in first place, of all priorities"), ahead)):
        track = plan.track(column, 0)
        lines = wrap(render(said, found.language), track.width / (1 - WORD) / size - 1, 2, bold=True)
        for line, words in enumerate(reversed(lines)):
            y = plan.room.top + size * (HEAD - 0.8 - LINE_HEIGHT * line)
            sheet.text_from(f"c{column}_{line}", (track.left, y), words, Type(size, sheet.theme.secondary, bold=True))


def _half(sheet: Sheet, plan: Plan, found: Certainty) -> None:
    """The line beyond which a placement is ahead of the winner more often than behind."""
    if len(found.bars) < 2:
        return
    x, top, bottom = plan.track(1, 0).x, plan.row(1).top, plan.row(len(found.bars) - 1).bottom
    sheet.line(((x, top), (x, bottom)), sheet.theme.line, HALF, "half")
    words = render(msg("half of them"), found.language)
    sheet.text("half", (x, bottom + 0.7 * plan.size), words, Type(0.88 * plan.size, sheet.theme.secondary))


def _row(sheet: Sheet, plan: Plan, number: int, bar: Bar, found: Certainty) -> None:
    name, theme, size = f"n{number}", sheet.theme, plan.size
    sheet.ground(plan.row(number), theme.role.fill if bar.is_chosen else theme.paper, name, "rounded,filled")
    _title(sheet, plan, number, bar, found)
    for column, share in enumerate((bar.first, bar.ahead)):
        track = plan.track(column, number)
        if share is None:
            words = render(msg("leads at the weights in force"), found.language)
            sheet.text_from(f"{name}_w", (track.left, track.y), words, Type(size, theme.ink, bold=True))
            continue
        _bar(sheet, f"{name}_{column}", track, share, theme.role.line if bar.is_chosen else theme.inside.line)
        words = render(often(share), found.language)
        start = (track.right + 0.6 * size, track.y)
        sheet.text_from(f"{name}_{column}w", start, words, Type(size, theme.ink, bold=share >= 0.5))


def _title(sheet: Sheet, plan: Plan, number: int, bar: Bar, found: Certainty) -> None:
    ground, size = plan.row(number), plan.size
    bold = bar.is_chosen or number == 0
    today = render(msg("{placement} (today)", placement=bar.title), found.language)
    lines = wrap(today if bar.is_today else bar.title, plan.room.width * TITLES / size - 1.6, 2, bold=bold)
    colour = sheet.theme.role.line if bar.is_chosen else sheet.theme.ink
    for line, words in enumerate(lines):
        y = ground.y + LINE_HEIGHT * size * (line - (len(lines) - 1) / 2)
        sheet.text_from(f"n{number}_t{line}", (ground.left + INSET, y), words, Type(size, colour, bold))


def _bar(sheet: Sheet, name: str, track: Rect, share: float, colour: str) -> None:
    """The whole in a quiet colour, the share of it over that."""
    sheet.ground(track, sheet.theme.inside.fill, f"{name}0")
    length = track.width * min(1.0, max(0.0, share))
    if length:
        sheet.ground(Rect(track.left + length / 2, track.y, length, track.height), colour, f"{name}1")
