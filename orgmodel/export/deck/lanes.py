"""Which glued connector follows a line of the layout best: clear of boxes, with two bends at most.

PowerPoint draws a connector as it is written; LibreOffice 7.4 routes it anew from its sites, with its lane in the
middle, and finds the same way where there are at most two bends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
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
Edges = tuple[float, float, float, float]
"""Left, upper, right and lower edge."""
Candidate = tuple[int, int, Corners]
"""Sites and corners."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to glue: its way in the layout, the boxes at its ends, and the lanes that may be taken."""

    route: Corners
    one: Rect
    other: Rect
    columns: tuple[float, ...]
    """Lanes down; those of the layout first."""
    rows: tuple[float, ...]
    """Lanes across."""


def ways_of(layout: Layout) -> dict[tuple[str, str, str], Way]:
    """The connector of every line of a layout, the same in all charts that share it."""
    found = {}
    for key, route in layout.routes.items():
        one, other = layout.places[key[0]], layout.places[key[1]]
        found[key] = curve_between(route, one, other) if layout.curved else _best(route, one, other, layout)
    return found


def _best(route: Corners, one: Rect, other: Rect, layout: Layout) -> Way:
    """The cheapest way along the layout's lanes, or around the ends; beside any box where those run behind one."""
    line = _line(route, one, other, ())
    price, best = _cheapest(line, layout)
    if price >= CROSSED:
        wider = _line(route, one, other, tuple(layout.places.values()))
        price, best = min((price, best), _cheapest(wider, layout), key=lambda found: found[0])
    start, end, points = best
    return shaped(straighten(list(points)), start, end)


def _line(route: Corners, one: Rect, other: Rect, beside: tuple[Rect, ...]) -> Line:
    down = [a[0] for a, b in pairwise(route) if abs(a[0] - b[0]) < NEAR]
    across = [a[1] for a, b in pairwise(route) if abs(a[1] - b[1]) < NEAR]
    down += [(one.right + other.left) / 2, (other.right + one.left) / 2]
    across += [(one.bottom + other.top) / 2, (other.bottom + one.top) / 2]
    for rect in (one, other, *beside):
        down += [rect.left - ASIDE, rect.right + ASIDE]
        across += [rect.top - ASIDE, rect.bottom + ASIDE]
    return Line(route, one, other, tuple(dict.fromkeys(down)), tuple(dict.fromkeys(across)))


def _cheapest(line: Line, layout: Layout) -> tuple[float, Candidate]:
    around = _reach(line)
    boxes = [
        (rect.left + 1, rect.top + 1, rect.right - 1, rect.bottom - 1)
        for rect in layout.places.values()
        if rect.meets(around)
    ]
    page = layout.page.grown(-ASIDE)
    sides = site_of(line.route[0], line.one), site_of(line.route[-1], line.other)
    own = {round(at) for a, b in pairwise(line.route) for at in (*a, *b)}

    def cost(one: Candidate) -> float:
        start, end, points = one
        way = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(points))
        turned = (start != sides[0]) + (end != sides[1])
        strange = len(points) == 4 and not {round(at) for at in points[1]} & own
        return TURNED * turned + BEND * len(points) + LENGTH * way + STRANGE * strange

    tries = [one for one in _candidates(line) if all(_inside(point, page) for point in one[2])] or [_plain(line)]
    best = (inf, tries[0])
    for price, one in sorted(((cost(one), one) for one in tries), key=lambda found: found[0]):
        if price >= best[0]:
            break
        crossed = sum(_crossed(a, b, boxes) for a, b in pairwise(one[2]))
        if price + CROSSED * crossed < best[0]:
            best = (price + CROSSED * crossed, one)
    return best


def _inside(point: Point, page: Rect) -> bool:
    return page.left <= point[0] <= page.right and page.top <= point[1] <= page.bottom


def _reach(line: Line) -> Rect:
    """The part of the slide that the line may touch."""
    rects, xs, ys = (line.one, line.other), line.columns, line.rows
    left, right = min(*xs, *(one.left for one in rects)), max(*xs, *(one.right for one in rects))
    top, bottom = min(*ys, *(one.top for one in rects)), max(*ys, *(one.bottom for one in rects))
    return Rect((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _candidates(line: Line) -> Iterator[Candidate]:
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


def _plain(line: Line) -> Candidate:
    """Boxes that touch: straight from middle to middle of the sides nearest to each other."""
    tries: Iterable[tuple[int, int]] = ((BOTTOM, TOP), (TOP, BOTTOM), (RIGHT, LEFT), (LEFT, RIGHT))
    ends = [(one, two, (site_point(line.one, one), site_point(line.other, two))) for one, two in tries]
    return min(ends, key=lambda end: abs(end[2][0][0] - end[2][1][0]) + abs(end[2][0][1] - end[2][1][1]))


def _crossed(a: Point, b: Point, boxes: Sequence[Edges]) -> int:
    """How many boxes a stretch runs behind."""
    low, high = (a[0], b[0]) if a[0] < b[0] else (b[0], a[0])
    top, bottom = (a[1], b[1]) if a[1] < b[1] else (b[1], a[1])
    return sum(high > box[0] and low < box[2] and bottom > box[1] and top < box[3] for box in boxes)
