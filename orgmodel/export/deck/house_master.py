"""Our own master: a wide white page, Source Sans, the colours of the pictures as the theme's."""

from __future__ import annotations

import re
from typing import Any, Final

from orgmodel.diagram.style import FAMILY, LEVELS, LIGHT, PAGE_HEIGHT, PAGE_WIDTH
from orgmodel.records import Level

EMU: Final = 12_700
KEPT: Final = ("Title Slide", "Title and Content", "Title Only")
PANOSE: Final = "020B0503030403020204"
"""What the face looks like, for programs that have to choose another."""
COLOURS: Final = {
    "dk1": LIGHT.ink,
    "lt1": LIGHT.paper,
    "dk2": LIGHT.secondary,
    "lt2": LIGHT.band,
    "accent1": LIGHT.inside.line,
    "accent2": LIGHT.outside.line,
    "accent3": LIGHT.role.line,
    "accent4": LIGHT.line,
    "accent5": LEVELS[Level.HIGH].fill,
    "accent6": LEVELS[Level.CRITICAL].fill,
    "hlink": LIGHT.inside.line,
    "folHlink": LIGHT.secondary,
}
TITLE: Final = (40, 22, 880, 62)
CONTENT: Final = (40, 92, 880, 408)
FOOTER: Final = (40, 510, 760, 18)
NUMBER: Final = (820, 510, 100, 18)
COVER: Final = {"ctrTitle": (80, 130, 800, 150), "subTitle": (80, 292, 800, 110)}
SIZES: Final = {"title": 24, "ctrTitle": 36, "subTitle": 17, "small": 9}
"""Text sizes in points."""
LEFT: Final = 'algn="l"'


def house_presentation() -> Any:
    """An empty presentation on our master."""
    from pptx import Presentation

    presentation: Any = Presentation()
    presentation.slide_width, presentation.slide_height = round(PAGE_WIDTH * EMU), round(PAGE_HEIGHT * EMU)
    root = presentation.part._element
    for extension in root.findall("{*}extLst"):
        root.remove(extension)
    _drop_extras(presentation)
    master = presentation.slide_masters[0]
    for layout in list(master.slide_layouts):
        if layout.name not in KEPT:
            master.slide_layouts.remove(layout)
    _theme(master)
    _placed(master)
    for layout in master.slide_layouts:
        _placed(layout)
    _styles(master)
    return presentation


def _drop_extras(presentation: Any) -> None:
    """What the library's own template carries along: a thumbnail, printer settings."""
    for holder in (presentation.part, presentation.part.package):
        for key, one in list(holder._rels.items()):
            if one.reltype.endswith(("thumbnail", "printerSettings")):
                holder._rels.pop(key)


def _theme(master: Any) -> None:
    """Our face and colours in the theme's part."""
    part = next(one.target_part for one in master.part.rels.values() if one.reltype.endswith("/theme"))
    text = part.blob.decode("utf-8")
    face = f'<a:latin typeface="{FAMILY}" panose="{PANOSE}"/>'
    text = re.sub(r'<a:latin typeface="Calibri"[^>]*/>', face, text)
    for name, colour in COLOURS.items():
        value = f'<a:{name}><a:srgbClr val="{colour.lstrip("#")}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", value, text, flags=re.S)
    part._blob = text.encode("utf-8")


def _placed(holder: Any) -> None:
    """Every placeholder where it stands on a wide page; dates go, for a deck says its own day."""
    for shape in list(holder.placeholders):
        kind = shape._element.nvSpPr.nvPr.find("{*}ph").get("type", "obj")
        if kind == "dt":
            shape._element.getparent().remove(shape._element)
            continue
        box = {**COVER, "title": TITLE, "ftr": FOOTER, "sldNum": NUMBER}.get(kind, CONTENT)
        if kind == "subTitle" or kind in COVER or holder.name != "Title Slide":
            shape.left, shape.top, shape.width, shape.height = (round(at * EMU) for at in box)
        _frame(shape, kind)


def _frame(shape: Any, kind: str) -> None:
    """Words at the left edge, without margins, at our sizes."""
    body = shape._element.txBody.bodyPr
    for side in ("lIns", "rIns", "tIns", "bIns"):
        body.set(side, "0")
    body.set("anchor", "b" if kind == "ctrTitle" else "ctr" if kind in ("ftr", "sldNum") else "t")
    styles = shape._element.txBody.find("{*}lstStyle")
    for level in list(styles):
        styles.remove(level)
    size = SIZES["small"] if kind in ("ftr", "sldNum") else SIZES.get(kind)
    if size is None or kind == "title":
        return
    from pptx.oxml import parse_xml

    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    side = "r" if kind == "sldNum" else "l"
    colour = "tx1" if kind == "ctrTitle" else "tx2"
    styles.append(parse_xml(
        f'<a:lvl1pPr {space} marL="0" indent="0" algn="{side}"><a:buNone/><a:defRPr sz="{size * 100}">'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    ))  # fmt: skip


def _styles(master: Any) -> None:
    """Titles to the left, not bold; text at a size for reading."""
    styles = master._element.find("{*}txStyles")
    title = styles.find("{*}titleStyle/{*}lvl1pPr")
    title.set("algn", "l")
    title.find("{*}defRPr").set("sz", str(SIZES["title"] * 100))
    for number, level in enumerate(styles.find("{*}bodyStyle")):
        if level.find("{*}defRPr") is not None:
            level.find("{*}defRPr").set("sz", str(max(1000, 1600 - 200 * number)))
