"""Graphviz's SVG rebuilt from an allow-list, with names for people, keyboards and programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from orgmodel.diagram.fonts import outside_face, width
from orgmodel.diagram.picture import Box
from orgmodel.diagram.quoting import printable
from orgmodel.diagram.sketch import Sketch
from orgmodel.diagram.style import CSS_FAMILY, SEMIBOLD
from orgmodel.diagram.words import spoken

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
else:
    Element = Any

SVG: Final = "http://www.w3.org/2000/svg"
SHAPES: Final = {
    "path": {"d", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "polygon": {"points", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "polyline": {"points", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "ellipse": {"cx", "cy", "rx", "ry", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "text": {"x", "y", "text-anchor", "font-family", "font-size", "font-weight", "fill"},
}
"""The elements Graphviz may leave in a picture, with their attributes."""
PLAIN: Final = re.compile(r"[-\w#.,+ ]*", re.ASCII)
"""What the value of such an attribute is made of: numbers, names, colours."""
PRESERVE: Final = "{http://www.w3.org/XML/1998/namespace}space"
SEMIBOLD_WEIGHT: Final = "600"
ID: Final = re.compile(r"[^A-Za-z0-9_-]")
DASHES: Final = {"5,2": "6,4", "1,5": "1.6,4"}
"""Graphviz's dashes and dots, as wide as its other formats draw them."""


class Unsafe(Exception):
    """The drawing holds an element or attribute that no picture of ours has."""


def rebuilt(drawn: bytes, sketch: Sketch, name: str, language: str, *, focusable: bool) -> bytes:
    """The picture as Graphviz drew it, made of allowed elements only, each box a group with its name.

    A static picture is one image called `name`; a focusable one is a group of boxes that Tab reaches.

    Raises:
        Unsafe: an element or attribute outside the allow-list.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    given = etree.fromstring(drawn, parser)
    wide, high = f"{sketch.page.width:g}", f"{sketch.page.height:g}"
    size = {"width": f"{wide}pt", "height": f"{high}pt", "viewBox": f"0 0 {wide} {high}"}
    root = etree.fromstring(f'<svg xmlns="{SVG}"/>')
    for key, value in size.items():
        root.set(key, value)
    root.set("role", "group" if focusable else "img")
    root.set("aria-label", name)
    etree.SubElement(root, f"{{{SVG}}}title").text = name
    whole = etree.SubElement(root, f"{{{SVG}}}g", {"transform": f"translate(0 {high})"})
    groups: dict[str, Element] = {}
    for part in given.iter(f"{{{SVG}}}g"):
        node = part.findtext(f"{{{SVG}}}title") or ""
        kinds = part.get("class", "").split()
        box = sketch.boxes.get(node.partition("_")[0])
        if box is not None and kinds == ["node"]:
            if box.id not in groups:
                groups[box.id] = etree.SubElement(whole, f"{{{SVG}}}g")
                _name(groups[box.id], box, language, focusable=focusable)
            _copy(part, groups[box.id])
        elif kinds and kinds[0] in ("node", "edge"):
            silent = {"class": " ".join(kinds), "aria-hidden": "true"}
            _copy(part, etree.SubElement(whole, f"{{{SVG}}}g", silent))
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _name(group: Element, box: Box, language: str, *, focusable: bool) -> None:
    from lxml import etree

    said = spoken(box, language)
    names = {"id": f"box-{ID.sub('-', box.id)}", "class": f"box {box.kind}", "data-id": box.id, "data-kind": box.kind}
    names |= {"data-actor": box.actor} if box.actor else {}
    names |= {"data-mark": box.mark} if box.mark else {}
    names |= {"data-label": said, "role": "img", "aria-label": said}
    names |= {"tabindex": "0"} if focusable else {}
    for name, value in names.items():
        group.set(name, printable(value))
    etree.SubElement(group, f"{{{SVG}}}title").text = printable(said)


def _copy(part: Element, target: Element) -> None:
    """The shapes and words of one of Graphviz's groups, without its own title."""
    from lxml import etree

    for shape in part:
        tag = str(shape.tag).removeprefix(f"{{{SVG}}}")
        if tag == "title":
            continue
        if tag not in SHAPES:
            raise Unsafe(tag)
        found = {str(name): str(value) for name, value in shape.attrib.items() if name != PRESERVE}
        for name, value in found.items():
            if name not in SHAPES[tag] or not PLAIN.fullmatch(value):
                raise Unsafe(f"{tag} {name}")
        copied = etree.SubElement(target, f"{{{SVG}}}{tag}", _styled(tag, found, shape.text or ""))
        copied.text = shape.text if tag == "text" else None


def _styled(tag: str, given: dict[str, str], text: str) -> dict[str, str]:
    """Attributes in our manner: the family with its fallbacks, dashes, and the width text may take."""
    found = dict(given)
    if "stroke-dasharray" in found:
        found["stroke-dasharray"] = DASHES.get(found["stroke-dasharray"], found["stroke-dasharray"])
    if tag != "text":
        return found
    bold = found.pop("font-family") == SEMIBOLD
    found["font-family"] = CSS_FAMILY
    if bold:
        found["font-weight"] = SEMIBOLD_WEIGHT
    if len(text) > 1 and not outside_face(text):
        found["textLength"] = f"{width(text, float(found['font-size']), bold):.1f}"
        found["lengthAdjust"] = "spacingAndGlyphs"
    return found
