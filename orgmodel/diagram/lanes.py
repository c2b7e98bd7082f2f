"""The free corridors between boxes as a grid of lanes, and what each stretch of them costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from orgmodel.diagram.picture import Point, Rect

Costs = NDArray[np.float64]

CLEAR: Final = 2.6
"""Lines keep this far from boxes, in points."""
OFFSETS: Final = (4.0, 8.0)
"""Distances from a box's edge at which a line may pass."""
NEAR: Final = 5.0
"""Lanes this close to a box are the last to be taken."""
SQUEEZED: Final = 1.4
"""Each point of way there counts this many times."""
CROSSING: Final = 9.0
"""Crossing a line costs as much as this many points of way."""
COVERING: Final = 8.0
"""Each point of way on top of another line counts this many times more."""
SHARED: Final = 0.15
"""Each point of way on a line of the same bundle counts this much."""
CLOSE: Final = 2.0
"""Parallel lines nearer than this cover each other."""
APART: Final = 1.2
"""Lanes nearer than this are one, in points."""
SHARES: Final = (-0.28, 0.28)
"""Where lines may leave a side, from its middle: the middle belongs to the reporting lines."""


Pictures = frozenset[int]
"""The charts of a family that show a line."""


class Lanes:
    """Lanes beside every box, with the lines laid so far; lives only while one layout is made."""

    def __init__(self, boxes: Sequence[Rect], ends: Sequence[Rect], bounds: Rect) -> None:
        across = [edge for box in boxes for edge in _beside(box.left, box.right)]
        across += [box.x + share * box.width for box in ends for share in (*SHARES, 0.0)]
        down = [edge for box in boxes for edge in _beside(box.top, box.bottom)]
        down += [box.y + share * box.height for box in ends for share in SHARES]
        down += _between([(box.top, box.bottom) for box in boxes])
        self.xs = np.array(_spread(across, bounds.left, bounds.right))
        self.ys = np.array(_spread(down, bounds.top, bounds.bottom))
        self._along = np.tile(np.diff(self.xs), (len(self.ys), 1))
        self._down = np.tile(np.diff(self.ys), (len(self.xs), 1))
        self._laid: dict[tuple[str, Pictures], tuple[Costs, Costs]] = {}
        for box in boxes:
            self._charge(box.grown(NEAR), SQUEEZED)
        for box in boxes:
            self._charge(box.grown(CLEAR), float("inf"))

    def costs(self, bundle: str, pictures: Pictures) -> tuple[list[list[float]], list[list[float]]]:
        """Cost of each stretch, along each y, then down each x, for a line of `bundle` shown in `pictures`."""
        along, down = self._along.copy(), self._down.copy()
        for (name, shown), (h, v) in self._laid.items():
            if name != bundle and shown & pictures:
                along, down = along + h, down + v
        for (name, _), (h, v) in self._laid.items():
            if name == bundle:
                along[h >= COVERING] *= SHARED
                down[v >= COVERING] *= SHARED
        return along.tolist(), down.tolist()

    def has(self, bundle: str) -> bool:
        """Whether a line of the bundle is laid already."""
        return any(name == bundle for name, _ in self._laid)

    def lay(self, points: Iterable[Point], bundle: str, pictures: Pictures) -> None:
        """Remember a line: others of the same pictures keep off it, lines of its bundle join it."""
        key = (bundle, pictures)
        if key not in self._laid:
            self._laid[key] = (np.zeros_like(self._along), np.zeros_like(self._down))
        along, down = self._laid[key]
        for (x1, y1), (x2, y2) in pairwise(points):
            if abs(y1 - y2) < abs(x1 - x2):
                _cover(along, down, (self.xs, self.ys), (min(x1, x2), max(x1, x2)), y1)
            else:
                _cover(down, along, (self.ys, self.xs), (min(y1, y2), max(y1, y2)), x1)

    def cell(self, point: Point) -> tuple[int, int]:
        """The crossing of lanes nearest to a point."""
        return int(np.abs(self.xs - point[0]).argmin()), int(np.abs(self.ys - point[1]).argmin())

    def _charge(self, box: Rect, times: float) -> None:
        rows = (self.ys > box.top) & (self.ys < box.bottom)
        columns = (self.xs > box.left) & (self.xs < box.right)
        across = (self.xs[:-1] < box.right) & (self.xs[1:] > box.left)
        below = (self.ys[:-1] < box.bottom) & (self.ys[1:] > box.top)
        self._along[rows[:, None] & across[None, :]] *= times
        self._down[columns[:, None] & below[None, :]] *= times


def _cover(with_it: Costs, across_it: Costs, lanes: tuple[Costs, Costs], reach: tuple[float, float], at: float) -> None:
    """Add the cost of a straight stretch: to lanes that run on it, and to those that cross it."""
    ways, sides = lanes
    overlap = np.clip(np.minimum(ways[1:], reach[1]) - np.maximum(ways[:-1], reach[0]), 0, None)
    with_it[np.abs(sides - at) < CLOSE] += COVERING * overlap
    crossed = (ways > reach[0]) & (ways < reach[1])
    passed = (sides[:-1] < at) & (sides[1:] >= at)
    across_it[crossed[:, None] & passed[None, :]] += CROSSING


def _beside(start: float, end: float) -> list[float]:
    return [edge for offset in OFFSETS for edge in (start - offset, end + offset)]


def _between(spans: list[tuple[float, float]]) -> list[float]:
    """Lanes at a quarter, the middle and three quarters of every gap that no box crosses."""
    found, reached = [], None
    for start, end in sorted(spans):
        if reached is not None and start > reached:
            found += [reached + share * (start - reached) for share in (0.25, 0.5, 0.75)]
        reached = end if reached is None else max(reached, end)
    return found


def _spread(values: Iterable[float], low: float, high: float) -> list[float]:
    """The values within bounds, in order, none nearer than `APART` to the one before."""
    kept: list[float] = [low]
    for value in sorted(v for v in values if low < v < high):
        if value - kept[-1] > APART:
            kept.append(value)
    return [*kept, high]
