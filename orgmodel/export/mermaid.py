"""A placement's reporting lines as Mermaid text, for wikis and documentation."""

from __future__ import annotations

import re
from typing import Final

from orgmodel.diagram.org_chart import chart_of
from orgmodel.diagram.picture import Box, Chart, Line, LineKind
from orgmodel.diagram.quoting import printable
from orgmodel.diagram.style import LIGHT, Ink
from orgmodel.export.format import Format, Request
from orgmodel.export.standing import wanted
from orgmodel.study import Study
from orgmodel.text import msg

LIVE: Final = re.compile(r"[^\w ,.()'’!?/–—-]|_")
"""Everything of a label that Mermaid might act upon: all but letters, figures and a few quiet signs."""
ARROWS: Final[dict[LineKind, str]] = {
    "reporting": "---", "dotted": "-.-", "coordinates": "<-.->", "serves": "-.->", "feeds_back": "-.->", "uses": "---",
}  # fmt: skip
CLASSES: Final[tuple[tuple[str, Ink], ...]] = (
    ("inside", LIGHT.inside), ("seat", LIGHT.role), ("outside", LIGHT.outside),
)  # fmt: skip


def write(study: Study, request: Request) -> bytes:
    """The text in UTF-8."""
    return as_mermaid(chart_of(wanted(study, request).graph, request.language)).encode()


def as_mermaid(chart: Chart) -> str:
    """A flowchart with names of our own and every label quoted, sign by sign."""
    names = {box.id: f"n{number}" for number, box in enumerate(chart.boxes)}
    rows = ["flowchart TD", f"  accTitle: {escaped(chart.title)}"]
    rows += [f"  {names[box.id]}{_shape(box)}:::{_class(box)}" for box in chart.boxes]
    rows += [f"  {names[line.source]} {_arrow(line)} {names[line.target]}" for line in chart.lines]
    rows += [f"  classDef {name} fill:{ink.fill},stroke:{ink.line},color:{ink.text}" for name, ink in CLASSES]
    return "\n".join(rows) + "\n"


def escaped(text: str) -> str:
    """`text` on one line, as Mermaid shows it sign by sign."""
    line = " ".join(printable(text).split())
    return LIVE.sub(lambda found: f"#{ord(found[0])};", line)


def _shape(box: Box) -> str:
    label = escaped(box.label) + (f"<br/>{escaped(box.caption)}" if box.caption else "")
    return f'[["{label}"]]' if box.kind == "seat" else f'["{label}"]'


def _class(box: Box) -> str:
    return box.kind if box.kind in ("seat", "outside") else "inside"


def _arrow(line: Line) -> str:
    return ARROWS[line.kind]


FORMAT = Format("mermaid", ".mmd", "text/vnd.mermaid; charset=utf-8", msg("Mermaid: text for wikis"), write, ("chart",))
