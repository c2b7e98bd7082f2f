"""Placements by lever and risk as native fields and dots, each with its name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from orgmodel.criteria.axes import Quadrant
from orgmodel.diagram.lever_layout import SHRINKING, SMALL, Named, Plot, labelled, plot_in
from orgmodel.diagram.lever_map import LeverMap, spoken_dot, unplaced
from orgmodel.diagram.lever_sheet import RING
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import LIGHT, OUTER
from orgmodel.export.deck.paper import Outline, Paper
from orgmodel.export.deck.words import Align, Paragraph, Run
from orgmodel.text import listing, msg, render

FOOT: Final = 18.0
"""Room for what has no place on the map, in points."""
LOOSE: Final = 4.0


@dataclass(frozen=True, slots=True)
class Moved:
    """From the page the map is laid out on to the slide."""

    room: Rect
    stretch: float

    def rect(self, one: Rect, round_: bool = False) -> Rect:
        """A rectangle of the map on the slide; dots keep their shape."""
        wide = one.width if round_ else one.width * self.stretch
        return Rect(self.room.left + one.x * self.stretch, self.room.top + one.y, wide, one.height)


def draw_levers(paper: Paper, found: LeverMap, room: Rect, stretch: float) -> None:
    """The map in `room`, its words `stretch` times as wide as measured."""
    high = room.height - FOOT
    page = Rect(room.width / stretch / 2, high / 2, room.width / stretch, high)
    moved = Moved(room, stretch)
    for shrunk in SHRINKING:
        plot = replace(plot_in(page, page, found.language, shrunk), is_wide=True)
        names = labelled(found, plot)
        nameless = tuple(one.dot.title for one in names if one.label is None)
        if not nameless:
            break
    _fields(paper, plot, moved)
    for one in reversed(names):
        _dot(paper, one, moved, found.language)
        _name(paper, one, plot, moved)
    _foot(paper, found, nameless, room)


def _fields(paper: Paper, plot: Plot, moved: Moved) -> None:
    for quadrant in Quadrant:
        paper.shape(moved.rect(plot.field(quadrant)), Outline("", LIGHT.band), preset="roundRect",
                    name=render(quadrant.label, plot.language))  # fmt: skip
        for line, (rect, words) in enumerate(plot.heading(quadrant)):
            size = plot.size * (SMALL if line else 1.0)
            _words(paper, moved.rect(rect), words, size, LIGHT.secondary, align="ctr", bold=not line)
    wide = plot.room.width / 2
    above = Rect(plot.room.left + wide / 2, plot.room.top - 0.9 * plot.size, wide, 1.3 * plot.size)
    below = Rect(plot.room.right - wide / 2, plot.room.bottom + 0.9 * plot.size, wide, 1.3 * plot.size)
    _words(paper, moved.rect(above), render(msg("less risk ↑"), plot.language), plot.size, LIGHT.secondary, align="l")
    _words(
        paper, moved.rect(below), render(msg("stronger lever →"), plot.language), plot.size, LIGHT.secondary, align="r"
    )


def _dot(paper: Paper, one: Named, moved: Moved, language: str) -> None:
    """Filled; hollow for today, magenta with a second ring for the chosen one."""
    colour, place = _colour(one), moved.rect(one.place, round_=True)
    said = spoken_dot(one.dot, language)
    if one.dot.is_chosen:
        paper.shape(place, Outline(colour, LIGHT.paper, float(RING)), preset="ellipse", name=said)
        place = place.grown(-OUTER)
    fill = LIGHT.paper if one.dot.is_today else colour
    paper.shape(place, Outline(colour, fill, float(RING)), preset="ellipse", name=said)


def _name(paper: Paper, one: Named, plot: Plot, moved: Moved) -> None:
    if one.label is None:
        return
    plain = not (one.dot.is_chosen or one.dot.is_today)
    tone = LIGHT.ink if plain else _colour(one)
    rect = moved.rect(one.label.rect)
    words = [Paragraph((Run(line, plot.size, tone, one.dot.is_chosen),), "ctr") for line in one.lines]
    paper.words(Rect(rect.x, rect.y, rect.width + LOOSE, rect.height), words, anchor="ctr")
    if one.label.leader:
        (x, y), (u, v) = one.label.leader
        a, b = moved.rect(Rect(x, y, 0, 0)), moved.rect(Rect(u, v, 0, 0))
        turned = (a.x < b.x) != (a.y < b.y)
        middle = Rect((a.x + b.x) / 2, (a.y + b.y) / 2, abs(a.x - b.x), abs(a.y - b.y))
        paper.shape(middle, Outline(tone, "", 0.8), preset="lineInv" if turned else "line")


def _foot(paper: Paper, found: LeverMap, nameless: tuple[str, ...], room: Rect) -> None:
    said = [unplaced(found.elsewhere)] if found.elsewhere else []
    if nameless:
        said.append(msg("Without room for their names: {placements}.", placements=listing(nameless)))
    if said:
        text = " ".join(render(one, found.language) for one in said)
        _words(paper, Rect(room.x, room.bottom - FOOT / 2, room.width, FOOT), text, 10, LIGHT.secondary, align="l")


def _words(paper: Paper, rect: Rect, text: str, size: float, colour: str, *, align: Align, bold: bool = False) -> None:
    loose = Rect(rect.x, rect.y, rect.width + (LOOSE if align == "ctr" else 0), rect.height)
    paper.words(loose, [Paragraph((Run(text, size, colour, bold),), align)], anchor="ctr")


def _colour(one: Named) -> str:
    if one.dot.is_chosen:
        return LIGHT.role.line
    return LIGHT.secondary if one.dot.is_today else LIGHT.inside.line
