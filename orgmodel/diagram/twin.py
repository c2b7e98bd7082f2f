"""The text twin of a picture: everything it shows, in words and in reading order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.forest import forest_of
from orgmodel.diagram.picture import PUBLIC, Box, Chart, Line, LineKind
from orgmodel.diagram.words import spoken
from orgmodel.text import Message, listing, msg, render

INDENT: Final = "  "


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a twin; `depth` counts from 0."""

    depth: int
    text: str


HEADINGS: Final[tuple[tuple[LineKind, Message, Message], ...]] = (
    ("reporting", msg("Other superiors"), msg("{target} also reports to {source}")),
    ("dotted", msg("Dotted lines"), msg("{source} to {target}")),
    ("coordinates", msg("Coordination"), msg("{source} with {target}")),
    ("feeds_back", msg("Feedback"), msg("{source} to {target}")),
    ("uses", msg("Where publics are met"), msg("{source} on {target}")),
    ("serves", msg("Who serves whom"), msg("{source} serves {target}")),
)
"""Kinds of lines in the order told, their heading, and the sentence for one."""


def twin_of(chart: Chart) -> tuple[Row, ...]:
    """Reporting lines as a nested list, then every other line under its heading."""
    boxes = {box.id: box for box in chart.boxes}
    inside = [box.id for box in chart.boxes if box.kind not in PUBLIC]
    forest = forest_of(inside, chart.lines)
    rows = [Row(0, render(msg("Reporting lines"), chart.language))] if inside else []
    rows += [
        Row(1 + len(forest.above(name)), spoken(boxes[name], chart.language))
        for root in forest.roots
        for name in (root, *forest.below(root))
    ]
    told = {(superior, report) for report, superior in forest.parent.items()}
    for kind, heading, sentence in HEADINGS:
        lines = [line for line in chart.lines if line.kind == kind and (line.source, line.target) not in told]
        if lines:
            rows.append(Row(0, render(heading, chart.language)))
            rows += [Row(1, text) for text in _told(lines, boxes, sentence, chart.language)]
    silent = [box for box in chart.boxes if box.kind in PUBLIC and not _is_tied(box, chart.lines)]
    if silent:
        rows.append(Row(0, render(msg("Nobody serves"), chart.language)))
        rows += [Row(1, spoken(box, chart.language)) for box in silent]
    return tuple(rows)


def as_text(rows: Iterable[Row]) -> str:
    """The twin as an indented list."""
    return "".join(f"{INDENT * row.depth}{'- ' if row.depth else ''}{row.text}\n" for row in rows)


def _told(lines: Iterable[Line], boxes: dict[str, Box], sentence: Message, language: str) -> list[str]:
    """One sentence for each box and mark, naming all its ends."""
    ends: dict[tuple[str, str | None], list[str]] = {}
    for line in lines:
        ends.setdefault((line.source, line.mark), []).append(boxes[line.target].label)
    marked = {"added": msg("{line}, added"), "removed": msg("{line}, removed"), "moved": msg("{line}, moved")}
    told = []
    for (source, mark), targets in ends.items():
        said = Message(sentence.template, (("source", boxes[source].label), ("target", listing(targets))))
        told.append(render(Message(marked[mark].template, (("line", said),)) if mark else said, language))
    return told


def _is_tied(box: Box, lines: Iterable[Line]) -> bool:
    return any(box.id in (line.source, line.target) for line in lines)
