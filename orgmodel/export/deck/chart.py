"""A chart at the places of its layout, as native boxes and glued connectors, with its legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import dist
from typing import Final

from orgmodel.diagram.bands import bands_of
from orgmodel.diagram.boxes import BADGE, CHANGED, OUTLINE, SHADOW
from orgmodel.diagram.fitting import Label
from orgmodel.diagram.fonts import width
from orgmodel.diagram.frame import AFTER_SAMPLE, SAMPLE, Placed, legend_of, note_size
from orgmodel.diagram.picture import PUBLIC, Box, Chart, Layout, Line, Mark, Point, Rect
from orgmodel.diagram.sketch import SWATCH
from orgmodel.diagram.strokes import middle
from orgmodel.diagram.style import FLOOR, LIGHT, MOST_LINES, SIGNS, box_ink, line_colour, line_pen
from orgmodel.diagram.words import spoken
from orgmodel.diagram.wrapping import ELLIPSIS, flowing
from orgmodel.export.deck.glue import Way
from orgmodel.export.deck.lanes import ways_of
from orgmodel.export.deck.paper import Outline, Paper
from orgmodel.export.deck.words import Paragraph, Run, clean

ORDER: Final = {"removed": 0, None: 1, "moved": 2, "added": 3}
"""What is new lies over what was there; what is gone lies under."""
SIGN: Final = 12.0
"""Diameter of a sign's disc, in points: its text keeps the floor."""
INSETS: Final = (1.5, 5.0)
"""Margins beside the words of a box, and of a seat, whose second outline they keep clear of."""
ARROW: Final = (0.72, 0.42)
"""Breadth and height of ↔ in its disc."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A chart at its places on the slide, with the connectors that its layout's lines become."""

    chart: Chart
    layout: Layout
    ways: Mapping[tuple[str, str, str], Way]
    at: Point
    """Upper left corner of the page that was laid out."""
    stretch: float
    """How much wider than laid out it is drawn."""
    fits: bool = True
    """Whether the slide holds it at the smallest text; else it is told in words."""


def staged(
    charts: Sequence[Chart], layout: Layout, at: Point, stretch: float, *, fits: bool = True
) -> tuple[Staged, ...]:
    """Charts that share a layout, on the slide; their lines take the same ways."""
    moved = _moved(layout, at, stretch)
    ways = ways_of(moved) if fits else {}
    return tuple(Staged(chart, moved, ways, at, stretch, fits) for chart in charts)


def draw_chart(paper: Paper, drawn: Staged) -> None:
    """A chart with its grounds, boxes, connectors, signs and legend."""
    chart, layout = drawn.chart, drawn.layout
    for ground in layout.grounds or bands_of(chart, layout):
        fill = LIGHT.outside_ground if ground.side == "outside" else LIGHT.band
        words = (Paragraph((Run(ground.heading, note_size(layout.floor), LIGHT.secondary, bold=True),), "ctr"),)
        paper.shape(ground.rect, Outline("", fill), preset="roundRect", paragraphs=words if ground.heading else (),
                    anchor="t", name=ground.heading)  # fmt: skip
    start = len(paper.shapes)
    ids = {box.id: _draw_box(paper, box, layout, chart.language) for box in chart.boxes}
    count = len(paper.shapes)
    signs = _draw_lines(paper, drawn, ids)
    paper.lower(count, start)
    for box in chart.boxes:
        if box.mark:
            rect = layout.places[box.id]
            draw_sign(paper, box.mark, (rect.left + layout.size / 4, rect.top), max(SIGN, BADGE * layout.size))
    for mark, point in signs:
        draw_sign(paper, mark, point, SIGN)
    wide, high = layout.page.width / drawn.stretch, layout.page.height
    page = Rect(wide / 2, high / 2, wide, high)
    for placed in legend_of([chart], page, layout.floor):
        _entry(paper, placed, drawn, note_size(layout.floor))


def draw_sign(paper: Paper, mark: Mark, point: Point, size: float) -> None:
    """The sign of a mark on a disc; ↔ is a shape, because few faces have it."""
    colour = LIGHT.gone.line if mark == "removed" else LIGHT.role.line
    disc = Rect(*point, size, size)
    if mark == "moved":
        paper.shape(disc, Outline("", colour), preset="ellipse", name="moved")
        arrow = Rect(*point, ARROW[0] * size, ARROW[1] * size)
        paper.shape(arrow, Outline("", LIGHT.paper), preset="leftRightArrow", name="moved sign")
        return
    words = (Paragraph((Run(SIGNS[mark], max(FLOOR, size / BADGE), LIGHT.paper, bold=True),), "ctr"),)
    paper.shape(disc, Outline("", colour), preset="ellipse", paragraphs=words, inset=0, name=mark)


