"""A deck read back with python-pptx, and everything that would be wrong with it in a client's hands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from orgmodel.diagram.fonts import width

EMU = 12_700
NEAR = 1.0
"""Points by which a glued end may miss its site."""
LEAST = 9.0
NATIVE = {
    MSO_SHAPE_TYPE.AUTO_SHAPE, MSO_SHAPE_TYPE.FREEFORM, MSO_SHAPE_TYPE.TEXT_BOX, MSO_SHAPE_TYPE.PLACEHOLDER,
    MSO_SHAPE_TYPE.TABLE, MSO_SHAPE_TYPE.LINE,
}  # fmt: skip
Box = tuple[float, float, float, float]
"""Left, top, width, height in points."""


@dataclass(frozen=True)
class Read:
    """A deck that was read."""

    presentation: Any

    @property
    def slides(self) -> list[Any]:
        return list(self.presentation.slides)

    @property
    def titles(self) -> list[str]:
        """The sentence of each slide, its no-break spaces as plain ones."""
        return [re.sub("[\u202f\u00a0]", " ", slide.shapes.title.text_frame.text) for slide in self.slides]

    @property
    def words(self) -> str:
        """Everything that is written on slides and in notes."""
        found = [slide.notes_slide.notes_text_frame.text for slide in self.slides]
        for slide in self.slides:
            for shape in slide.shapes:
                if shape.has_text_frame:
                    found.append(shape.text_frame.text)
                if shape.has_table:
                    found += [cell.text for row in shape.table.rows for cell in row.cells]
        return "\n".join(found)


def read(data: bytes) -> Read:
    """The deck as python-pptx opens it."""
    return Read(Presentation(BytesIO(data)))


def faults(deck: Read) -> list[str]:
    """What a careful eye would find, slide by slide."""
    page = (deck.presentation.slide_width / EMU, deck.presentation.slide_height / EMU)
    return [f"slide {number}: {fault}" for number, slide in enumerate(deck.slides, 1) for fault in _of(slide, page)]


def _of(slide: Any, page: tuple[float, float]) -> Iterator[str]:
    boxes = {shape.shape_id: shape for shape in slide.shapes}
    if len(boxes) != len(list(slide.shapes)):
        yield "two shapes of one id"
    for shape in slide.shapes:
        if shape.shape_type not in NATIVE:
            yield f"{shape.name} is {shape.shape_type}"
        left, top, wide, high = _box(shape)
        if left < -NEAR or top < -NEAR or left + wide > page[0] + NEAR or top + high > page[1] + NEAR:
            yield f"{shape.name} is off the slide"
        if shape._element.tag.endswith("cxnSp"):
            yield from _loose(shape, boxes)
        elif shape.has_table:
            yield from _cells(shape, page)
        elif shape.has_text_frame and shape.text_frame.text:
            yield from _text(shape)


def _box(shape: Any) -> Box:
    turned = (
        getattr(shape, "rotation", 0) in (90, 270) or int(shape._element.spPr.xfrm.get("rot", 0)) % 10_800_000
        if (shape._element.tag.endswith("cxnSp"))
        else False
    )
    left, top, wide, high = (value / EMU for value in (shape.left, shape.top, shape.width, shape.height))
    if turned:
        return left + (wide - high) / 2, top + (high - wide) / 2, high, wide
    return left, top, wide, high


def _text(shape: Any) -> Iterator[str]:
    frame = shape.text_frame
    *_, wide, high = _box(shape)
    room = wide - (frame.margin_left + frame.margin_right) / EMU
    used = 0.0
    for paragraph in frame.paragraphs:
        sizes = [run.font.size.pt for run in paragraph.runs if run.font.size]
        if shape.is_placeholder and not sizes:
            continue
        if not sizes:
            yield f"{shape.name}: a run without size"
            continue
        if min(sizes) < LEAST:
            yield f"{shape.name}: {min(sizes)} pt"
        indent = int(paragraph._p.pPr.get("marL", 0)) / EMU if paragraph._p.pPr is not None else 0
        bold = any(run.font.bold for run in paragraph.runs)
        after = paragraph.space_after.pt if paragraph.space_after else 0
        used += lines_of(paragraph.text, max(sizes), room - indent, bold) * max(sizes) * 1.2 + after
    if used > high + 1.2 * LEAST * 0.2:
        yield f"“{frame.text[:40]}” is {used:.0f} high in a box of {high:.0f}"


def lines_of(text: str, size: float, room: float, bold: bool) -> int:
    """Lines that `text` takes in the face itself, a word that is too wide broken as programs do."""
    lines, used = 1, 0.0
    for word in text.replace("-", "- ").replace("/", "/ ").split(" "):
        wide = width(word, size, bold)
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        lines += int(wide // room) if wide > room else 0
        used += (wide % room if wide > room else wide) + width(" ", size, bold)
    return lines


def _cells(shape: Any, page: tuple[float, float]) -> Iterator[str]:
    table = shape.table
    high = sum(row.height for row in table.rows) / EMU
    if shape.top / EMU + high > page[1]:
        yield f"table {shape.name} runs off the slide"
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            for run in (run for one in cell.text_frame.paragraphs for run in one.runs):
                room = (column.width - cell.margin_left - cell.margin_right) / EMU
                used = lines_of(run.text, run.font.size.pt, room, bool(run.font.bold)) * run.font.size.pt * 1.2
                if run.font.size.pt < LEAST or used > (row.height - cell.margin_top - cell.margin_bottom) / EMU + 1:
                    yield f"cell “{run.text[:40]}” does not fit"


def _loose(shape: Any, boxes: dict[int, Any]) -> Iterator[str]:
    """A connector whose ends are not on the sites of two shapes."""
    joins = {kind: shape._element.xpath(f"./p:nvCxnSpPr/p:cNvCxnSpPr/a:{kind}") for kind in ("stCxn", "endCxn")}
    if not all(joins.values()):
        yield f"{shape.name} is loose"
        return
    points = path(shape)
    for (element,), point in zip(joins.values(), (points[0], points[-1]), strict=True):
        box = boxes.get(int(element.get("id")))
        if box is None:
            yield f"{shape.name} joins nothing"
            continue
        left, top, wide, high = _box(box)
        sites = ((left + wide / 2, top), (left, top + high / 2), (left + wide / 2, top + high),
                 (left + wide, top + high / 2))  # fmt: skip
        site = sites[int(element.get("idx"))]
        if abs(site[0] - point[0]) > NEAR or abs(site[1] - point[1]) > NEAR:
            yield f"{shape.name} ends at {point}, its site is at {site}"


def path(shape: Any) -> list[tuple[float, float]]:
    """The corners of a connector on the slide, from its preset, its bends, its flips and its turn (ECMA-376)."""
    frame = shape._element.spPr.xfrm
    wide, high = shape.width / EMU, shape.height / EMU
    preset = shape._element.spPr.find("{*}prstGeom")
    bends = [int(one.get("fmla").removeprefix("val ")) / 100_000 for one in preset.iter("{*}gd")]
    count = int(preset.get("prst")[-1])
    if preset.get("prst").startswith("straight"):
        local = [(0.0, 0.0), (wide, high)]
    else:
        xs = [bends[i] * wide for i in range(0, len(bends), 2)]
        ys = [bends[i] * high for i in range(1, len(bends), 2)]
        local = _corners(count, xs, ys, (wide, high))
    if frame.get("flipH") == "1":
        local = [(wide - x, y) for x, y in local]
    if frame.get("flipV") == "1":
        local = [(x, high - y) for x, y in local]
    turn = int(frame.get("rot", 0)) // 5_400_000 % 4
    middle = (shape.left / EMU + wide / 2, shape.top / EMU + high / 2)
    found = []
    for x, y in local:
        dx, dy = x - wide / 2, y - high / 2
        for _ in range(turn):
            dx, dy = -dy, dx
        found.append((middle[0] + dx, middle[1] + dy))
    return found


def _corners(count: int, xs: list[float], ys: list[float], end: tuple[float, float]) -> list[tuple[float, float]]:
    wide, high = end
    if count == 2:
        return [(0, 0), (wide, 0), (wide, high)]
    if count == 3:
        return [(0, 0), (xs[0], 0), (xs[0], high), (wide, high)]
    raise AssertionError(f"bentConnector{count}: programs draw it in different ways")


def crossings(slide: Any) -> int:
    """Reporting lines that run through a box that is not at their ends."""
    named = [_box(shape) for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE and
             shape.text_frame.text]  # fmt: skip
    return sum(
        _through(a, b, box)
        for shape in slide.shapes
        if shape._element.tag.endswith("cxnSp") and shape.name == "reporting"
        for a, b in pairwise(path(shape))
        for box in named
        if box[2] > 30
    )


def _through(a: tuple[float, float], b: tuple[float, float], box: Box) -> bool:
    left, top, right, bottom = box[0] + 2, box[1] + 2, box[0] + box[2] - 2, box[1] + box[3] - 2
    return max(a[0], b[0]) > left and min(a[0], b[0]) < right and max(a[1], b[1]) > top and min(a[1], b[1]) < bottom
