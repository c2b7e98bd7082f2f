"""The map of lever and risk: two axes, one point a placement, never a total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.study import Study
from orgmodel.text import Share, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import card, heading, quiet

APART: Final = 9.0
"""Labels closer than this share of the map's height, in percent, are moved apart (our proposal)."""
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
    """Each point with the height of its label: from the lowest up, none nearer than `APART` to the one below."""
    placed: list[tuple[Point, float]] = []
    last = -APART
    for point in sorted(points, key=lambda one: one.y):
        last = max(point.y, last + APART)
        placed.append((point, last))
    over = max(0.0, last - 97)
    return [(point, y - over) for point, y in placed]


def _dot(point: Point, desk: Desk) -> Markup:
    said = msg("{placement}: lever {lever}, risk {risk}", placement=point.title, lever=Share(point.lever),
               risk=Share(point.risk))  # fmt: skip
    where = f"left:{point.x:.1f}%;bottom:{point.y:.1f}%"
    return element("i", class_=f"om-point {point.kind}", style=where, title=desk.say(said), role="img",
                   aria_label=desk.say(said))  # fmt: skip


def _label(point: Point, y: float) -> Markup:
    is_left = point.x > MIDDLE
    side = f"right:{100 - point.x:.1f}%" if is_left else f"left:{point.x:.1f}%"
    room = point.x if is_left else 100 - point.x
    style = f"{side};bottom:{y:.1f}%;max-width:{room:.1f}%"
    return element("span", point.title, class_=f"om-label {'before' if is_left else 'after'} {point.kind}", style=style)
