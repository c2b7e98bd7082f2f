"""Whether rectangles overlap and straight lines cross, in plain numbers: asked a million times for a crowded map."""

from __future__ import annotations

from orgmodel.diagram.picture import Point, Rect

Bounds = tuple[float, float, float, float]
"""Left, top, right and bottom."""
Leader = tuple[Point, Point]
"""A straight line from a dot to its label."""


def bounds(rect: Rect) -> Bounds:
    """The edges of a rectangle."""
    return rect.left, rect.top, rect.right, rect.bottom


def overlap(one: Bounds, other: Bounds, apart: float = 0.0) -> bool:
    """Whether two rectangles share more than an edge, or are less than `apart` from each other."""
    return (
        one[0] < other[2] + apart
        and other[0] < one[2] + apart
        and one[1] < other[3] + apart
        and other[1] < one[3] + apart
    )


def inside(one: Bounds, other: Bounds) -> bool:
    """Whether the first lies within the second."""
    return other[0] <= one[0] and other[1] <= one[1] and one[2] <= other[2] and one[3] <= other[3]


def crosses(line: Leader, rect: Bounds) -> bool:
    """Whether a straight line passes through a rectangle (Liang and Barsky 1984)."""
    (x, y), (end_x, end_y) = line
    left, top, right, bottom = rect
    if (x <= left and end_x <= left) or (x >= right and end_x >= right):
        return False
    if (y <= top and end_y <= top) or (y >= bottom and end_y >= bottom):
        return False
    enter, leave = 0.0, 1.0
    for start, by, low, high in ((x, end_x - x, rect[0], rect[2]), (y, end_y - y, rect[1], rect[3])):
        if abs(by) < 1e-9:
            if not low < start < high:
                return False
            continue
        first, last = (low - start) / by, (high - start) / by
        enter, leave = max(enter, min(first, last)), min(leave, max(first, last))
    return enter < leave


def meet(one: Leader, other: Leader) -> bool:
    """Whether two straight lines cross."""
    (a, b), (c, d) = one, other
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    """On which side of the line from `a` to `b` the point `c` is."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