def _draw_box(paper: Paper, box: Box, layout: Layout, language: str) -> int:
    """A box with its words: rounded inside, square outside, a double outline for the seat, dashes where it is gone."""
    rect, gone = layout.places[box.id], box.mark == "removed"
    outline = Outline.of(
        box_ink(LIGHT, box.kind, box.mark),
        0.9 if gone else CHANGED if box.mark else OUTLINE,
        "gone" if gone else "solid",
    )
    if box.kind == "unit":
        behind = Rect(rect.x + SHADOW, rect.y + SHADOW, rect.width, rect.height)
        paper.shape(behind, outline, preset="roundRect", name=f"behind {box.id}")
    preset = "rect" if box.kind in PUBLIC else "seat" if box.kind == "seat" and not gone else "roundRect"
    inset = INSETS[preset == "seat"]
    words = _words(box, layout, rect.width - 2 * inset)
    return paper.shape(rect, outline, preset=preset, paragraphs=words, inset=inset, name=spoken(box, language),
                       fits=True)  # fmt: skip


def _words(box: Box, layout: Layout, room: float) -> list[Paragraph]:
    """Title and caption; what no box of the chart can hold ends with an ellipsis, whole in the shape's name."""
    ink, gone, size = box_ink(LIGHT, box.kind, box.mark), box.mark == "removed", layout.size
    label = Label.of(box, layout.floor, layout.captions)
    title = held(clean(label.title), room / size, MOST_LINES, label.bold)
    words = [Paragraph((Run(title, size, ink.text, label.bold, gone),), "ctr")]
    if label.caption:
        small, tone = label.small(size), ink.text if gone else LIGHT.secondary
        caption = held(clean(label.caption), room / small, label.most, False)
        words.append(Paragraph((Run(caption, small, tone, strike=gone),), "ctr"))
    return words


def held(text: str, room: float, most: int, bold: bool) -> str:
    """As much of `text` as stands in `most` lines of `room` ems."""
    if len(flowing(text, room, bold)) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = len(flowing(text[:middle].rstrip() + ELLIPSIS, room, bold)) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + ELLIPSIS


def _draw_lines(paper: Paper, drawn: Staged, ids: Mapping[str, int]) -> list[tuple[Mark, Point]]:
    """Every line, glued; the signs of those that change between boxes that do not."""
    chart = drawn.chart
    marks = {box.id: box.mark for box in chart.boxes}
    signs: list[tuple[Mark, Point]] = []
    for line in sorted(chart.lines, key=lambda one: ORDER[one.mark]):
        if line.key not in drawn.ways:
            continue
        way = drawn.ways[line.key]
        pen, colour = line_pen(line.kind, line.mark), line_colour(LIGHT, line.kind, line.mark)
        paper.connector((ids[line.source], ids[line.target]), way, pen, colour, line.kind)
        if line.mark and line.mark not in (marks[line.source], marks[line.target]):
            signs.append((line.mark, _sign_at(line, way, drawn.layout)))
    return signs


def _sign_at(line: Line, way: Way, layout: Layout) -> Point:
    """Where the sign of a line stands: near its end, which programs draw alike, or on the public it reaches."""
    if line.kind in ("serves", "uses"):
        rect = layout.places[line.target]
        return (rect.left + layout.size / 4, rect.top)
    outer = [stretch for stretch in (way.points[-2:], way.points[:2]) if dist(*stretch) >= 1.5 * SIGN]
    return middle(outer[0] if outer else way.points)


def _entry(paper: Paper, placed: Placed, drawn: Staged, size: float) -> None:
    """One entry of the legend."""
    entry, wide, at, stretch = placed.entry, SAMPLE * size, drawn.at, drawn.stretch
    left, y = at[0] + placed.x * stretch, at[1] + placed.y
    sample = Rect(left + wide / 2, y, wide, SWATCH * size)
    if entry.box:
        preset = "rect" if entry.box in PUBLIC else "seat" if entry.box == "seat" else "roundRect"
        if entry.box == "unit":
            behind = Rect(sample.x + SHADOW, sample.y + SHADOW, sample.width, sample.height)
            paper.shape(behind, Outline.of(box_ink(LIGHT, "unit")), preset="roundRect", name="sample")
        rect = sample.grown(1.5) if entry.box == "seat" else sample
        paper.shape(rect, Outline.of(box_ink(LIGHT, entry.box), OUTLINE), preset=preset, name="sample")
    elif entry.line:
        pen = line_pen(entry.line)
        line = Rect(sample.x, y, wide, 0.0)
        paper.shape(
            line, Outline(line_colour(LIGHT, entry.line), "", pen.width, pen.dash), preset="line", name="sample"
        )
    elif entry.mark:
        draw_sign(paper, entry.mark, (left + wide / 2, y), SIGN)
    start = left + wide + AFTER_SAMPLE * size
    room = width(entry.word, size) * max(stretch, 1.0) + 14
    rect = Rect(start + room / 2, y, room, size * 1.3)
    paper.words(rect, (Paragraph((Run(entry.word, size, LIGHT.secondary),)),), anchor="ctr")


def _moved(layout: Layout, at: Point, stretch: float) -> Layout:
    """The layout on the slide."""

    def point(one: Point) -> Point:
        return (at[0] + one[0] * stretch, at[1] + one[1])

    def rect(one: Rect) -> Rect:
        return Rect(*point((one.x, one.y)), one.width * stretch, one.height)

    return replace(
        layout,
        page=rect(layout.page),
        places={name: rect(one) for name, one in layout.places.items()},
        routes={key: tuple(map(point, route)) for key, route in layout.routes.items()},
        grounds=tuple(replace(one, rect=rect(one.rect)) for one in layout.grounds),
    )
