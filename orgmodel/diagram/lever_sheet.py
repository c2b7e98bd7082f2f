"""The drawing of placements by lever and risk: four quadrants, a named dot a placement, the chosen one doubled."""

from __future__ import annotations

from typing import Final

from orgmodel.criteria.axes import Quadrant
from orgmodel.diagram.dot import Sheet, Type
from orgmodel.diagram.drawing import Form, drawn
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.lever_layout import SHRINKING, SMALL, Named, Plot, front_of, is_wide, labelled, plot_in
from orgmodel.diagram.lever_map import Dot, LeverMap, spoken_dot, unplaced
from orgmodel.diagram.picture import Box, Rect
from orgmodel.diagram.plate import plate, unreadable_in
from orgmodel.diagram.sketch import Sketch
from orgmodel.diagram.style import LINE_HEIGHT, OUTER, PIXELS_PER_POINT, Pen, Theme, ThemeName
from orgmodel.text import Message, listing, msg, render

LEADER: Final = Pen("solid", 0.8)
FRONT: Final = Pen("dashed", 1.4)
RING: Final = "2"
"""Width of a dot's outline, in points."""


def draw_levers(
    found: LeverMap,
    form: Form,
    theme: ThemeName = "light",
    *,
    page: Rect = PAGE,
    scale: float = PIXELS_PER_POINT,
    focusable: bool = False,
) -> bytes:
    """The picture as a file; on a page narrower than a slide without title.

    Raises:
        CannotDraw: a PNG would be too large.
    """
    words = found.title + "".join(dot.title for dot in found.dots)
    sketch = lever_sketch(found, theme, page, unreadable_in(form, words, found.language))
    return drawn(sketch, found.title, found.language, form, scale=scale, focusable=focusable)


def lever_sketch(found: LeverMap, theme: ThemeName = "light", page: Rect = PAGE, note: str = "") -> Sketch:
    """The picture as DOT text; what has no place on it, or no room for its name, is named at its foot."""
    foot = note or _foot(found, ())
    for shrunk in SHRINKING:
        plot, names = _arranged(found, page, foot, shrunk)
        nameless = tuple(one.dot.title for one in names if one.label is None)
        if not nameless:
            break
    if nameless:
        foot = foot if note else _foot(found, nameless)
        plot, names = _arranged(found, page, foot, shrunk)
    return _sketched(found, plot, names, plate(page, found.title if is_wide(page) else "", foot, theme)[0])


def _arranged(found: LeverMap, page: Rect, foot: str, shrunk: float) -> tuple[Plot, tuple[Named, ...]]:
    _, room = plate(page, found.title if is_wide(page) else "", foot, "light")
    plot = plot_in(room, page, found.language, shrunk)
    return plot, labelled(found, plot)


def _sketched(found: LeverMap, plot: Plot, names: tuple[Named, ...], sheet: Sheet) -> Sketch:
    _fields(sheet, plot)
    for way in front_of(found, plot):
        sheet.line(way, sheet.theme.inside.line, FRONT, "front")
    boxes = {}
    for number, one in reversed(tuple(enumerate(names))):
        boxes[f"n{number}"] = Box(one.dot.id, spoken_dot(one.dot, found.language))
        _dot(sheet, f"n{number}", one)
        _name(sheet, f"n{number}", one, plot)
    return Sketch(sheet.dot(), len(sheet.nodes), sheet.page, boxes)


def _foot(found: LeverMap, nameless: tuple[str, ...]) -> str:
    parts = [unplaced(found.elsewhere)] if found.elsewhere else []
    parts += [fronted_by(found)] if found.front and found.title else []
    if nameless:
        parts.append(msg("Without room for their names: {placements}.", placements=listing(nameless)))
    return " ".join(render(part, found.language) for part in parts)


def fronted_by(found: LeverMap) -> Message:
    """What the line of the front means; where one placement alone is the front there is no line to draw."""
    if len(found.front) == 1:
        return msg("None has more lever or less risk than “{placement}”.", placement=found.front[0].title)
    return msg("The line joins those that no other beats on one axis without losing on the other.")


def _fields(sheet: Sheet, plot: Plot) -> None:
    """The four grounds with their headings, and the words of the axes."""
    quiet, room = Type(plot.size, sheet.theme.secondary), plot.room
    for index, quadrant in enumerate(Quadrant):
        sheet.ground(plot.field(quadrant), sheet.theme.band, f"q{index}", "rounded,filled")
        for line, (rect, words) in enumerate(plot.heading(quadrant)):
            size = plot.size * (SMALL if line else 1.0)
            sheet.text(f"h{index}_{line}", (rect.x, rect.y), words, Type(size, quiet.colour, bold=not line))
    above, below = room.top - 0.9 * plot.size, room.bottom + 0.9 * plot.size
    sheet.text_from("y", (room.left, above), render(msg("less risk ↑"), plot.language), quiet)
    sheet.text_to("x", (room.right, below), render(msg("stronger lever →"), plot.language), quiet)


def _dot(sheet: Sheet, name: str, one: Named) -> None:
    """Filled; hollow for today, magenta with a second ring for the chosen one."""
    dot, colour = one.dot, _colour(sheet.theme, one.dot)
    rect, rings = (one.place.grown(-OUTER), "2") if dot.is_chosen else (one.place, "1")
    fill = sheet.theme.paper if dot.is_today else colour
    sheet.node(name, rect, shape="circle", style="filled", fillcolor=fill, color=colour, penwidth=RING,
               peripheries=rings)  # fmt: skip


def _name(sheet: Sheet, name: str, one: Named, plot: Plot) -> None:
    if one.label is None:
        return
    theme, rect = sheet.theme, one.label.rect
    plain = not (one.dot.is_chosen or one.dot.is_today)
    type_ = Type(plot.size, theme.ink if plain else _colour(theme, one.dot), bold=one.dot.is_chosen)
    for number, line in enumerate(one.lines):
        y = rect.top + plot.size * LINE_HEIGHT * (number + 0.5)
        sheet.text(f"{name}_{number}", (rect.x, y), line, type_)
    if one.label.leader:
        sheet.line(one.label.leader, type_.colour, LEADER, "leader")


def _colour(theme: Theme, dot: Dot) -> str:
    if dot.is_chosen:
        return theme.role.line
    return theme.secondary if dot.is_today else theme.inside.line
