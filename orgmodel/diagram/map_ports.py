"""Lines of the map spread over the sides of their boxes, so that each is seen where it arrives."""

from __future__ import annotations

from typing import Final

from orgmodel.diagram.picture import Point, Rect

SPREAD: Final = 0.7
"""Part of a side over which lines spread."""
FARTHEST: Final = 9.0
"""Lines of one side stand at most this far apart, in points."""

Key = tuple[str, str, str]
Points = tuple[Point, ...]
Side = tuple[str, bool]
"""A box, and whether its right side is meant."""


def spread(ways: dict[Key, Points], places: dict[str, Rect]) -> dict[Key, Points]:
    """The same ways with their ends moved along the sides they meet, in the order they come from."""
    ends: dict[Side, list[tuple[float, Key, bool]]] = {}
    for key, way in ways.items():
        for box, own, other, first in ((key[0], way[0], way[-1], True), (key[1], way[-1], way[0], False)):
            ends.setdefault((box, own[0] > places[box].x), []).append((other[1], key, first))
    moved = dict(ways)
    for (box, _), lines in ends.items():
        step = min(FARTHEST, SPREAD * places[box].height / len(lines))
        for number, (_, key, first) in enumerate(sorted(lines)):
            shift = step * (number - (len(lines) - 1) / 2)
            moved[key] = _shifted(moved[key], shift, first=first)
    return moved


def _shifted(way: Points, shift: float, *, first: bool) -> Points:
    """The end and its handle moved; the rest stays."""
    if first:
        return (*((x, y + shift) for x, y in way[:2]), *way[2:])
    return (*way[:-2], *((x, y + shift) for x, y in way[-2:]))
