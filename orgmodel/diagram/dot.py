"""DOT text, one statement at a time: fixed places, our own names, every word quoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graphviz import Digraph

from orgmodel.diagram.curves import flat, pierced
from orgmodel.diagram.fonts import width
from orgmodel.diagram.picture import Point, Rect
from orgmodel.diagram.quoting import literal
from orgmodel.diagram.strokes import Spline, dashes, parted, rounded, shortened
from orgmodel.diagram.style import FAMILY, OUTER, SEMIBOLD, Ink, Pen, Theme

INCH: Final = 72.0
HEAD: Final = 5.0
"""Length of an arrow head, in points; Graphviz draws 10 at size 1."""

Hole = tuple[Point, float]
"""Middle and size of the room that a sign needs on a line."""


@dataclass(frozen=True, slots=True)
class Type:
    """Size, colour and weight of a line of text."""

    size: float
    colour: str
    bold: bool = False


class Sheet:
    """The statements of one drawing; nodes are drawn in order, then edges on top."""

    def __init__(self, page: Rect, theme: Theme) -> None:
        self.page, self.theme = page, theme
        self.nodes: list[tuple[str, dict[str, str]]] = []
        self.edges: list[dict[str, str]] = []
        self.ground(page, theme.paper, "p")

    def node(self, name: str, rect: Rect, **attributes: str) -> None:
        """A node of the size given."""
        place = f"{rect.x - self.page.left:.2f},{self.page.bottom - rect.y:.2f}!"
        size = {"width": f"{rect.width / INCH:.4f}", "height": f"{rect.height / INCH:.4f}"}
        self.nodes.append((name, {"pos": place, **size, **attributes}))

    def box(self, name: str, rect: Rect, ink: Ink, pen: float, *, square: bool = False, double: bool = False) -> None:
        """A box with an outline: rounded inside, square outside, double for the role."""
        shape = {"style": "filled" if square else "rounded,filled", "peripheries": "2" if double else "1"}
        colours = {"fillcolor": ink.fill, "color": ink.line, "penwidth": f"{pen:g}"}
        self.node(name, rect.grown(-OUTER) if double else rect, **shape, **colours)

    def ground(self, rect: Rect, fill: str, name: str, style: str = "filled") -> None:
        """A plain surface without outline."""
        self.node(name, rect, style=style, fillcolor=fill, color=fill, penwidth="0")

    def text(self, name: str, middle: Point, words: str, type_: Type) -> None:
        """One line of text around the point given: Graphviz's own line height depends on the machine's fonts."""
        face = {"fontname": SEMIBOLD} if type_.bold else {}
        colour = {"fontsize": f"{type_.size:g}", "fontcolor": type_.colour}
        rect = Rect(*middle, type_.size, type_.size)
        self.node(name, rect, shape="none", label=literal(words), **colour, **face)

    def text_from(self, name: str, start: Point, words: str, type_: Type) -> None:
        """One line of text that begins at the point given, level with its middle."""
        self.text(name, (start[0] + width(words, type_.size, type_.bold) / 2, start[1]), words, type_)

    def text_to(self, name: str, end: Point, words: str, type_: Type) -> None:
        """One line of text that ends at the point given, level with its middle."""
        self.text(name, (end[0] - width(words, type_.size, type_.bold) / 2, end[1]), words, type_)

    def line(
        self, points: tuple[Point, ...], colour: str, pen: Pen, kind: str,
        *, head: float = HEAD, hole: Hole | None = None, curved: bool = False,
    ) -> None:  # fmt: skip
        """A line along `points`, in its pen; `kind` becomes its class in SVG, `hole` leaves room for a sign.

        `curved` says that the points are a spline already.
        """
        start = head if pen.arrows == "both" else 0.0
        end = head if pen.arrows != "none" else 0.0
        way = shortened(points, start, end)
        splines = _splines(way, hole, gone=pen.dash == "gone", curved=curved)
        pieces = [" ".join(map(self._point, spline)) for spline in splines]
        if end:
            pieces[-1] = f"e,{self._point(points[-1])} {pieces[-1]}"
        if start:
            pieces[0] = f"s,{self._point(points[0])} {pieces[0]}"
        found = {"pos": "; ".join(pieces), "color": colour, "class": kind}
        found["penwidth"] = f"{pen.width:g}"
        if pen.dash in ("dashed", "dotted"):
            found["style"] = pen.dash
        if end:
            found |= {"dir": pen.arrows, "arrowhead": "normal", "arrowtail": "normal", "arrowsize": f"{head / 10:g}"}
        self.edges.append(found)

    def _point(self, point: Point) -> str:
        return f"{point[0] - self.page.left:.2f},{self.page.bottom - point[1]:.2f}"

    def dot(self) -> str:
        """The whole drawing as DOT text."""
        graph = Digraph(
            graph_attr={"pad": "0", "margin": "0", "outputorder": "nodesfirst", "bgcolor": self.theme.paper},
            node_attr={"shape": "box", "fixedsize": "shape", "margin": "0", "label": "", "fontname": FAMILY},
            edge_attr={"arrowhead": "none"},
        )
        for name, attributes in self.nodes:
            graph.node(name, **attributes)
        for attributes in self.edges:
            graph.edge("p", "p", **attributes)
        return str(graph.source)


def _splines(way: tuple[Point, ...], hole: Hole | None, *, gone: bool, curved: bool) -> list[Spline]:
    cut = pierced if curved else parted
    parts = cut(way, *hole) if hole else (way,)
    if gone:
        return [stroke for part in parts for stroke in dashes(flat(part) if curved else part)]
    return [part if curved else rounded(part) for part in parts]
