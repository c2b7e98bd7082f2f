"""A chart as SVG, PNG or PDF."""

from __future__ import annotations

import re
from typing import Final, Literal

from orgmodel.diagram.engine import SECONDS, TooSlow, run
from orgmodel.diagram.fontconfig import missing
from orgmodel.diagram.picture import Chart, Layout
from orgmodel.diagram.sketch import Sketch, sketch_of
from orgmodel.diagram.style import PIXELS_PER_POINT, ThemeName
from orgmodel.diagram.svg import rebuilt
from orgmodel.records import Refused
from orgmodel.text import msg, render

Form = Literal["svg", "png", "pdf"]
POINTS_PER_INCH: Final = 72
LARGEST_SIDE: Final = 16_000
"""Pixels; Graphviz shrinks without a word what exceeds 32,767, and few programs open half of that."""
NAMED: Final = 6
"""Missing characters that the picture names; the rest is counted by an ellipsis."""
DATED: Final = re.compile(rb"/CreationDate \(D:\d{14}")
UNDATED: Final = b"/CreationDate (D:20000101000000"
"""The same input gives the same bytes."""


class CannotDraw(Refused):
    """The picture cannot be drawn as asked; `message` says what to do instead."""


def draw(
    chart: Chart,
    layout: Layout,
    form: Form,
    theme: ThemeName = "light",
    *,
    scale: float = PIXELS_PER_POINT,
    focusable: bool = False,
) -> bytes:
    """`chart` at the places of `layout`; `scale` is a PNG's pixels per point, `focusable` lets Tab reach SVG boxes.

    Raises:
        CannotDraw: a PNG would be too large, or Graphviz took too long.
    """
    sketch = sketch_of(chart, layout, theme, "" if form == "svg" else unreadable(chart))
    name = chart.title or render(msg("Chart"), chart.language)
    return drawn(sketch, name, chart.language, form, scale=scale, focusable=focusable)


def drawn(
    sketch: Sketch,
    name: str,
    language: str,
    form: Form,
    *,
    scale: float = PIXELS_PER_POINT,
    focusable: bool = False,
) -> bytes:
    """`sketch` as a file called `name`; see `draw`."""
    if form == "png" and scale * max(sketch.page.width, sketch.page.height) > LARGEST_SIDE:
        wide, high = round(scale * sketch.page.width), round(scale * sketch.page.height)
        raise CannotDraw(
            msg("A PNG of {width} × {height} pixels is too large: take SVG or PDF, or fold the picture by unit.",
                width=wide, height=high)
        )  # fmt: skip
    dot = sketch.dot.replace("graph [", f"graph [dpi={scale * POINTS_PER_INCH:g} ", 1) if form == "png" else sketch.dot
    try:
        made = run(dot, "nop2", form, sketch.nodes)
    except TooSlow as late:
        raise CannotDraw(msg("This picture takes more than {n} seconds: fold it by unit.", n=SECONDS)) from late
    if form == "svg":
        return rebuilt(made, sketch, name, language, focusable=focusable)
    return DATED.sub(UNDATED, made) if form == "pdf" else made


def unreadable(chart: Chart) -> str:
    """Which characters of the chart no font of this machine has, in a sentence; empty where all can be drawn."""
    return lost_signs(chart.title + "".join(box.label + box.caption for box in chart.boxes), chart.language)


def lost_signs(words: str, language: str) -> str:
    """Which characters of `words` no font of this machine has, in a sentence; empty where all can be drawn."""
    lost = missing(words)
    if not lost:
        return ""
    codes = ", ".join(f"U+{ord(character):04X}" for character in lost[:NAMED]) + ("…" if lost[NAMED:] else "")
    said = msg("No font of this machine has {characters}; the SVG and the text keep them.", characters=codes)
    return render(said, language)
