"""The page around the chart: its title, its legend, and what is left for the boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.fonts import outside_face, width
from orgmodel.diagram.legend import Entry, entries
from orgmodel.diagram.picture import Chart, Rect
from orgmodel.diagram.style import LINE_HEIGHT, MARGIN, NOTE_SIZE, TITLE_SIZE

SAMPLE: Final = 2.2
"""Width of a legend's sample, in sizes of its text."""
BETWEEN: Final = 1.8
"""Room between two entries of the legend, in sizes."""
AFTER_SAMPLE: Final = 0.5
ROW: Final = 1.7
"""Height of a row of the legend, in sizes."""
UNDER_TITLE: Final = 14.0
ABOVE_LEGEND: Final = 10.0


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry of the legend, the left end and middle of its sample."""

    entry: Entry
    x: float
    y: float


def note_size(floor: float) -> float:
    """Size of the legend's text."""
    return max(NOTE_SIZE, floor)


def title_size(floor: float) -> float:
    """Size of the title."""
    return max(TITLE_SIZE, 1.3 * floor)


def note_y(page: Rect, floor: float) -> float:
    """Middle of the last row, kept for what the picture cannot show."""
    return page.bottom - MARGIN - ROW * note_size(floor) / 2


def legend_of(charts: Sequence[Chart], page: Rect, floor: float) -> tuple[Placed, ...]:
    """The legend at the foot of the page, in as many rows as it takes."""
    size = note_size(floor)
    rows: list[list[tuple[Entry, float]]] = [[]]
    x = page.left + MARGIN
    for entry in entries(charts):
        wide = (SAMPLE + AFTER_SAMPLE) * size + width(entry.word, size)
        if rows[-1] and x + wide > page.right - MARGIN:
            rows.append([])
            x = page.left + MARGIN
        rows[-1].append((entry, x))
        x += wide + BETWEEN * size
    lowest = note_y(page, floor) - ROW * size * _has_note(charts)
    first = lowest - ROW * size * (len(rows) - 1)
    return tuple(Placed(entry, x, first + ROW * size * i) for i, row in enumerate(rows) for entry, x in row)


def content_of(charts: Sequence[Chart], page: Rect, floor: float) -> Rect:
    """The room for boxes and lines."""
    titled = any(chart.title for chart in charts)
    top = page.top + MARGIN + (title_size(floor) * LINE_HEIGHT + UNDER_TITLE) * titled
    legend = legend_of(charts, page, floor)
    bottom = min((row.y for row in legend), default=page.bottom - MARGIN) - ROW * note_size(floor) / 2 - ABOVE_LEGEND
    return Rect(page.x, (top + bottom) / 2, page.width - 2 * MARGIN, bottom - top)


def _has_note(charts: Sequence[Chart]) -> bool:
    """Whether a row is kept for characters that no font may have."""
    return any(outside_face(box.label + box.caption) for chart in charts for box in chart.boxes)
