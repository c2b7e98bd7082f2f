"""What a deck is laid on: a presentation, its layouts, the room they leave, and the face of its theme."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Final

from orgmodel.diagram.picture import Rect
from orgmodel.export.deck.face import Face
from orgmodel.export.deck.house_master import house_presentation
from orgmodel.export.deck.opening import open_template

EMU: Final = 12_700
DRAWINGS: Final = ("drawing", "dessin")
"""A placeholder of that name says where we draw, whatever its type."""
SHEETS: Final = ("title only", "titre seul", "titre uniquement")
COVERS: Final = ("title slide", "diapositive de titre", "titre", "couverture", "cover")
CONTENTS: Final = ("title and content", "titre et contenu")
FEET: Final = ("ftr", "sldNum", "dt")
TITLES: Final = ("title", "ctrTitle")
LEAST: Final = 0.45
"""Part of the page that the room must have, across and down; a smaller one is not meant for drawing."""
MARGIN: Final = 0.04
"""Margins of a page that says nothing of its room, in parts of its width."""
TITLE_SIZE: Final = 28.0
"""Assumed where a master says nothing, in points."""


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder of a layout: where it stands, its margins and the largest text it takes."""

    rect: Rect
    size: float
    insets: tuple[float, float]
    """Left and right together, top and bottom together."""

    @property
    def room(self) -> tuple[float, float]:
        """Width and height left for text."""
        return self.rect.width - self.insets[0], self.rect.height - self.insets[1]


@dataclass(frozen=True, slots=True)
class Master:
    """Layouts for the cover and for every other slide."""

    presentation: Any
    cover: Any
    sheet: Any
    page: Rect
    room: Rect
    """Where we draw."""
    title: Place | None
    cover_title: Place | None
    face: Face
    title_face: Face


def open_master(template: bytes) -> Master:
    """The master of a template, ours where there is none.

    A layout with a placeholder named “drawing” is taken before one called “Title only”, and that before the one with
    the fewest placeholders beside its title.

    Raises:
        Unsuitable: the template cannot be used.
    """
    presentation = open_template(template) if template else house_presentation()
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    sheet = _sheet(layouts)
    cover = next((one for one in layouts if _name(one) in COVERS and _holder(one, TITLES) is not None), None)
    cover = cover or next((one for one in layouts if _holder(one, ("ctrTitle",)) is not None), sheet)
    page = _page(presentation)
    title = _holder(sheet, TITLES)
    face, heading, capitals = _faces(sheet)
    return Master(
        presentation, cover, sheet, page, _room(layouts, sheet, title, page),
        _place(title, sheet), _place(_holder(cover, TITLES), cover),
        Face.of(face), Face.of(heading, capitals),
    )  # fmt: skip


def kind_of(shape: Any) -> str:
    """The type of a placeholder as it is written."""
    return str(shape._element.xpath("./p:nvSpPr/p:nvPr/p:ph | ./p:nvPicPr/p:nvPr/p:ph")[0].get("type", "obj"))


def plain(text: str) -> str:
    """A name without case, accents and numbers at its end."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\s\d]+$", "", bare).strip()


def _sheet(layouts: list[Any]) -> Any:
    drawn = [one for one in layouts if any(plain(each.name) in DRAWINGS for each in one.placeholders)]
    named = [one for one in layouts if _name(one) in SHEETS]
    titled = [one for one in layouts if _holder(one, ("title",)) is not None]
    titled.sort(key=lambda one: sum(kind_of(each) not in (*FEET, *TITLES) for each in one.placeholders))
    return next(iter([*drawn, *named, *titled, *layouts]))


def _name(layout: Any) -> str:
    return plain(layout.name or "")


def _holder(layout: Any, kinds: tuple[str, ...]) -> Any:
    return next((one for one in layout.placeholders if kind_of(one) in kinds), None)


def _page(presentation: Any) -> Rect:
    wide, high = presentation.slide_width / EMU, presentation.slide_height / EMU
    return Rect(wide / 2, high / 2, wide, high)


def _rect(shape: Any) -> Rect | None:
    """Where a placeholder stands; None where nothing up to the master says so."""
    values = (shape.left, shape.top, shape.width, shape.height)
    if any(value is None for value in values):
        return None
    left, top, wide, high = (value / EMU for value in values)
    return Rect(left + wide / 2, top + high / 2, wide, high)


def _room(layouts: list[Any], sheet: Any, title: Any, page: Rect) -> Rect:
    """The placeholder called “drawing”, the body of “Title and content”, else what is left under the title."""
    named = [one for one in sheet.placeholders if plain(one.name) in DRAWINGS]
    bodies = [
        one for layout in layouts if _name(layout) in CONTENTS for one in layout.placeholders
        if kind_of(one) in ("obj", "body")
    ]  # fmt: skip
    for one in (*named, *bodies):
        rect = _within(_rect(one), page)
        if rect and rect.width >= LEAST * page.width and rect.height >= LEAST * page.height:
            return rect
    margin = MARGIN * page.width
    head = _rect(title) if title is not None else None
    top = min(head.bottom, page.height * 0.35) if head else margin
    feet = [rect.top for one in sheet.placeholders if kind_of(one) in FEET and (rect := _rect(one))]
    low = min([foot for foot in feet if foot > page.height / 2], default=page.height - margin)
    return Rect(page.x, (top + low) / 2 + 2, page.width - 2 * margin, low - top - 12)


def _within(rect: Rect | None, page: Rect) -> Rect | None:
    if rect is None:
        return None
    left, right = max(0.0, rect.left), min(page.right, rect.right)
    top, bottom = max(0.0, rect.top), min(page.bottom, rect.bottom)
    return Rect((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _place(shape: Any, layout: Any) -> Place | None:
    rect = _rect(shape) if shape is not None else None
    if rect is None:
        return None
    sizes = shape._element.xpath("./p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
    master = layout.slide_master._element
    sizes += master.xpath("./p:cSld/p:spTree/p:sp[p:nvSpPr/p:nvPr/p:ph/@type='title']"
                          "/p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz")  # fmt: skip
    sizes += master.xpath("./p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr/@sz")
    size = int(sizes[0]) / 100 if sizes else TITLE_SIZE
    return Place(rect, size, _insets(shape, master))


def _insets(shape: Any, master: Any) -> tuple[float, float]:
    """Margins of a placeholder, its own or the master's; a program's usual ones where neither says."""
    holders = [*shape._element.xpath("./p:txBody/a:bodyPr")]
    holders += master.xpath("./p:cSld/p:spTree/p:sp[p:nvSpPr/p:nvPr/p:ph/@type='title']/p:txBody/a:bodyPr")

    def inset(name: str, usual: int) -> float:
        return next((int(one.get(name)) for one in holders if one.get(name)), usual) / EMU

    return inset("lIns", 91_440) + inset("rIns", 91_440), inset("tIns", 45_720) + inset("bIns", 45_720)


def _faces(layout: Any) -> tuple[str, str, bool]:
    """The theme's faces for text and for titles, and whether titles are set in capitals."""
    master = layout.slide_master
    part = next((one.target_part for one in master.part.rels.values() if one.reltype.endswith("/theme")), None)
    text = part.blob.decode("utf-8", "replace") if part is not None else ""
    minor = re.search(r'<a:minorFont>.*?<a:latin[^>]*typeface="([^"]*)"', text, re.S)
    major = re.search(r'<a:majorFont>.*?<a:latin[^>]*typeface="([^"]*)"', text, re.S)
    capitals = bool(master._element.xpath("./p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr[@cap='all']"))
    return (minor[1] if minor else "", major[1] if major else "", capitals)
