"""The curves of the map: from side to side, through the gaps of the columns they cross."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from orgmodel.diagram.map_ports import spread
from orgmodel.diagram.picture import Line, Point, Rect

BULGE: Final = 26.0
"""How far a line between two boxes of one column swings out, in points."""
CLEAR: Final = 4.0
"""Lines keep this far from the boxes they pass, in points."""
OVER: Final = 7.0
"""Lines may pass this far over the highest box and under the lowest, in points."""
APART: Final = 4.0
"""Lines through one gap stand this far apart, in points."""

Key = tuple[str, str, str]
Points = tuple[Point, ...]
Columns = tuple[tuple[str, ...], ...]
Gap = tuple[int, int]
"""A column, and the number of boxes above the gap."""


def ways_between(columns: Columns, places: dict[str, Rect], lines: Sequence[Line]) -> dict[Key, Points]:
    """The curve of every line, its ends spread over the sides of its boxes."""
    number = {box: i for i, column in enumerate(columns) for box in column}
    gaps = _gaps(columns, places, lines, number)
    ways = {}
    for line in lines:
        a, b = line.source, line.target
        if number[a] == number[b]:
            ways[line.key] = _swing(places[a], places[b])
        else:
            first, last = (a, b) if number[a] < number[b] else (b, a)
            way = _curve(places[first], places[last], [gaps[(line.key, i)] for i in _passed(line, number)])
            ways[line.key] = way if first == a else way[::-1]
    return spread(ways, places)


def _passed(line: Line, number: dict[str, int]) -> range:
    low, high = sorted((number[line.source], number[line.target]))
    return range(low + 1, high)


def _gaps(
    columns: Columns, places: dict[str, Rect], lines: Sequence[Line], number: dict[str, int]
) -> dict[tuple[Key, int], tuple[Rect, float]]:
    """For every line and column it passes: a box of that column for its sides, and the y of the passage."""
    wanted: dict[Gap, list[tuple[float, Key]]] = {}
    for line in lines:
        for column in _passed(line, number):
            y = _straight(places[line.source], places[line.target], places[columns[column][0]].x)
            wanted.setdefault(_gap(column, y, [places[box] for box in columns[column]]), []).append((y, line.key))
    found = {}
    top = min(rect.top for rect in places.values()) - OVER
    bottom = max(rect.bottom for rect in places.values()) + OVER
    for (column, above), passing in wanted.items():
        rects = [places[box] for box in columns[column]]
        low = rects[above - 1].bottom + CLEAR if above else top
        high = rects[above].top - CLEAR if above < len(rects) else bottom
        for y, (_, key) in zip(_apart([y for y, _ in sorted(passing)], low, high), sorted(passing), strict=True):
            found[(key, column)] = (rects[0], y)
    return found


def _straight(a: Rect, b: Rect, x: float) -> float:
    return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)


def _gap(column: int, y: float, rects: Sequence[Rect]) -> Gap:
    """The gap nearest to y; above and below the column there is always one."""
    edges = [float("-inf"), *(edge for rect in rects for edge in (rect.top, rect.bottom)), float("inf")]
    gaps = list(zip(edges[::2], edges[1::2], strict=True))
    return (column, min(range(len(gaps)), key=lambda i: max(gaps[i][0] - y, 0.0, y - gaps[i][1])))


def _apart(ys: Sequence[float], low: float, high: float) -> list[float]:
    """The same values in order, `APART` from each other where the gap has room, and within its ends."""
    step = min(APART, max(high - low, 0.0) / len(ys))
    spaced: list[float] = []
    for y in ys:
        spaced.append(max(y, spaced[-1] + step) if spaced else max(y, low))
    last = len(ys) - 1
    return [min(y, max(high, low) - step * (last - number)) for number, y in enumerate(spaced)]


def _curve(first: Rect, last: Rect, passages: Sequence[tuple[Rect, float]]) -> Points:
    stops = [(first.right, first.y)]
    for rect, y in passages:
        stops += [(rect.left, y), (rect.right, y)]
    stops.append((last.left, last.y))
    points = [stops[0]]
    for a, b in pairwise(stops):
        half = (b[0] - a[0]) / 2
        points += [(a[0] + half, a[1]), (b[0] - half, b[1]), b]
    return tuple(points)


def _swing(a: Rect, b: Rect) -> Points:
    return ((a.right, a.y), (a.right + BULGE, a.y), (b.right + BULGE, b.y), (b.right, b.y))
