"""What a picture shows, in one language, and where each thing stands once it is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

BoxKind = Literal["inside", "seat", "unit", "outside", "channel"]
LineKind = Literal["reporting", "dotted", "coordinates", "serves", "feeds_back", "uses"]
Mark = Literal["added", "removed", "moved"]
Point = tuple[float, float]
PUBLIC: Final[tuple[BoxKind, ...]] = ("outside", "channel")
"""Kinds of boxes that stand for the outside world."""


@dataclass(frozen=True, slots=True)
class Box:
    """One thing of a picture; `id` names its place, the same in every placement."""

    id: str
    label: str
    kind: BoxKind = "inside"
    group: str = ""
    """Id of the unit it belongs to."""
    caption: str = ""
    """A second, quieter line: the unit of its head, the count of a folded unit."""
    mark: Mark | None = None
    actor: str = ""
    """Id in the scenario; several boxes may show one actor in several places."""
    count: int = 1
    """Roles it stands for."""

    @property
    def name(self) -> str:
        """The actor's id, or the box's where it stands for no single actor."""
        return self.actor or self.id


@dataclass(frozen=True, slots=True)
class Line:
    """A tie drawn between two boxes; a reporting line goes from the superior to the report."""

    source: str
    target: str
    kind: LineKind = "reporting"
    mark: Mark | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same line in every placement."""
        return (self.source, self.target, self.kind)


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture to draw: its words are in `language` already."""

    title: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...] = ()
    language: str = "en"
    units: tuple[tuple[str, str], ...] = ()
    """Id and name of every unit that boxes belong to."""
    legend: bool = True
    """Whether what boxes, lines and signs mean is said at its foot; a page may say it beside the picture."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on the page in points; x grows to the right, y downwards, from its centre."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height / 2

    def grown(self, by: float) -> Rect:
        """The same rectangle, `by` points larger on every side."""
        return Rect(self.x, self.y, self.width + 2 * by, self.height + 2 * by)

    def meets(self, other: Rect) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Ground:
    """A quiet surface behind boxes: a unit's, or a side of the inside–outside map with its heading."""

    id: str
    rect: Rect
    heading: str = ""
    side: BoxKind = "unit"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where every box and line of a family of charts stands: lay out once, draw each chart with it."""

    page: Rect
    size: float
    """Text size of the boxes, in points."""
    places: dict[str, Rect]
    routes: dict[tuple[str, str, str], tuple[Point, ...]]
    """Corners of every line; a curve's spline where `curved` says so."""
    grounds: tuple[Ground, ...] = ()
    floor: float = 9.0
    """No text is smaller."""
    captions: int = 2
    """Lines that the unit of a head may take."""
    curved: bool = False
    whole: bool = True
    """Whether no word had to be cut."""
