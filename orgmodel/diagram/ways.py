"""The way of every line of a reporting chart: the forest's first, then the others around them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.connectors import fan, hang, straighten
from orgmodel.diagram.forest import Forest
from orgmodel.diagram.lanes import SHARES, Lanes, Pictures
from orgmodel.diagram.picture import Chart, Line, LineKind, Point, Rect
from orgmodel.diagram.routing import ports, route, row_ports

Key = tuple[str, str, str]
BESIDE: Final = 9.0
"""Lines may run this far outside the chart, in points."""
SERVING: Final[tuple[LineKind, ...]] = ("serves", "uses")
"""Lines to the outside world: they run together, and end on the top of a box."""
ORDER: Final = ("reporting", "dotted", "coordinates", "feeds_back", *SERVING)
"""Lines laid first get the straighter way."""
ABOVE_PUBLICS: Final = 9.0
"""The bus runs this far over the publics, in points."""
ASIDE: Final = 4.0
"""Lines to a second row of publics pass this far beside those of the first."""
EVERY: Final[Pictures] = frozenset(range(64))
"""Any of the charts: trunks keep off the lines of all."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where boxes stand, and where the lines of the forest run between them."""

    places: dict[str, Rect]
    trunks: dict[str, float]
    """x of the line that comes down to a stacked box."""
    buses: dict[str, float]
    """y of the line along which a box's tier is reached."""

    def bus_over(self, box: str) -> float:
        """The bus of a stack: over its first box."""
        stack = [other for other, trunk in self.trunks.items() if trunk == self.trunks[box]]
        return min(self.buses[other] for other in stack)


def ways_of(
    charts: Sequence[Chart], union: Chart, forest: Forest, stand: Stand, content: Rect
) -> dict[Key, tuple[Point, ...]]:
    """Points of every line of `union` between boxes that have a place."""
    places = stand.places
    drawn = [line for line in union.lines if line.source in places and line.target in places]
    first = [line for line in drawn if line.kind == "reporting" and forest.parent.get(line.target) == line.source]
    ways = {line.key: _reporting(line, stand) for line in first}
    others = sorted((line for line in drawn if line.key not in ways), key=lambda line: ORDER.index(line.kind))
    if not others:
        return ways
    ends = {end for line in others for end in (line.source, line.target)}
    served = [line for line in others if line.kind in SERVING]
    bottom = min([*(places[line.target].top for line in served), content.bottom + BESIDE])
    top = content.top - BESIDE
    bounds = Rect(content.x, (top + bottom) / 2, content.width + 2 * BESIDE, bottom - top)
    lanes = Lanes(list(places.values()), [places[end] for end in ends], bounds)
    shown = {line.key: _shown(line, charts) for line in drawn}
    for line in first:
        lanes.lay(ways[line.key], line.source, shown[line.key])
    for line in others:
        if line.kind not in SERVING:
            ways[line.key] = _around(line, places, lanes, shown[line.key])
    heads = {line.source for line in first}
    return ways | _served(served, heads, places, lanes)


def _served(
    lines: Sequence[Line], heads: Set[str], places: dict[str, Rect], lanes: Lanes
) -> dict[Key, tuple[Point, ...]]:
    """From each server one trunk down to the bus over the publics; from the bus down to each of them."""
    upper = min((places[line.target].top for line in lines), default=0.0)
    bus = upper - ABOVE_PUBLICS
    trunks: dict[str, tuple[Point, ...]] = {}
    ways = {}
    for line in lines:
        if line.source not in trunks:
            shares = SHARES if line.source in heads else (0.0, *SHARES)
            trunks[line.source] = _trunk(places[line.source], shares, lanes, bus)
            lanes.lay(trunks[line.source], "served", EVERY)
        target = places[line.target]
        down = [(target.x, bus), (target.x, target.top)]
        if target.top > upper + 1:
            side = _passage(target, [rect for rect in places.values() if upper <= rect.top < target.top])
            down = [(side, bus), (side, target.top - ABOVE_PUBLICS), (target.x, target.top - ABOVE_PUBLICS), down[1]]
        ways[line.key] = straighten([*trunks[line.source], *down])
    return ways


def _passage(target: Rect, above: Sequence[Rect]) -> float:
    """x of the gap nearest to `target` between the boxes above it."""
    clear = [x for rect in above for x in (rect.left - ASIDE, rect.right + ASIDE)]
    free = [x for x in (*clear, target.x) if not any(rect.left < x < rect.right for rect in above)]
    return min(free, key=lambda x: abs(x - target.x))


def _trunk(source: Rect, shares: tuple[float, ...], lanes: Lanes, bus: float) -> tuple[Point, ...]:
    starts = [*ports(lanes, source, "b", shares), *ports(lanes, source, "lr")]
    way = route(lanes, starts, row_ports(lanes, bus), "served", EVERY)
    return way or ((source.x, source.bottom), (source.x, bus))


def _reporting(line: Line, stand: Stand) -> tuple[Point, ...]:
    superior, report = stand.places[line.source], stand.places[line.target]
    if line.target in stand.trunks:
        return hang(superior, report, stand.trunks[line.target], stand.bus_over(line.target))
    return fan(superior, report, stand.buses[line.target])


def _shown(line: Line, charts: Sequence[Chart]) -> Pictures:
    return frozenset(i for i, chart in enumerate(charts) if any(one.key == line.key for one in chart.lines))


def _around(line: Line, places: dict[str, Rect], lanes: Lanes, pictures: Pictures) -> tuple[Point, ...]:
    source, target = places[line.source], places[line.target]
    bundle = f"{line.source} {line.target}"
    way = route(lanes, ports(lanes, source, "lrtb"), ports(lanes, target, "lrtb"), bundle, pictures)
    found = way or fan(source, target, (source.bottom + target.top) / 2)
    lanes.lay(found, bundle, pictures)
    return found
