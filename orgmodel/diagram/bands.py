"""The quiet ground behind the boxes of each unit."""

from __future__ import annotations

from typing import Final

from orgmodel.diagram.picture import Chart, Ground, Layout, Rect

AROUND: Final = 0.42
"""How far the ground reaches beyond the boxes, in text sizes."""


def bands_of(chart: Chart, layout: Layout) -> tuple[Ground, ...]:
    """One ground for every unit of two boxes or more that stand together, without a box of another."""
    places = {box.id: layout.places[box.id] for box in chart.boxes}
    groups: dict[str, list[str]] = {}
    for box in chart.boxes:
        if box.group:
            groups.setdefault(box.group, []).append(box.id)
    found: list[Ground] = []
    for group, members in groups.items():
        band = _around([places[box] for box in members]).grown(AROUND * layout.size)
        strangers = [rect for box, rect in places.items() if box not in members]
        clear = not any(band.meets(rect) for rect in [*strangers, *(other.rect for other in found)])
        if len(members) > 1 and clear:
            found.append(Ground(group, band))
    return tuple(found)


def _around(rects: list[Rect]) -> Rect:
    left, right = min(r.left for r in rects), max(r.right for r in rects)
    top, bottom = min(r.top for r in rects), max(r.bottom for r in rects)
    return Rect((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
