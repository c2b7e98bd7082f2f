"""All charts of a family as one, so that each box and line gets a single place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orgmodel.diagram.picture import Box, Chart, Line


def union_of(charts: Sequence[Chart]) -> Chart:
    """Every box and line of `charts`, in the order met; the first chart gives the words."""
    boxes: dict[str, Box] = {}
    lines: dict[tuple[str, str, str], Line] = {}
    for chart in charts:
        for box in chart.boxes:
            boxes.setdefault(box.id, box)
        for line in chart.lines:
            lines.setdefault(line.key, line)
    first = charts[0]
    return Chart(first.title, tuple(boxes.values()), tuple(lines.values()), first.language)


def all_boxes(charts: Iterable[Chart]) -> tuple[Box, ...]:
    """Every box as each chart words it, each wording once."""
    return tuple(dict.fromkeys(box for chart in charts for box in chart.boxes))
