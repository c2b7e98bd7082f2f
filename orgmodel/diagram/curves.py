"""Splines of Bézier stretches: their middle, a hole in it, and the same way as short straight pieces."""

from __future__ import annotations

from itertools import pairwise
from math import dist
from typing import Final

from orgmodel.diagram.picture import Point

PIECES: Final = 12
"""Straight pieces that stand for one stretch."""
FINE: Final = 40
"""Points of a stretch among which the nearest is looked for."""
NEAR_END: Final = 0.15
"""A sign stands this far from an end, as a share of the curve's parameter."""
Stretch = tuple[Point, Point, Point, Point]


def stretches(spline: tuple[Point, ...]) -> list[Stretch]:
    """Its Bézier stretches: start, two handles, end."""
    return [(spline[i], spline[i + 1], spline[i + 2], spline[i + 3]) for i in range(0, len(spline) - 1, 3)]


def flat(spline: tuple[Point, ...]) -> tuple[Point, ...]:
    """The same way as a line of short straight pieces."""
    steps = [i / PIECES for i in range(1, PIECES + 1)]
    return (spline[0], *(_split(stretch, step)[0][3] for stretch in stretches(spline) for step in steps))


def beside_end(spline: tuple[Point, ...], *, last: bool) -> Point:
    """A point near the end, or near the start: there lines have not run together yet."""
    return _split(stretches(spline)[-1 if last else 0], 1 - NEAR_END if last else NEAR_END)[0][3]


def pierced(spline: tuple[Point, ...], middle: Point, hole: float) -> tuple[tuple[Point, ...], ...]:
    """The same way with a hole of that size around the point of it nearest to `middle`."""
    found = stretches(spline)
    steps = [(number, step / FINE) for number in range(len(found)) for step in range(FINE + 1)]
    number, at = min(steps, key=lambda one: dist(_split(found[one[0]], one[1])[0][3], middle))
    length = sum(dist(a, b) for a, b in pairwise(flat(found[number])))
    half = hole / length / 2 if length else 0.0
    before = _split(found[number], max(at - half, 0.0))[0]
    after = _split(found[number], min(at + half, 1.0))[1]
    return ((*spline[: 3 * number], *before), (*after, *spline[3 * number + 4 :]))


def _split(stretch: Stretch, at: float) -> tuple[Stretch, Stretch]:
    """De Casteljau's halves at the share `at` of the parameter."""
    a, b, c, d = stretch
    ab, bc, cd = _mix(a, b, at), _mix(b, c, at), _mix(c, d, at)
    abc, bcd = _mix(ab, bc, at), _mix(bc, cd, at)
    middle = _mix(abc, bcd, at)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _mix(a: Point, b: Point, at: float) -> Point:
    return (a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at)
