"""One slide being drawn: boxes, words, glued connectors and tables as DrawingML, parsed once when it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import Dash, Ink, Pen
from orgmodel.export.deck.glue import Way
from orgmodel.export.deck.words import Anchor, Paragraph, body, quoted

EMU: Final = 12_700
"""English metric units in a point."""
SPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DASHES: Final[dict[Dash, str]] = {"solid": "solid", "dashed": "dash", "dotted": "sysDot", "gone": "lgDash"}
FIRST: Final = 100
"""Ids of what is drawn begin here; placeholders have the lower ones."""
ROUND: Final = 5.0
"""Radius of a rounded corner, in points."""
DOUBLE: Final = 3.5
"""Between the two outlines of a seat, in points."""


@dataclass(frozen=True, slots=True)
class Outline:
    """How a shape is outlined and filled; without a line or fill where empty."""

    line: str = ""
    fill: str = ""
    width: float = 1.1
    dash: Dash = "solid"

    @staticmethod
    def of(ink: Ink, width: float = 1.1, dash: Dash = "solid") -> Outline:
        """Outline and fill of a kind of box."""
        return Outline(ink.line, ink.fill, width, dash)


class Paper:
    """The shapes of one slide in the order drawn, the first at the back."""

    def __init__(self, language: str, since: int = FIRST) -> None:
        self.language = language
        self.shapes: list[str] = []
        self.last = since

    def shape(
        self, rect: Rect, outline: Outline, *, preset: str = "rect", paragraphs: Sequence[Paragraph] = (),
        anchor: Anchor = "ctr", inset: float = 2.0, name: str = "", fits: bool = False,
    ) -> int:  # fmt: skip
        """A native shape with words in it; its id. `fits` lets programs shrink words that run too wide."""
        look = _geometry(preset, rect) + _fill(outline.fill) + _stroke(outline)
        number = self._next()
        label = quoted(name) or f"{preset} {number}"
        frame = _frame(rect)
        text = _text(paragraphs, self.language, anchor, inset, fits)
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{label}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
            f"<p:spPr>{frame}{look}</p:spPr>{text}</p:sp>"
        )
        return number

    def words(
        self, rect: Rect, paragraphs: Sequence[Paragraph], *, anchor: Anchor = "t", name: str = "", fits: bool = True
    ) -> int:
        """Words without a box around them."""
        number = self._next()
        label = quoted(name) or f"words {number}"
        text = _text(paragraphs, self.language, anchor, 0.0, fits)
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{label}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f'<p:spPr>{_frame(rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>{text}</p:sp>'
        )
        return number

    def connector(self, ends: tuple[int, int], way: Way, pen: Pen, colour: str, name: str = "") -> int:
        """A connector glued to the shapes of those ids."""
        number = self._next()
        label = quoted(name) or f"connector {number}"
        turned = f' rot="{way.turn * 60_000}"' if way.turn else ""
        flips = ' flipH="1"' * way.flip_across + ' flipV="1"' * way.flip_down
        bends = "".join(f'<a:gd name="adj{i}" fmla="val {at}"/>' for i, at in enumerate(way.bends, 1))
        joins = f'<a:stCxn id="{ends[0]}" idx="{way.start}"/><a:endCxn id="{ends[1]}" idx="{way.end}"/>'
        line = _stroke(Outline(colour, "", pen.width, pen.dash), _heads(pen))
        self.shapes.append(
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="{label}"/><p:cNvCxnSpPr>{joins}</p:cNvCxnSpPr>'
            f"<p:nvPr/></p:nvCxnSpPr><p:spPr>{_frame(way.rect, turned + flips)}"
            f'<a:prstGeom prst="{way.preset}"><a:avLst>{bends}</a:avLst></a:prstGeom>{line}</p:spPr></p:cxnSp>'
        )
        return number

    def mark(self, rect: Rect, outline: Outline) -> None:
        """A straight line that joins nothing: a rule, an axis, a sample of the legend."""
        self.shape(rect, outline, preset="line")

    def put(self, xml: str) -> None:
        """Any other element."""
        self.shapes.append(xml)

    def lower(self, since: int, to: int) -> None:
        """What was drawn as number `since` and after it, put behind what was drawn as number `to` and after it."""
        self.shapes[to:] = [*self.shapes[since:], *self.shapes[to:since]]

    def _next(self) -> int:
        self.last += 1
        return self.last

    def onto(self, slide: Any) -> None:
        """Everything drawn, onto a slide."""
        from pptx.oxml import parse_xml

        whole = parse_xml(f"<p:spTree {SPACES}>{''.join(self.shapes)}</p:spTree>")
        for element in list(whole):
            slide.shapes._spTree.append(element)


def _frame(rect: Rect, turned: str = "") -> str:
    off, ext = (round(rect.left * EMU), round(rect.top * EMU)), (round(rect.width * EMU), round(rect.height * EMU))
    return f'<a:xfrm{turned}><a:off x="{off[0]}" y="{off[1]}"/><a:ext cx="{ext[0]}" cy="{ext[1]}"/></a:xfrm>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>' if colour else "<a:noFill/>"


def _stroke(outline: Outline, heads: str = "") -> str:
    if not outline.line:
        return "<a:ln><a:noFill/></a:ln>"
    cap = ' cap="rnd"' if outline.dash == "dotted" else ""
    dash = f'<a:prstDash val="{DASHES[outline.dash]}"/>'
    return f'<a:ln w="{round(outline.width * EMU)}"{cap}>{_fill(outline.line)}{dash}<a:round/>{heads}</a:ln>'


def _heads(pen: Pen) -> str:
    head = '<a:headEnd type="triangle" w="med" len="med"/>' if pen.arrows == "both" else ""
    return head + ('<a:tailEnd type="triangle" w="med" len="med"/>' if pen.arrows != "none" else "")


def _text(paragraphs: Sequence[Paragraph], language: str, anchor: Anchor, inset: float, fits: bool) -> str:
    room = f'lIns="{round(inset * EMU)}" tIns="0" rIns="{round(inset * EMU)}" bIns="0"'
    fit = "<a:normAutofit/>" if fits else "<a:noAutofit/>"
    kind = f'<a:bodyPr wrap="square" {room} anchor="{anchor}" rtlCol="0">{fit}</a:bodyPr>'
    return f"<p:txBody>{kind}<a:lstStyle/>{body(paragraphs, language)}</p:txBody>"


def _geometry(preset: str, rect: Rect) -> str:
    if preset == "seat":
        return _seat(rect)
    least = min(rect.width, rect.height) or 1.0
    corner = f'<a:gd name="adj" fmla="val {round(min(0.5, ROUND / least) * 100_000)}"/>'
    return f'<a:prstGeom prst="{preset}"><a:avLst>{corner * (preset == "roundRect")}</a:avLst></a:prstGeom>'


def _seat(rect: Rect) -> str:
    """A rounded box with a double outline as one shape, with the four sites of any rectangle."""
    wide, high = round(rect.width * EMU), round(rect.height * EMU)
    sites = ((wide // 2, 0, 16_200_000), (0, high // 2, 10_800_000), (wide // 2, high, 5_400_000), (wide, high // 2, 0))
    joins = "".join(f'<a:cxn ang="{turn}"><a:pos x="{x}" y="{y}"/></a:cxn>' for x, y, turn in sites)
    inner = round(DOUBLE * EMU)
    outlines = _ring(0, wide, high, round((ROUND + DOUBLE) * EMU), 'fill="norm"')
    outlines += _ring(inner, wide, high, round(ROUND * EMU), 'fill="none"')
    return (
        f"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>{joins}</a:cxnLst>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{outlines}</a:pathLst></a:custGeom>'
    )


def _ring(inset: int, wide: int, high: int, radius: int, fill: str) -> str:
    left, top, right, bottom = inset, inset, wide - inset, high - inset
    radius = min(radius, (right - left) // 2, (bottom - top) // 2)
    arc = f'<a:arcTo wR="{radius}" hR="{radius}" '

    def line(x: int, y: int) -> str:
        return f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>'

    return (
        f'<a:path w="{wide}" h="{high}" {fill}><a:moveTo><a:pt x="{left + radius}" y="{top}"/></a:moveTo>'
        f'{line(right - radius, top)}{arc}stAng="16200000" swAng="5400000"/>'
        f'{line(right, bottom - radius)}{arc}stAng="0" swAng="5400000"/>'
        f'{line(left + radius, bottom)}{arc}stAng="5400000" swAng="5400000"/>'
        f'{line(left, top + radius)}{arc}stAng="10800000" swAng="5400000"/><a:close/></a:path>'
    )
