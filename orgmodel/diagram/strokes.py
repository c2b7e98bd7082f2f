"""A way of straight stretches as the spline that Graphviz draws: rounded at its bends, or cut into long dashes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import dist
from typing import Final

from orgmodel.diagram.picture import Point

RADIUS: Final = 5.0
"""Of a bend, in points."""
ON: Final = 8.0
OFF: Final = 4.0
"""Long dashes: what is gone."""
ALONG: Final = 0.5
"""Points nearer than this are one."""
ROUND: Final = 0.45
"""How near a corner the curve's handles stay: a quarter of a circle."""

Spline = tuple[Point, ...]
"""A first point, then three for each stretch: two handles and its end."""


def rounded(points: tuple[Point, ...], radius: float = RADIUS) -> Spline:
    """One spline through `points` with every bend rounded as far as its stretches allow."""
    spline: list[Point] = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, dist(before, corner) / 2, dist(corner, after) / 2)
        start, end = _toward(corner, before, reach), _toward(corner, after, reach)
        _straight(spline, start)
        spline += [_toward(corner, before, reach * ROUND), _toward(corner, after, reach * ROUND), end]
    _straight(spline, points[-1])
    return tuple(spline)


def dashes(points: tuple[Point, ...], on: float = ON, off: float = OFF) -> tuple[Spline, ...]:
    """The same way as separate strokes of `on` points and holes of `off`, through every corner."""
    found: list[list[Point]] = []
    walked = 0.0
    for a, b in pairwise(points):
        length, at = dist(a, b), 0.0
        while at < length - ALONG / 10:
            phase = (walked + at) % (on + off)
            step = min((on if phase < on else on + off) - phase, length - at)
            if phase < on:
                if not phase or not found:
                    found.append([_toward(a, b, at)])
                _straight(found[-1], _toward(a, b, at + step))
            at += step
        walked += length
    return tuple(tuple(stroke) for stroke in found)


def shortened(points: tuple[Point, ...], start: float, end: float) -> tuple[Point, ...]:
    """The same way, cut by so much at its ends: room for arrow heads."""
    first = _toward(points[0], points[1], min(start, dist(points[0], points[1]) / 3))
    last = _toward(points[-1], points[-2], min(end, dist(points[-1], points[-2]) / 3))
    return (first, *points[1:-1], last)


def parted(points: tuple[Point, ...], middle: Point, hole: float) -> tuple[tuple[Point, ...], ...]:
    """The same way with a hole of that size around `middle`, a point on one of its stretches."""
    number = min(range(len(points) - 1), key=lambda i: _off(points[i], points[i + 1], middle))
    half = min(hole, dist(points[number], points[number + 1]) / 2) / 2
    before = _toward(middle, points[number], half)
    after = _toward(middle, points[number + 1], half)
    return ((*points[: number + 1], before), (after, *points[number + 1 :]))


def _off(a: Point, b: Point, point: Point) -> float:
    """How far a point is from being between two others."""
    return dist(a, point) + dist(point, b) - dist(a, b)


def merged(ways: Iterable[tuple[Point, ...]]) -> tuple[tuple[Point, Point], ...]:
    """The straight stretches of several orthogonal ways, each stretch once however many ways run on it."""
    spans: dict[tuple[bool, float], list[tuple[float, float]]] = {}
    for a, b in (stretch for way in ways for stretch in pairwise(way)):
        level = abs(a[1] - b[1]) < abs(a[0] - b[0])
        at, ends = (a[1], (a[0], b[0])) if level else (a[0], (a[1], b[1]))
        spans.setdefault((level, round(at, 1)), []).append((min(ends), max(ends)))
    found: list[tuple[Point, Point]] = []
    for (level, at), reaches in sorted(spans.items()):
        for start, end in _joined(reaches):
            found.append(((start, at), (end, at)) if level else ((at, start), (at, end)))
    return tuple(found)


def _joined(reaches: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for start, end in sorted(reaches):
        if joined and start <= joined[-1][1] + ALONG:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def middle(points: tuple[Point, ...]) -> Point:
    """The middle of the longest stretch."""
    number = _longest(points)
    a, b = points[number], points[number + 1]
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def _longest(points: tuple[Point, ...]) -> int:
    return max(range(len(points) - 1), key=lambda i: dist(points[i], points[i + 1]))


def _straight(spline: list[Point], end: Point) -> None:
    start = spline[-1]
    third = ((2 * start[0] + end[0]) / 3, (2 * start[1] + end[1]) / 3)
    two = ((start[0] + 2 * end[0]) / 3, (start[1] + 2 * end[1]) / 3)
    spline += [third, two, end]


def _toward(start: Point, end: Point, by: float) -> Point:
    length = dist(start, end)
    share = min(by / length, 1.0) if length else 0.0
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
