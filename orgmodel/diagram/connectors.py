"""The orthogonal lines of the forest: over a bus to reports side by side, down a trunk to stacked ones."""

from __future__ import annotations

from orgmodel.diagram.picture import Point, Rect

NEAR = 0.5
"""Points nearer than this are in line."""


def straighten(points: list[Point]) -> tuple[Point, ...]:
    """The same way without points that lie on the line of their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1][0] - point[0]) < NEAR and abs(kept[-1][1] - point[1]) < NEAR:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def fan(superior: Rect, report: Rect, bus: float) -> tuple[Point, ...]:
    """Down to the bus, along it, down to the top of the report."""
    if abs(superior.x - report.x) < NEAR:
        return ((superior.x, superior.bottom), (superior.x, report.top))
    start, end = (superior.x, superior.bottom), (report.x, report.top)
    return straighten([start, (superior.x, bus), (report.x, bus), end])


def hang(superior: Rect, report: Rect, trunk: float, bus: float) -> tuple[Point, ...]:
    """Down a trunk beside the stack, then into the side of the report that faces it."""
    side = report.right if report.x < trunk else report.left
    end = [(trunk, report.y), (side, report.y)]
    if superior.left < trunk < superior.right:
        return straighten([(trunk, superior.bottom), *end])
    return straighten([(superior.x, superior.bottom), (superior.x, bus), (trunk, bus), *end])


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return (abs(a[0] - b[0]) < NEAR and abs(b[0] - c[0]) < NEAR) or (
        abs(a[1] - b[1]) < NEAR and abs(b[1] - c[1]) < NEAR
    )
