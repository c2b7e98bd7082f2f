"""The largest text at which every title fits its box and the boxes fit the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Final

from orgmodel.diagram.picture import Box
from orgmodel.diagram.style import CEILING, FLOOR, LINE_HEIGHT, MOST_LINES, OUTER
from orgmodel.diagram.tiers import Tier, total
from orgmodel.diagram.wrapping import least_rooms, wrap

STEP: Final = 0.25
"""Sizes tried, in points."""
SIDE: Final = (0.34, 0.55)
"""Room left and right of the text, in sizes: at the smallest text, and where there is ease.

Graphviz rounds letters to pixels, which makes a line up to 3 % wider than measured: this holds it.
"""
ABOVE: Final = (0.24, 0.5)
"""Room above and below the text."""
TIGHT: Final = (0.3, 0.42)
"""Room within a double outline, besides the outline itself."""
EASE: Final = 12.0
"""Text size from which boxes are at ease where the smallest is `FLOOR`; as much above any other smallest one."""
NARROWEST: Final = 7.0
"""A box is at least this many sizes wide: a dozen letters a line."""
USUAL: Final = 12.5
"""A box is this many sizes wide where there is room: titles of two or three words a line."""
WIDEST: Final = 19.0
"""Wider where that keeps titles low."""
CAPTION: Final = 0.88
"""Captions beside titles; never under the floor."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words of one box."""

    title: str
    caption: str
    bold: bool
    double: bool = False
    floor: float = FLOOR
    """No text is smaller."""
    most: int = 2
    """Lines its caption may take."""

    @staticmethod
    def of(box: Box, floor: float = FLOOR, captions: int = 2) -> Label:
        """The words of `box`; heads and seats are set in semibold. Units of heads take at most `captions` lines."""
        double = box.kind == "seat"
        most = captions if box.kind == "inside" else 2
        bold = double or box.kind == "unit" or bool(box.caption)
        return Label(box.label, box.caption if most else "", bold, double, floor, most)

    def small(self, size: float) -> float:
        """Size of its caption where the title has `size` points."""
        return max(self.floor, CAPTION * size)

    def room(self, size: float, width: float) -> float:
        """Width left for text in a box `width` points wide."""
        return width - 2 * (OUTER + self._at(TIGHT, size) if self.double else self._at(SIDE, size))

    def height(self, titles: int, captions: int, size: float) -> float:
        """Height of a box around so many lines."""
        text = LINE_HEIGHT * (titles * size + captions * self.small(size))
        return text + 2 * (OUTER + self._at(TIGHT, size) if self.double else self._at(ABOVE, size))

    def _at(self, room: tuple[float, float], size: float) -> float:
        """So much room at `size`, in points: the least at the smallest text that is allowed."""
        ease = min(1.0, max(0.0, (size - self.floor) / (EASE - FLOOR)))
        return size * (room[0] + (room[1] - room[0]) * ease)


@dataclass(frozen=True, slots=True)
class Fit:
    """Text size, width of every box and height of those of each tier, in points."""

    size: float
    width: float
    heights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What has to fit: how many box widths stand abreast, the tiers, and the labels of each."""

    across: float
    tiers: tuple[Tier, ...]
    labels: tuple[tuple[Label, ...], ...]


def title_lines(label: Label, size: float, width: float) -> tuple[str, ...]:
    """The title as it stands in a box `width` points wide."""
    return wrap(label.title, label.room(size, width) / size, MOST_LINES, label.bold)


def caption_lines(label: Label, size: float, width: float) -> tuple[str, ...]:
    """The caption as it stands in a box `width` points wide; nothing where there is none."""
    return wrap(label.caption, label.room(size, width) / label.small(size), label.most) if label.caption else ()


def fit(content: Content, room: tuple[float, float], floor: float = FLOOR) -> Fit | None:
    """The largest fit of `content` in `room`, across and down, with text of at least `floor`; None where none is."""
    steps = ceil((max(CEILING, floor) - FLOOR) / STEP) + 1
    low, high = ceil((floor - FLOOR) / STEP), steps
    best = _held(content, FLOOR + STEP * low, room) if low < steps else None
    while best and low + 1 < high:
        middle = (low + high) // 2
        found = _held(content, FLOOR + STEP * middle, room)
        low, high, best = (middle, high, found) if found else (low, middle, best)
    return best


def cut_fit(content: Content, room: tuple[float, float], floor: float) -> Fit | None:
    """A fit at the smallest text that cuts words too long for their box; None where even that is none."""
    width = min(room[0] / content.across, WIDEST * floor)
    boxes = _boxes(content, floor, width) if width >= NARROWEST * floor else None
    return boxes if boxes and total(content.tiers, boxes.heights, floor) <= room[1] else None


def _held(content: Content, size: float, room: tuple[float, float]) -> Fit | None:
    for widest in (USUAL, WIDEST):
        width = min(room[0] / content.across, widest * size)
        whole = width >= NARROWEST * size and all(is_whole(one, size, width) for row in content.labels for one in row)
        boxes = _boxes(content, size, width) if whole else None
        if boxes and total(content.tiers, boxes.heights, size) <= room[1]:
            return boxes
    return None


def _boxes(content: Content, size: float, width: float) -> Fit:
    return Fit(size, width, tuple(box_height(row, size, width) for row in content.labels))


def box_height(labels: Iterable[Label], size: float, width: float) -> float:
    """Height of boxes that hold any of `labels`."""
    return max((_height_of(label, size, width) for label in labels), default=0.0)


def _height_of(label: Label, size: float, width: float) -> float:
    room = label.room(size, width)
    titles = _lines(least_rooms(label.title, MOST_LINES, label.bold), room / size)
    captions = _lines(least_rooms(label.caption, label.most), room / label.small(size)) if label.caption else 0
    return label.height(titles, captions, size)


def _lines(rooms: tuple[float, ...], room: float) -> int:
    """Lines taken in `room`, given the least room of each number of them."""
    return next((number for number, least in enumerate(rooms, start=1) if least <= room), len(rooms))


def is_whole(label: Label, size: float, width: float) -> bool:
    """Whether a title stands uncut, if it would in the widest box."""
    return _stands(label, size, width) or not _stands(label, size, WIDEST * size)


def _stands(label: Label, size: float, width: float) -> bool:
    return least_rooms(label.title, MOST_LINES, label.bold)[-1] <= label.room(size, width) / size
