"""Which glued connector follows a line of the layout best: clear of boxes, and drawn alike by every program.

PowerPoint draws a connector as it is written; LibreOffice routes it anew from its sites and keeps the place of one
bend. Only ways that both find are taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from orgmodel.diagram.connectors import straighten
from orgmodel.diagram.picture import Layout, Point, Rect
from orgmodel.export.deck.glue import BOTTOM, LEFT, NEAR, RIGHT, TOP, Way, curve_between, shaped, site_of, site_point

CROSSED: Final = 1000.0
"""What it costs to run behind a box; the other costs weigh against points of way."""
TURNED: Final = 30.0
"""To leave or to reach a box by another side than in the layout."""
BEND: Final = 8.0
STRANGE: Final = 12.0
"""To take a lane that the layout does not."""
LENGTH: Final = 0.1
CLEAR: Final = 2.5
"""Least room between a box and a lane beside it."""
ASIDE: Final = 6.0
"""How far from two boxes a lane around them runs."""

Corners = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line to glue: its way in the layout and the boxes at its ends."""

    route: Corners
    one: Rect
    other: Rect

    @property
    def columns(self) -> tuple[float, ...]:
        """Lanes down that may be taken: those of the layout first."""
        own = [a[0] for a, b in pairwise(self.route) if abs(a[0] - b[0]) < NEAR]
        facing = (self.one.right + self.other.left) / 2, (self.other.right + self.one.left) / 2
        around = min(self.one.left, self.other.left) - ASIDE, max(self.one.right, self.other.right) + ASIDE
        return tuple(dict.fromkeys((*own, *facing, *around)))

    @property
    def rows(self) -> tuple[float, ...]:
        """Lanes across that may be taken."""
        own = [a[1] for a, b in pairwise(self.route) if abs(a[1] - b[1]) < NEAR]
        facing = (self.one.bottom + self.other.top) / 2, (self.other.bottom + self.one.top) / 2
        around = min(self.one.top, self.other.top) - ASIDE, max(self.one.bottom, self.other.bottom) + ASIDE
        return tuple(dict.fromkeys((*own, *facing, *around)))


def ways_of(layout: Layout) -> dict[tuple[str, str, str], Way]:
    """The connector of every line of a layout."""
    found = {}
    for key, route in layout.routes.items():
        one, other = layout.places[key[0]], layout.places[key[1]]
        found[key] = (
            curve_between(route, one, other) if layout.curved else _best(Line(route, one, other), layout.places)
        )
    return found


def _best(line: Line, places: Mapping[str, Rect]) -> Way:
    around = _reach(line)
    boxes = [rect.grown(-1) for rect in places.values() if rect.meets(around)]
    sides = site_of(line.route[0], line.one), site_of(line.route[-1], line.other)
    own = {round(at) for at in (*line.columns[:-4], *line.rows[:-4])}
    tries = list(_candidates(line)) or [_plain(line)]

    def cost(one: tuple[int, int, Corners]) -> float:
        start, end, points = one
        crossed = sum(_crosses(a, b, box) for a, b in pairwise(points) for box in boxes)
        way = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(points))
        turned = (start != sides[0]) + (end != sides[1])
        inner = points[1:-1] if len(points) > 3 else ()
        strange = bool(inner) and not {round(at) for at in inner[len(inner) // 2]} & own
        return CROSSED * crossed + TURNED * turned + BEND * len(points) + LENGTH * way + STRANGE * strange

    start, end, points = min(tries, key=cost)
    return shaped(straighten(list(points)), start, end)


def _reach(line: Line) -> Rect:
    """The part of the slide that the line may touch."""
    rects, xs, ys = (line.one, line.other), line.columns, line.rows
    left, right = min(*xs, *(one.left for one in rects)), max(*xs, *(one.right for one in rects))
    top, bottom = min(*ys, *(one.top for one in rects)), max(*ys, *(one.bottom for one in rects))
    return Rect((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _candidates(line: Line) -> Iterator[tuple[int, int, Corners]]:
    """Ways of one to three stretches from site to site."""
    for start in (BOTTOM, RIGHT, LEFT, TOP):
        for end in (TOP, LEFT, RIGHT, BOTTOM):
            a, b = site_point(line.one, start), site_point(line.other, end)
            if start % 2 == end % 2:
                yield from ((start, end, points) for points in _through(line, start, end, a, b))
            elif _turns(start, end, a, b):
                yield start, end, (a, (b[0], a[1]) if start % 2 else (a[0], b[1]), b)


def _through(line: Line, start: int, end: int, a: Point, b: Point) -> Iterator[Corners]:
    """Out, along a lane, and in: between two facing sides, or around two that look the same way."""
    down = start % 2 == 0
    at = 1 if down else 0
    if start != end and abs(a[1 - at] - b[1 - at]) < NEAR and _leaves(start, a[at], b[at]):
        yield (a, b)
        return
    for lane in line.rows if down else line.columns:
        if _leaves(start, a[at], lane) and _leaves(end, b[at], lane):
            yield (a, (a[0], lane), (b[0], lane), b) if down else (a, (lane, a[1]), (lane, b[1]), b)


def _leaves(side: int, edge: float, lane: float) -> bool:
    """Whether a lane lies off that side of a box."""
    return lane <= edge - CLEAR if side in (TOP, LEFT) else lane >= edge + CLEAR


def _turns(start: int, end: int, a: Point, b: Point) -> bool:
    """Whether one bend leads from a site to another."""
    if start % 2:
        return _leaves(start, a[0], b[0]) and _leaves(end, b[1], a[1])
    return _leaves(start, a[1], b[1]) and _leaves(end, b[0], a[0])


def _plain(line: Line) -> tuple[int, int, Corners]:
    """Boxes that touch: straight from middle to middle of the sides nearest to each other."""
    tries: Iterable[tuple[int, int]] = ((BOTTOM, TOP), (TOP, BOTTOM), (RIGHT, LEFT), (LEFT, RIGHT))
    ends = [(one, two, (site_point(line.one, one), site_point(line.other, two))) for one, two in tries]
    return min(ends, key=lambda end: abs(end[2][0][0] - end[2][1][0]) + abs(end[2][0][1] - end[2][1][1]))


def _crosses(a: Point, b: Point, box: Rect) -> bool:
    return (
        max(a[0], b[0]) > box.left and min(a[0], b[0]) < box.right
        and max(a[1], b[1]) > box.top and min(a[1], b[1]) < box.bottom
    )  # fmt: skip
