"""Where the map of lever and risk stands on its page: fields, their headings, dots and the names of dots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import dist
from types import MappingProxyType
from typing import Final

from orgmodel.criteria.axes import Quadrant
from orgmodel.diagram.fonts import width
from orgmodel.diagram.labels import Label, Wanted, place_labels
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.lever_map import MEANINGS, Dot, LeverMap, today_word
from orgmodel.diagram.picture import Point, Rect
from orgmodel.diagram.style import LINE_HEIGHT, OUTER
from orgmodel.diagram.wrapping import ELLIPSIS, wrap
from orgmodel.text import render

CARD: Final = Rect(165, 170, 330, 340)
"""The map for a column of a page that says the rest."""
LINES: Final = 32
LEAST: Final = 13.0
"""Names are this part of the page's height, near what a wall needs, and at least so many points."""
SHRINKING: Final = (1.0, 0.9, 0.8)
"""Text sizes tried until every name has room; the last is over the floor of all pictures."""
SMALL: Final = 0.88
"""Size of secondary words beside the others."""
DOT: Final = 0.95
"""Diameter of a dot, in text sizes."""
APART: Final = 0.12
"""Between a dot and its name, in text sizes, beside what every label keeps."""
CROSS: Final = 3.0
"""Between two fields."""
INSET: Final = 8.0
"""From the edge of a field to its heading."""
CLEAR: Final = 3.0
"""Between a dot and the line of the front."""
BEAD: Final = 24.0
"""Apart from each other, points of that line keep names away: no name fits between two of them."""
EMS: Final = (26.0, 13.0, 9.5)
"""Width a name may take in one, two and three lines, in text sizes (our proposal)."""
CORNERS: Final[Mapping[Quadrant, tuple[bool, bool]]] = MappingProxyType(
    {
        Quadrant.TAMED: (True, True),
        Quadrant.EXPOSED_LEVER: (True, False),
        Quadrant.DORMANT: (False, True),
        Quadrant.FAD: (False, False),
    }
)
"""Whether a quadrant is on the right, and whether it is above."""


@dataclass(frozen=True, slots=True)
class Named:
    """A dot at its place, the ways its name may be broken into lines, and where the name stands."""

    dot: Dot
    place: Rect
    ways: tuple[tuple[str, ...], ...]
    label: Label | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The name as it is broken where it stands; nothing where there is no room for it."""
        return self.ways[self.label.size] if self.label else ()


@dataclass(frozen=True, slots=True)
class Plot:
    """The map without its axes' words: lever to the right, less risk upwards."""

    room: Rect
    size: float
    """Of its text."""
    language: str
    is_wide: bool

    @property
    def head(self) -> float:
        """Height of a field's heading; no dot stands beside it."""
        return INSET + LINE_HEIGHT * self.size * (1 + SMALL * self.is_wide)

    def place(self, dot: Dot) -> Rect:
        """Where a dot stands: always inside, and never at a heading's height."""
        size = DOT * self.size + 2 * OUTER * dot.is_chosen
        reach = DOT * self.size / 2 + OUTER + CROSS
        wide, high = self.room.width - 2 * reach, self.room.height - 2 * (self.head + reach)
        x = self.room.x + wide * (dot.lever - 0.5)
        return Rect(x, self.room.y + high * (dot.risk - 0.5), size, size)

    def field(self, quadrant: Quadrant) -> Rect:
        """The ground of a quadrant."""
        right, above = CORNERS[quadrant]
        wide, high = self.room.width / 2, self.room.height / 2
        x, y = self.room.x + wide / 2 * (1 if right else -1), self.room.y + high / 2 * (-1 if above else 1)
        return Rect(x, y, wide - CROSS, high - CROSS)

    def heading(self, quadrant: Quadrant) -> tuple[tuple[Rect, str], ...]:
        """The lines in the outer corner of a field: its name, and on a wide page what it means."""
        right, above = CORNERS[quadrant]
        said = (quadrant.label, MEANINGS[quadrant]) if self.is_wide else (quadrant.label,)
        field, placed = self.field(quadrant), []
        y = field.top + INSET if above else field.bottom - self.head
        for number, message in enumerate(said):
            size = self.size * (SMALL if number else 1.0)
            words = render(message, self.language)
            across, down = width(words, size, not number), size * LINE_HEIGHT
            x = field.right - INSET - across / 2 if right else field.left + INSET + across / 2
            placed.append((Rect(x, y + down / 2, across, down), words))
            y += down
        return tuple(placed)

    def named(self, dot: Dot) -> Named:
        """A dot with the ways its name may be broken, the fewest lines first."""
        title = f"{dot.title} ({today_word(self.language)})" if dot.is_today else dot.title
        ways = [wrap(title, ems, most, dot.is_chosen) for most, ems in enumerate(EMS, 1)]
        whole = [way for way in ways if not way[-1].endswith(ELLIPSIS)] or ways[-1:]
        return Named(dot, self.place(dot), tuple(dict.fromkeys(whole)))

    def wanted(self, one: Named) -> Wanted:
        """What the name of a dot needs."""
        sizes = [
            (max(width(line, self.size, one.dot.is_chosen) for line in way), self.size * LINE_HEIGHT * len(way))
            for way in one.ways
        ]
        around = one.place.grown(APART * self.size)
        return Wanted(around, tuple(sizes), self.field(one.dot.quadrant).grown(-CROSS))


def front_of(found: LeverMap, plot: Plot) -> tuple[tuple[Point, Point], ...]:
    """The line of the front, a piece between two dots each, clear of both."""
    ways = []
    for one, other in pairwise(plot.place(dot) for dot in found.front):
        apart = dist((one.x, one.y), (other.x, other.y))
        start, end = one.width / 2 + CLEAR, other.width / 2 + CLEAR
        if apart > start + end:
            dx, dy = (other.x - one.x) / apart, (other.y - one.y) / apart
            ways.append(((one.x + dx * start, one.y + dy * start), (other.x - dx * end, other.y - dy * end)))
    return tuple(ways)


def _along(way: tuple[Point, Point]) -> Iterator[Rect]:
    """Small squares on a piece of the front, so that no name stands over it."""
    (x, y), (u, v) = way
    count = int(dist(*way) // BEAD) + 1
    for step in range(count + 1):
        part = step / count
        yield Rect(x + (u - x) * part, y + (v - y) * part, 6, 6)


def plot_in(room: Rect, page: Rect, language: str, shrunk: float = 1.0) -> Plot:
    """The map in the room a page leaves, with its axes' words above and below; its text may be `shrunk`."""
    size = shrunk * max(LEAST, page.height / LINES)
    top, bottom = room.top + 1.6 * size, room.bottom - 1.6 * size
    return Plot(Rect(room.x, (top + bottom) / 2, room.width, bottom - top), size, language, is_wide(page))


def is_wide(page: Rect) -> bool:
    """Whether a page has room for a title and for what quadrants mean."""
    return page.width >= PAGE.width


def labelled(found: LeverMap, plot: Plot) -> tuple[Named, ...]:
    """Every dot with its place and its name's; the chosen one is named first, then today's."""
    turn = sorted(found.dots, key=lambda dot: (not dot.is_chosen, not dot.is_today))
    names = [plot.named(dot) for dot in turn]
    kept = [rect for quadrant in Quadrant for rect, _ in plot.heading(quadrant)]
    kept += [bead for way in front_of(found, plot) for bead in _along(way)]
    labels = place_labels([plot.wanted(one) for one in names], plot.room.grown(-CROSS), kept)
    return tuple(Named(one.dot, one.place, one.ways, label) for one, label in zip(names, labels, strict=True))
