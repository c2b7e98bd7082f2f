"""Which boxes stand at one height, what each height must stay under, and where that puts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.grid import Grid, Stood

BUS: Final = 1.7
"""Gap under heads, in text sizes: room for the bus and another line."""
STACKED: Final = 0.5
"""Gap between stacked boxes, in text sizes."""
BEFORE_PUBLICS: Final = 2.5
"""Gap above the outside world, in text sizes."""
EDGE: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Tier:
    """Boxes that share their top and height, and the tiers they stand under, with the gap in text sizes."""

    boxes: tuple[str, ...]
    above: tuple[tuple[int, float], ...]
    gap: float
    """Under the tier that decides."""


def aligned(grid: Grid, publics: Sequence[tuple[str, ...]]) -> tuple[Tier, ...]:
    """One tier a level, across the whole chart."""
    levels: dict[int, list[Stood]] = {}
    for stood in grid.stood.values():
        levels.setdefault(stood.level, []).append(stood)
    found: list[Tier] = []
    for number, level in enumerate(sorted(levels)):
        gap = BUS if any(stood.head for stood in levels[level]) else STACKED
        found.append(Tier(_boxes(levels[level]), ((number - 1, gap),) if number else (), gap))
    return _with_publics(found, publics)


def compact(grid: Grid, publics: Sequence[tuple[str, ...]]) -> tuple[Tier, ...]:
    """One tier for the roots and for each head's reports side by side; every row of a stack moves up on its own."""
    groups: dict[str, list[Stood]] = {}
    for box, stood in grid.stood.items():
        groups.setdefault(_group(box, stood), []).append(stood)
    ordered = sorted(groups.values(), key=lambda group: group[0].level)
    middle = grid.x
    found: list[Tier] = []
    for number, group in enumerate(ordered):
        head = group[0].head
        reach = _reach([*(stood.reach for stood in group), *([(middle[head], middle[head])] if head else [])])
        gap = BUS if head else STACKED
        above = tuple(
            (other, gap)
            for other in range(number)
            if ordered[other][0].level < group[0].level and any(_meet(one.reach, reach) for one in ordered[other])
        )
        found.append(Tier(_boxes(group), above, gap))
    return _with_publics(found, publics)


def tops(tiers: Sequence[Tier], heights: Sequence[float], size: float) -> list[float]:
    """Upper edge of every tier, in points from the first, gaps taken at text of `size`."""
    found: list[float] = []
    for tier in tiers:
        found.append(max((found[other] + heights[other] + gap * size for other, gap in tier.above), default=0.0))
    return found


def total(tiers: Sequence[Tier], heights: Sequence[float], size: float) -> float:
    """Height of it all, in points."""
    return max((top + height for top, height in zip(tops(tiers, heights, size), heights, strict=True)), default=0.0)


def _group(box: str, stood: Stood) -> str:
    return f"under {stood.head}" if stood.head else "roots" if stood.level == 0 else box


def _boxes(group: Sequence[Stood]) -> tuple[str, ...]:
    return tuple(box for stood in group for box, _ in stood.row.cells)


def _with_publics(found: list[Tier], publics: Sequence[tuple[str, ...]]) -> tuple[Tier, ...]:
    for number, row in enumerate(publics):
        gap = BUS if number else BEFORE_PUBLICS
        found.append(Tier(row, tuple((other, gap) for other in range(len(found))), gap))
    return tuple(found)


def _reach(reaches: list[tuple[float, float]]) -> tuple[float, float]:
    return (min(left for left, _ in reaches), max(right for _, right in reaches))


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] - EDGE and other[0] < one[1] - EDGE
