"""The reporting charts of a file's placements as a draw.io document: one page a placement, every box to be moved."""

from __future__ import annotations

from typing import Any, Final

from orgmodel.diagram.arranging import arrange
from orgmodel.diagram.org_chart import charts_of
from orgmodel.diagram.picture import PUBLIC, Box, Chart, Layout, Line, Point, Rect
from orgmodel.diagram.quoting import printable
from orgmodel.diagram.style import FAMILY, LIGHT, MARGIN, TITLE_SIZE, box_ink, line_colour, line_pen
from orgmodel.export.format import Format, Request
from orgmodel.export.standing import siblings, wanted
from orgmodel.study import Study
from orgmodel.text import msg

SIGNS: Final = {"added": "+ ", "removed": "− ", "moved": "↔ "}
DASHES: Final = {
    "dashed": "dashed=1;dashPattern=6 4;",
    "dotted": "dashed=1;dashPattern=1 3;",
    "gone": "dashed=1;dashPattern=12 6;",
}
BOLD, STRUCK = 1, 8
"""draw.io's font styles."""
Element = Any


def write(study: Study, request: Request) -> bytes:
    """The document in UTF-8; boxes stand where the pictures have them, the placement asked for on the first page."""
    from lxml import etree

    one = wanted(study, request)
    near = siblings(study, one)
    today = next((other.graph for other in near if other.placed.is_as_is), None)
    arranged = arrange(charts_of([other.graph for other in near], request.language, baseline=today))
    pages = sorted(zip(near, arranged.charts, strict=True), key=lambda page: page[0] is not one)
    root = etree.Element("mxfile", {"host": "orgmodel", "compressed": "false"})
    for number, (_, chart) in enumerate(pages):
        _Page(root, f"page{number}", chart, arranged.layout).draw()
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


class _Page:
    """One page: its boxes, its lines, and the names they bear."""

    def __init__(self, root: Element, name: str, chart: Chart, layout: Layout) -> None:
        self.chart, self.layout, self.page = chart, layout, layout.page
        self.names = {box.id: f"b{number}" for number, box in enumerate(chart.boxes)}
        page = _add(root, "diagram", {"id": name, "name": printable(chart.title)[:60] or name})
        size = {"pageWidth": f"{self.page.width:g}", "pageHeight": f"{self.page.height:g}"}
        model = _add(page, "mxGraphModel", {"grid": "0", "page": "1", "pageScale": "1", "math": "0", **size})
        self.cells = _add(model, "root", {})
        _add(self.cells, "mxCell", {"id": "0"})
        _add(self.cells, "mxCell", {"id": "1", "parent": "0"})

    def draw(self) -> None:
        """The title, then boxes, then lines."""
        style = f"text;html=0;align=left;verticalAlign=middle;{_face(TITLE_SIZE, LIGHT.ink, BOLD)}"
        page = self.page
        rect = Rect(page.x, page.top + 1.5 * MARGIN, page.width - 2 * MARGIN, 1.6 * TITLE_SIZE)
        self._vertex("title", self.chart.title, style, rect)
        for box in self.chart.boxes:
            label = SIGNS.get(box.mark or "", "") + box.label + (f"\n{box.caption}" if box.caption else "")
            self._vertex(self.names[box.id], label, _box_style(box, self.layout.size), self.layout.places[box.id])
        for number, line in enumerate(line for line in self.chart.lines if line.key in self.layout.routes):
            self._edge(f"l{number}", line)

    def _vertex(self, name: str, text: str, style: str, rect: Rect) -> None:
        value = {"id": name, "value": printable(text), "style": style}
        cell = _add(self.cells, "mxCell", {**value, "vertex": "1", "parent": "1"})
        place = {"x": f"{rect.left - self.page.left:.1f}", "y": f"{rect.top - self.page.top:.1f}"}
        size = {"width": f"{rect.width:.1f}", "height": f"{rect.height:.1f}"}
        _add(cell, "mxGeometry", {**place, **size, "as": "geometry"})

    def _edge(self, name: str, line: Line) -> None:
        way, places = self.layout.routes[line.key], self.layout.places
        style = _line_style(line) + _port("exit", way[0], places[line.source])
        style += _port("entry", way[-1], places[line.target])
        ends = {"source": self.names[line.source], "target": self.names[line.target]}
        value = {"id": name, "value": SIGNS.get(line.mark or "", "").strip(), "style": style}
        cell = _add(self.cells, "mxCell", {**value, "edge": "1", "parent": "1", **ends})
        geometry = _add(cell, "mxGeometry", {"relative": "1", "as": "geometry"})
        if way[1:-1]:
            points = _add(geometry, "Array", {"as": "points"})
            for x, y in way[1:-1]:
                _add(points, "mxPoint", {"x": f"{x - self.page.left:.1f}", "y": f"{y - self.page.top:.1f}"})


def _add(parent: Element, tag: str, attributes: dict[str, str]) -> Element:
    from lxml import etree

    return etree.SubElement(parent, tag, attributes)


def _box_style(box: Box, size: float) -> str:
    ink = box_ink(LIGHT, box.kind, box.mark)
    shape = f"rounded={int(box.kind not in PUBLIC)};arcSize=14;whiteSpace=wrap;html=0;spacing=3;"
    shape += f"fillColor={ink.fill};strokeColor={ink.line};"
    shape += "shape=ext;double=1;" if box.kind == "seat" else ""
    shape += DASHES["gone"] if box.mark == "removed" else ""
    struck = STRUCK if box.mark == "removed" else 0
    return shape + _face(size, ink.text, struck or (BOLD if box.kind == "seat" else 0))


def _line_style(line: Line) -> str:
    pen, colour = line_pen(line.kind, line.mark), line_colour(LIGHT, line.kind, line.mark)
    heads = {"none": ("none", "none"), "forward": ("none", "block"), "both": ("block", "block")}[pen.arrows]
    style = f"html=0;rounded=0;startArrow={heads[0]};endArrow={heads[1]};startSize=4;endSize=4;"
    return (
        f"{style}strokeColor={colour};strokeWidth={pen.width:g};{DASHES.get(pen.dash, '')}{_face(9, LIGHT.ink, BOLD)}"
    )


def _port(end: str, point: Point, rect: Rect) -> str:
    """Where a line meets its box, in parts of the box's sides."""
    across = min(1.0, max(0.0, (point[0] - rect.left) / rect.width))
    down = min(1.0, max(0.0, (point[1] - rect.top) / rect.height))
    return f"{end}X={across:.4f};{end}Y={down:.4f};{end}Perimeter=0;"


def _face(size: float, colour: str, style: int) -> str:
    return f"fontFamily={FAMILY};fontSize={size:g};fontColor={colour};fontStyle={style};"


FORMAT = Format("drawio", ".drawio", "application/vnd.jgraph.mxfile", msg("draw.io: boxes to move"), write, ("chart",))
