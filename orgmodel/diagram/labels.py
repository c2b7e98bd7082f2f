"""Labels beside their dots: each as near as may be, none over another, over a dot or over what must stay free."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, dist, pi, sin
from typing import Final, NamedTuple

from orgmodel.diagram.crossing import Bounds, Leader, bounds, crosses, inside, meet, overlap
from orgmodel.diagram.picture import Point, Rect

GAP: Final = 3.0
"""Between a dot and its label."""
AROUND: Final = 2.0
"""Kept free around a label."""
BESIDE: Final = (0.0, pi, -pi / 2, pi / 2)
"""Right, left, above, below: the order of preference beside a dot."""
WAYS: Final = 24
STEP: Final = 9.0
FARTHEST: Final = 190.0
"""Directions and distances tried, in points, where no label fits beside its dot."""
ABROAD: Final = 1.0
LED: Final = 10.0
"""What a label outside its field costs, and one with a leader beside the leader's length, in points."""
SENT: Final = 400.0
"""What it costs to send another label away: more than any leader."""
STEPS: Final = 60
"""How often a label may be moved for another before the rest is given up (our proposal)."""


Try = tuple[Bounds, int, Leader | None]


class Wanted(NamedTuple):
    """A dot, the sizes its label may take, the preferred first, and the field it would rather stay in."""

    dot: Rect
    sizes: tuple[Point, ...]
    home: Rect


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label stands, which of its sizes it has, and its leader where it stands apart from its dot."""

    rect: Rect
    size: int
    leader: Leader | None = None


class Place(NamedTuple):
    """A place that a label may take, and what a reader pays for it."""

    at: Bounds
    size: int
    leader: Leader | None
    cost: float

    def is_in_the_way_of(self, other: Place) -> bool:
        """Whether two labels, or their leaders, cannot both stand."""
        return (
            overlap(self.at, other.at, AROUND)
            or (self.leader is not None and crosses(self.leader, other.at))
            or (other.leader is not None and crosses(other.leader, self.at))
            or (self.leader is not None and other.leader is not None and meet(self.leader, other.leader))
        )


def place_labels(wanted: Sequence[Wanted], room: Rect, kept: Sequence[Rect] = ()) -> tuple[Label | None, ...]:
    """The label of each dot; None where no place was found for it in `room`.

    No label meets another, a dot, a leader or one of the `kept` rectangles, and no leader crosses any of these.
    Where one is in the way of another, the cheaper one to move gives way.
    """
    walls = [bounds(rect) for rect in (*kept, *(one.dot for one in wanted))]
    near = [_free(one, room, walls, _beside) for one in wanted]
    found = _seated(near)
    if len(found) < len(wanted):
        every = [[*close, *_free(one, room, walls, _apart)] for close, one in zip(near, wanted, strict=True)]
        found = _seated(every)
    return tuple(_label(found[index]) if index in found else None for index in range(len(wanted)))


def _seated(places: Sequence[Sequence[Place]]) -> dict[int, Place]:
    """A place for as many as possible: each takes its cheapest, and who stood there looks for another."""
    found: dict[int, Place] = {}
    best: dict[int, Place] = {}
    moved = [0] * len(places)
    waiting = [index for index, known in enumerate(places) if known]
    for _ in range(STEPS + len(places)):
        if not waiting:
            break
        index = waiting.pop(0)
        taken = min(places[index], key=lambda place: _price(place, found, moved))
        for other in [one for one, place in found.items() if place.is_in_the_way_of(taken)]:
            del found[other]
            moved[other] += 1
            waiting.append(other)
        found[index] = taken
        best = dict(found) if len(found) > len(best) else best
    return _nearer(best, places)


def _price(place: Place, found: dict[int, Place], moved: Sequence[int]) -> float:
    """What a place costs, with those that it would send away; who was sent away often is dear."""
    sent = sum(1 + moved[one] for one, other in found.items() if other.is_in_the_way_of(place))
    return place.cost + SENT * sent


def _nearer(found: dict[int, Place], places: Sequence[Sequence[Place]]) -> dict[int, Place]:
    """Each moved to the cheapest place that is free by now."""
    for index in tuple(found):
        others = [place for one, place in found.items() if one != index]
        free = (place for place in places[index] if not any(other.is_in_the_way_of(place) for other in others))
        found[index] = min(free, key=lambda place: place.cost)
    return found


def _beside(one: Wanted) -> Iterator[Try]:
    for index, size in enumerate(one.sizes):
        for way in BESIDE:
            yield _at(one.dot, size, way, GAP), index, None


def _apart(one: Wanted) -> Iterator[Try]:
    for step in range(1, int(FARTHEST // STEP)):
        for index, size in enumerate(one.sizes):
            for turn in range(WAYS):
                at = _at(one.dot, size, 2 * pi * turn / WAYS, GAP + step * STEP)
                yield at, index, _leader(one.dot, at)


def _free(one: Wanted, room: Rect, walls: Sequence[Bounds], tries: Callable[[Wanted], Iterator[Try]]) -> list[Place]:
    """The places that meet no wall; the dot itself is one."""
    own, whole, home = bounds(one.dot), bounds(room), bounds(one.home)
    rest = [wall for wall in walls if wall != own]
    return [
        Place(at, size, leader, (0.0 if inside(at, home) else ABROAD) + (LED + dist(*leader) if leader else 0.0))
        for at, size, leader in tries(one)
        if inside(at, whole)
        and not any(overlap(at, wall, AROUND / 2) for wall in walls)
        and not (leader and any(crosses(leader, wall) for wall in rest))
    ]


def _at(dot: Rect, size: Point, way: float, distance: float) -> Bounds:
    """A rectangle that `distance` parts from the dot in the direction `way`; it grows away from the dot."""
    reach = dot.width / 2 + distance
    x = dot.x + cos(way) * (reach + size[0] / 2)
    y = dot.y + sin(way) * (reach + size[1] / 2)
    return x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2


def _leader(dot: Rect, at: Bounds) -> Leader | None:
    """From the edge of the dot to the nearest point of the label; none where that is as good as beside it."""
    end = (min(max(dot.x, at[0]), at[2]), min(max(dot.y, at[1]), at[3]))
    part = (dot.width / 2 + 1) / (dist(end, (dot.x, dot.y)) or 1.0)
    start = (dot.x + (end[0] - dot.x) * part, dot.y + (end[1] - dot.y) * part)
    return (start, end) if dist(start, end) > 2 * GAP else None


def _label(place: Place) -> Label:
    left, top, right, bottom = place.at
    return Label(Rect((left + right) / 2, (top + bottom) / 2, right - left, bottom - top), place.size, place.leader)
