"""The deck being made: one slide after the other, each with its sentence, its drawing, its notes and its foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, Final

from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import LIGHT
from orgmodel.export.deck.master import Master, Place, kind_of
from orgmodel.export.deck.paper import EMU, SPACES, Paper
from orgmodel.export.deck.words import Paragraph, Run, bare, clean, stressed
from orgmodel.text import render

SHRINKING: Final = (1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3)
"""Sizes tried for a title, in parts of the master's."""
LEAST_TITLE: Final = 13.0
WARY: Final = 0.93
"""Part of its width that a title fills: programs without the face take a wider one (our proposal)."""
FOOT: Final = 9.0
SEPARATOR: Final = " · "
TITLES: Final = 60
"""Ids of what stands for a title where a master has none begin here."""
SPARE: Final = (60.0, 24.0)
"""Where a master has no title: its height and its size, at the top of the room."""


class Slides:
    """The slides of one deck in one language."""

    def __init__(self, master: Master, language: str, foot: str) -> None:
        self.master, self.language, self.foot = master, language, clean(foot)
        self.face = master.face

    @property
    def room(self) -> Rect:
        """Where every slide is drawn."""
        if self.master.title is not None:
            return self.master.room
        room = self.master.room
        return Rect(room.x, room.y + SPARE[0] / 2, room.width, room.height - SPARE[0])

    def say(self, message: Any) -> str:
        """A message in the deck's language."""
        return clean(render(message, self.language))

    def cover(self, title: Any, lines: Sequence[str], notes: Iterable[str], stress: Iterable[str] = ()) -> None:
        """The first slide."""
        slide = self._slide(self.master.cover, title, self.master.cover_title, stress)
        rest = [one for one in slide.placeholders if kind_of(one) not in ("title", "ctrTitle")]
        under = next((one for one in rest if kind_of(one) == "subTitle"), None)
        for one in rest:
            if one is not under:
                one._element.getparent().remove(one._element)
        if under is not None:
            _fill(under, [Paragraph((Run(clean(line), 0),)) for line in lines], self.language)
        else:
            paper, room = Paper(self.language), self.master.room
            low = Rect(room.x, room.y + room.height / 4, room.width, room.height / 2)
            paper.words(low, [Paragraph((Run(clean(line), 16),)) for line in lines])
            paper.onto(slide)
        self._noted(slide, notes)

    def sheet(self, title: Any, paper: Paper, notes: Iterable[str], stress: Iterable[str] = ()) -> None:
        """One slide: the sentence that states its finding, what is drawn, and the explanation."""
        slide = self._slide(self.master.sheet, title, self.master.title, stress)
        for one in list(slide.placeholders):
            if kind_of(one) not in ("title", "ctrTitle"):
                one._element.getparent().remove(one._element)
        paper.onto(slide)
        self._feet(slide)
        self._noted(slide, notes)

    def _slide(self, layout: Any, title: Any, place: Place | None, stress: Iterable[str]) -> Any:
        slide = self.master.presentation.slides.add_slide(layout)
        text = self.say(title)
        holder = next((one for one in slide.placeholders if kind_of(one) in ("title", "ctrTitle")), None)
        if holder is None or place is None:
            paper, room = Paper(self.language, TITLES), self.master.room
            top = Rect(room.x, room.top + SPARE[0] / 2, room.width, SPARE[0])
            size = self._title_size(text, Place(top, SPARE[1], (0, 0)))
            paper.words(top, [Paragraph(stressed(text, stress, size, LIGHT.role.line))], name="title")
            paper.onto(slide)
            return slide
        runs = stressed(text, stress, self._title_size(text, place), LIGHT.role.line)
        _fill(holder, [Paragraph(runs)], self.language)
        return slide

    def _title_size(self, text: str, place: Place) -> float:
        sizes = [max(LEAST_TITLE, round(place.size * part)) for part in SHRINKING]
        return self.master.title_face.largest(text, sizes, (WARY * place.room[0], place.room[1]), bold=True)

    def _feet(self, slide: Any) -> None:
        """The master's foot and number, which a new slide does not take over by itself."""
        for one in self.master.sheet.placeholders:
            if kind_of(one) not in ("ftr", "sldNum"):
                continue
            copy = deepcopy(one._element)
            copy.nvSpPr.cNvPr.set("id", str(90 + (kind_of(one) == "sldNum")))
            for part in ("a:xfrm", "a:prstGeom"):
                for element in copy.spPr.xpath(f"./{part}"):
                    copy.spPr.remove(element)
            slide.shapes._spTree.append(copy)
            if kind_of(one) == "ftr":
                _replace(copy, bare([Paragraph((Run(self._foot_in(one), FOOT),))], self.language))
            else:
                number = len(self.master.presentation.slides)
                _replace(copy, f'<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
                               f'<a:rPr lang="en-GB"/><a:t>{number}</a:t></a:fld></a:p>')  # fmt: skip

    def _foot_in(self, holder: Any) -> str:
        """As much of the foot as its place holds on one line, from its end."""
        parts = self.foot.split(SEPARATOR)
        room = (holder.width or 0) / EMU - 16
        tries = [SEPARATOR.join(parts[i:]) for i in range(len(parts))]
        return next((text for text in tries if self.face.width(text, FOOT) <= room), "")

    def _noted(self, slide: Any, notes: Iterable[str]) -> None:
        slide.notes_slide.notes_text_frame.text = "\n".join(clean(line) for line in notes)


def _fill(holder: Any, paragraphs: Sequence[Paragraph], language: str) -> None:
    """Words in a placeholder, in the master's manner."""
    _replace(holder._element, bare(paragraphs, language))


def _replace(element: Any, paragraphs: str) -> None:
    """The paragraphs of a shape's text, replaced."""
    from pptx.oxml import parse_xml

    held = element.txBody
    for old in held.findall("{*}p"):
        held.remove(old)
    for new in list(parse_xml(f"<a:txBody {SPACES}>{paragraphs}</a:txBody>")):
        held.append(new)
