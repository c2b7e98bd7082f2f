"""Where everything stands on the inside–outside map: publics, channels, the role on the border, functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.fitting import STEP, Label, box_height, is_whole
from orgmodel.diagram.frame import content_of, note_size
from orgmodel.diagram.layout import PAGE, Fitted
from orgmodel.diagram.map_columns import columns_of
from orgmodel.diagram.map_ways import ways_between
from orgmodel.diagram.picture import PUBLIC, Chart, Ground, Layout, Rect
from orgmodel.diagram.style import CEILING, FLOOR
from orgmodel.diagram.union import all_boxes, union_of
from orgmodel.text import msg, render

GAP: Final = 0.7
"""Least room between two boxes of a column, in text sizes."""
WIDTHS: Final = (10.0, 12.5, 15.0, 18.0, 22.0)
"""Widths that boxes of a column may have, in text sizes, the narrowest first."""
LARGE: Final = 16.0
"""Text as large as this, in points, is for a wall: room is scarce, and titles break more often (our proposal)."""
NARROW: Final = (7.5, *WIDTHS)
"""Widths on a wall."""
LOOSE: Final = 2.0
"""A column lower than the page spreads this far."""
SHARE: Final = 0.7
"""Part of the page's width that boxes may take; the rest is for lines."""
CROWDED: Final = 0.82
"""The same on a wall."""
HEADING: Final = 2.4
"""Room for the names of the two sides, in sizes of their text."""
FOOT: Final = 12.0
"""Room under the lowest box, in points."""
INSET: Final = 10.0
"""Room left and right of the outer columns, in points."""

Columns = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """The room that boxes fill, and the size of boxes and text, column by column."""

    columns: Columns
    room: Rect
    size: float
    boxes: tuple[tuple[float, float], ...]
    """Width and height of the boxes of each column."""

    def places(self) -> dict[str, Rect]:
        """Every box: as much room between any two columns, boxes spread over the height."""
        taken = sum(width for width, _ in self.boxes) + 2 * INSET
        between = (self.room.width - taken) / max(len(self.columns) - 1, 1)
        found: dict[str, Rect] = {}
        left = self.room.left + INSET
        for column, (width, height) in zip(self.columns, self.boxes, strict=True):
            least = height + GAP * self.size
            pitch = min(LOOSE * least, (self.room.height - height) / max(len(column) - 1, 1))
            top = self.room.y - pitch * (len(column) - 1) / 2
            x = left + width / 2
            found |= {box: Rect(x, top + pitch * row, width, height) for row, box in enumerate(column)}
            left += width + between
        return found


def map_layout_of(charts: Sequence[Chart], page: Rect = PAGE, floor: float = FLOOR) -> Layout | None:
    """One place for every box and line of a family of maps; None where they do not fit with text of `floor`."""
    found = map_fitted(charts, page, floor)
    return found.layout() if found else None


def map_fitted(charts: Sequence[Chart], page: Rect, floor: float) -> Fitted | None:
    """Whether and how the maps fit the page."""
    union = union_of(charts)
    columns = columns_of(union.boxes, union.lines)
    whole = content_of(charts, page, floor)
    heading = HEADING * note_size(floor)
    room = Rect(whole.x, whole.y + (heading - FOOT) / 2, whole.width, whole.height - heading - FOOT)
    stage = _stage(columns, _labels(charts, columns, floor), room, floor)
    if stage is None:
        return None

    def layout() -> Layout:
        places = stage.places()
        ways = ways_between(columns, places, union.lines)
        return Layout(page, stage.size, places, ways, _grounds(union, places, whole), floor, curved=True)

    return Fitted(True, layout)


def _labels(charts: Sequence[Chart], columns: Columns, floor: float) -> tuple[tuple[Label, ...], ...]:
    boxes = all_boxes(charts)
    return tuple(
        tuple(dict.fromkeys(Label.of(box, floor) for box in boxes if box.id in column)) for column in map(set, columns)
    )


def _stage(columns: Columns, labels: tuple[tuple[Label, ...], ...], room: Rect, floor: float) -> Stage | None:
    """The stage with the largest text."""
    for step in range(int((max(CEILING, floor) - floor) / STEP), -1, -1):
        size = floor + STEP * step
        boxes = [_narrowest(one, len(column), size, room) for one, column in zip(labels, columns, strict=True)]
        whole = tuple(box for box in boxes if box)
        if (
            len(whole) == len(boxes)
            and sum(width for width, _ in whole) <= (CROWDED if floor >= LARGE else SHARE) * room.width
        ):
            return Stage(columns, room, size, whole)
    return None


def _narrowest(labels: tuple[Label, ...], count: int, size: float, room: Rect) -> tuple[float, float] | None:
    """Width and height of the narrowest boxes with which so many of them fit one under the other."""
    for width in (size * wide for wide in (NARROW if size >= LARGE else WIDTHS)):
        height = box_height(labels, size, width)
        low = (height + GAP * size) * count <= room.height + GAP * size
        if low and all(is_whole(label, size, width) for label in labels):
            return (width, height)
    return None


def _grounds(union: Chart, places: dict[str, Rect], whole: Rect) -> tuple[Ground, ...]:
    """The outside and the inside, which meet behind the role."""
    seats = [places[box.id].x for box in union.boxes if box.kind == "seat"]
    outside = [places[box.id].right for box in union.boxes if box.kind in PUBLIC]
    border = seats[0] if seats else max(outside, default=whole.x) + INSET
    left = Rect((whole.left + border) / 2, whole.y, border - whole.left, whole.height)
    right = Rect((border + whole.right) / 2, whole.y, whole.right - border, whole.height)
    return (
        Ground("outside", left, render(msg("Outside"), union.language), "outside"),
        Ground("inside", right, render(msg("Inside"), union.language), "inside"),
    )
