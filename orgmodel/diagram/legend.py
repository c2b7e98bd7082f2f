"""The words and samples that say what boxes, lines and signs mean, only for what a picture shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.diagram.picture import BoxKind, Chart, LineKind, Mark
from orgmodel.text import Message, msg, render


@dataclass(frozen=True, slots=True)
class Entry:
    """One sample and its word: a kind of box, a kind of line, or a mark."""

    word: str
    box: BoxKind | None = None
    line: LineKind | None = None
    mark: Mark | None = None


BOX_WORDS: dict[BoxKind, Message] = {
    "inside": msg("inside"),
    "seat": msg("the role"),
    "unit": msg("unit, folded"),
    "outside": msg("outside"),
    "channel": msg("channel"),
}
LINE_WORDS: dict[LineKind, Message] = {
    "dotted": msg("dotted line"),
    "coordinates": msg("coordination"),
    "serves": msg("public served"),
    "uses": msg("channel used"),
    "feeds_back": msg("feedback"),
}
MARK_WORDS: dict[Mark, Message] = {
    "added": msg("added"),
    "removed": msg("removed"),
    "moved": msg("moved"),
}


def entries(charts: Sequence[Chart]) -> tuple[Entry, ...]:
    """What there is to explain in any of `charts`, in a fixed order; nothing where no legend is wanted."""
    if not charts[0].legend:
        return ()
    language = charts[0].language
    boxes = [box for chart in charts for box in chart.boxes]
    lines = [line for chart in charts for line in chart.lines]
    marks = {box.mark for box in boxes} | {line.mark for line in lines}
    found = [
        Entry(render(word, language), box=kind)
        for kind, word in BOX_WORDS.items()
        if any(box.kind == kind and box.mark != "removed" for box in boxes)
    ]
    found += [
        Entry(render(word, language), line=line)
        for line, word in LINE_WORDS.items()
        if any(drawn.kind == line for drawn in lines)
    ]
    return (*found, *(Entry(render(word, language), mark=mark) for mark, word in MARK_WORDS.items() if mark in marks))
