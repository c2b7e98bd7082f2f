"""A connector glued to two boxes: its sites, and the preset geometry whose path its corners are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.picture import Point, Rect

TOP, LEFT, BOTTOM, RIGHT = range(4)
"""Connection sites of a rectangle, counted as PowerPoint does."""
NEAR: Final = 0.6
"""Points nearer than this are in line."""
THIN: Final = 0.3
"""A connector without breadth is made so wide, in points: its bends are written in parts of that."""
WHOLE: Final = 100_000
OUT: Final = 16.0
"""How far a curve that returns to the same side swings out, in points."""
TURNS: Final = {
    (False, False, False): (0, False, False),
    (False, False, True): (0, False, True),
    (False, True, False): (180, False, True),
    (False, True, True): (180, False, False),
    (True, False, False): (90, False, False),
    (True, False, True): (270, True, False),
    (True, True, False): (90, True, False),
    (True, True, True): (270, False, False),
}
"""Turn and flips, as PowerPoint writes them, by: leaves upwards or downwards, against the axis, aside against it."""


@dataclass(frozen=True, slots=True)
class Way:
    """A glued line: the sites it joins, its preset, where it stands, how it is turned, and its bends."""

    start: int
    end: int
    preset: str
    rect: Rect
    turn: int
    """Degrees clockwise."""
    flip_across: bool
    flip_down: bool
    bends: tuple[int, ...]
    """In hundred-thousandths of its breadth and height, in turn."""
    points: tuple[Point, ...]
    """Its corners on the slide."""


def site_point(box: Rect, site: int) -> Point:
    """Where a site of a box is."""
    return ((box.x, box.top), (box.left, box.y), (box.x, box.bottom), (box.right, box.y))[site]


def site_of(point: Point, box: Rect) -> int:
    """The side of `box` nearest to `point`."""
    off = (point[1] - box.top, point[0] - box.left, point[1] - box.bottom, point[0] - box.right)
    return min(range(4), key=lambda side: abs(off[side]))


def shaped(points: tuple[Point, ...], start: int, end: int, curved: bool = False) -> Way:
    """The preset geometry whose path is `points`: level and upright stretches in turn, at most five."""
    (x, y), (u, v) = points[0], points[-1]
    centre, count = ((x + u) / 2, (y + v) / 2), len(points) - 1
    if count == 1:
        rect = Rect(*centre, abs(u - x), abs(v - y))
        return Way(start, end, "straightConnector1", rect, 0, u < x, v < y, (), points)
    upright = abs(points[1][0] - x) < NEAR and abs(points[1][1] - y) >= NEAR
    along, aside = (v - y, x - u) if upright else (u - x, v - y)
    wide, high = max(abs(along), THIN), max(abs(aside), THIN)
    one, two = (-1 if along < 0 else 1), (-1 if aside < 0 else 1)
    local = [((q - y) * one, (x - p) * two) if upright else ((p - x) * one, (q - y) * two) for p, q in points]
    bends = tuple(round(WHOLE * (local[i][0] / wide if i % 2 else local[i][1] / high)) for i in range(1, count - 1))
    preset = f"{'curved' if curved else 'bent'}Connector{count}"
    return Way(start, end, preset, Rect(*centre, wide, high), *TURNS[upright, one < 0, two < 0], bends, points)


def curve_between(route: tuple[Point, ...], one: Rect, other: Rect) -> Way:
    """The curved connector nearest to a spline, from side to side."""
    start, end = site_of(route[0], one), site_of(route[-1], other)
    a, b = site_point(one, start), site_point(other, end)
    if start % 2 == end % 2 == 1:
        beyond = max(a[0], b[0]) + OUT if start == RIGHT else min(a[0], b[0]) - OUT
        lane = beyond if start == end else (a[0] + b[0]) / 2
        return shaped((a, (lane, a[1]), (lane, b[1]), b), start, end, curved=True)
    corner = (b[0], a[1]) if start % 2 else (a[0], b[1])
    return shaped((a, corner, b), start, end, curved=True)
