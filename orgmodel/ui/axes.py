"""The map of lever and risk: two axes, one point a placement, never a total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil
from typing import Final

from orgmodel.study import Study
from orgmodel.text import Share, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import card, heading, quiet

FILLED: Final = 96.0
"""Share of the map's height that labels may fill before they are set closer."""
PASSES: Final = 60
"""Rounds of pushing labels apart; a dozen points settle in fewer."""
LINE: Final = 7.6
"""Height of one line of a label, in percent of the map's height."""
LETTERS: Final = 38
"""Letters of a label that the map's whole width holds, where it is narrowest."""
MIDDLE: Final = 50.0
"""Beyond this share of the width a label stands left of its point, where there is more room."""


@dataclass(frozen=True, slots=True)
class Point:
    """A placement on the map, in percent from the left and from the bottom; up is less risk."""

    name: str
    title: str
    lever: float
    risk: float
    kind: str

    @property
    def x(self) -> float:
        """From the left."""
        return self.lever * 100

    @property
    def y(self) -> float:
        """From the bottom."""
        return (1 - self.risk) * 100

    @property
    def is_before(self) -> bool:
        """Whether the label stands left of the point."""
        return self.x > MIDDLE

    @property
    def room(self) -> float:
        """Width there is for the label."""
        return self.x if self.is_before else 100 - self.x

    @property
    def lines(self) -> int:
        """Lines the label takes there."""
        return max(1, ceil(len(self.title) / (self.room / 100 * LETTERS)))

    def meets(self, other: Point) -> bool:
        """Whether the labels of two points stand over the same stretch of the map."""
        (left, right), (start, end) = self.stretch, other.stretch
        return left < end and start < right

    @property
    def stretch(self) -> tuple[float, float]:
        """Where the label begins and ends."""
        width = min(self.room, 100 * len(self.title) / self.lines / LETTERS + 4)
        return (self.x - width, self.x) if self.is_before else (self.x, self.x + width)


def axes_map(study: Study, chosen: str, desk: Desk) -> Markup:
    """Every placement that can be placed on both axes; today hollow, the chosen one square."""
    points = _points(study, chosen, desk)
    if not points:
        return card(
            heading(msg("Lever and risk"), desk.language),
            quiet(desk.say(msg("Not assessable yet: too little is written."))),
        )
    corners = (("tl", msg("dormant")), ("tr", msg("tamed")), ("bl", msg("fad")), ("br", msg("exposed lever")))
    return card(
        heading(msg("Lever and risk"), desk.language),
        element(
            "div",
            *(element("span", desk.say(word), class_=f"om-corner {corner}") for corner, word in corners),
            *(_dot(point, desk) for point in points),
            *(_label(point, y) for point, y in spread(points)),
            class_="om-map",
        ),
        element("p", element("span", desk.say(msg("lever →"))), element("span", desk.say(msg("↑ less risk"))),
                class_="om-axes"),
    )  # fmt: skip


def _points(study: Study, chosen: str, desk: Desk) -> list[Point]:
    found = []
    for one in study.assessments:
        lever, risk = study.axis(one, "lever"), study.axis(one, "risk")
        if lever is not None and risk is not None:
            kind = "chosen" if one.placed.id == chosen else "today" if one.placed.is_as_is else ""
            found.append(Point(one.placed.id, desk.say(one.placed.title), lever, risk, kind))
    return found


def spread(points: Sequence[Point]) -> list[tuple[Point, float]]:
    """Each point with the height of its label: as near to the point as may be, none over another."""
    order = sorted(points, key=lambda one: one.y)
    squeeze = min(1.0, FILLED / (sum(LINE * point.lines for point in order) or 1))
    halves = [squeeze * LINE * point.lines / 2 for point in order]
    heights = [point.y for point in order]
    for _ in range(PASSES):
        for low, high in combinations(range(len(order)), 2):
            lacking = halves[low] + halves[high] - (heights[high] - heights[low])
            if lacking > 0 and order[low].meets(order[high]):
                heights[low] -= lacking / 2
                heights[high] += lacking / 2
        heights = [min(100 - half, max(half, y)) for y, half in zip(heights, halves, strict=True)]
    return list(zip(order, heights, strict=True))


def _dot(point: Point, desk: Desk) -> Markup:
    said = msg("{placement}: lever {lever}, risk {risk}", placement=point.title, lever=Share(point.lever),
               risk=Share(point.risk))  # fmt: skip
    where = f"left:{point.x:.1f}%;bottom:{point.y:.1f}%"
    return element("i", class_=f"om-point {point.kind}", style=where, title=desk.say(said), role="img",
                   aria_label=desk.say(said))  # fmt: skip


def _label(point: Point, y: float) -> Markup:
    side = f"right:{100 - point.x:.1f}%" if point.is_before else f"left:{point.x:.1f}%"
    style = f"{side};bottom:{y:.1f}%;max-width:{point.room:.1f}%"
    kind = "before" if point.is_before else "after"
    return element("span", point.title, class_=f"om-label {kind} {point.kind}", style=style)
