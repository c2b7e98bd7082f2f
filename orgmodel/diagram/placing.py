"""One plan of a chart at one size, put on the page: rows, columns, buses, trunks and ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.fitting import Content, Fit, Label
from orgmodel.diagram.forest import Forest
from orgmodel.diagram.grid import Grid
from orgmodel.diagram.picture import Chart, Layout, Rect
from orgmodel.diagram.tiers import Tier, tops, total
from orgmodel.diagram.union import union_of
from orgmodel.diagram.ways import Stand, ways_of

STRETCH: Final = 1.3
"""Charts narrower than the page spread this far."""
AIR: Final = 2.2
"""Gaps of charts lower than the page grow this far."""

Rows = tuple[tuple[str, ...], ...]
Labels = dict[str, tuple[Label, ...]]


@dataclass(frozen=True, slots=True)
class Shape:
    """One plan's chart before it has a size: the grid, the publics row by row, the tiers, the width in boxes."""

    forest: Forest
    grid: Grid
    publics: Rows
    tiers: tuple[Tier, ...]
    across: float

    def content(self, labels: Labels) -> Content:
        """What has to fit."""
        words = tuple(tuple(label for box in tier.boxes for label in labels[box]) for tier in self.tiers)
        return Content(self.across, self.tiers, words)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page, what its frame leaves for the chart, the smallest text."""

    page: Rect
    room: Rect
    floor: float
    captions: int
    """Lines that the unit of a head may take."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A shape and the size at which it fits."""

    fit: Fit
    shape: Shape


def placed(charts: Sequence[Chart], choice: Choice, sheet: Sheet, *, whole: bool) -> Layout:
    """The layout of the charts; `whole` says that no word is cut."""
    fit, shape = choice.fit, choice.shape
    tiers, grid, room = shape.tiers, shape.grid, sheet.room
    air = _air(fit, tiers, room.height)
    heights = tops(tiers, fit.heights, fit.size * air)
    spare = room.height - total(tiers, fit.heights, fit.size * air)
    scale = fit.width * min(STRETCH, room.width / (shape.across * fit.width))
    middle = sum(grid.reach) / 2
    across = {box: room.x + (x - middle) * scale for box, x in grid.x.items()}
    for row in shape.publics:
        across |= _spread(row, min(shape.across * scale / len(row), 2 * scale), room.x)
    places: dict[str, Rect] = {}
    buses: dict[str, float] = {}
    for tier, top, height in zip(tiers, heights, fit.heights, strict=True):
        upper = room.top + spare / 2 + top
        places |= {box: Rect(across[box], upper + height / 2, fit.width, height) for box in tier.boxes}
        buses |= dict.fromkeys(tier.boxes, upper - tier.gap * fit.size * air / 2)
    trunks = {box: room.x + (x - middle) * scale for box, x in grid.trunk.items()}
    routes = ways_of(charts, union_of(charts), shape.forest, Stand(places, trunks, buses), room)
    return Layout(sheet.page, fit.size, places, routes, floor=sheet.floor, captions=sheet.captions, whole=whole)


def _air(fit: Fit, tiers: Sequence[Tier], room: float) -> float:
    """How far gaps may grow before the room is full, up to `AIR`."""
    low, high = 1.0, AIR
    for _ in range(12):
        air = (low + high) / 2
        low, high = (air, high) if total(tiers, fit.heights, fit.size * air) <= room else (low, air)
    return low


def _spread(row: tuple[str, ...], step: float, middle: float) -> dict[str, float]:
    first = middle - step * (len(row) - 1) / 2
    return {box: first + step * i for i, box in enumerate(row)}
