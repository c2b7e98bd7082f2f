"""What pictures without boxes share: their page, its title, and the line at its foot."""

from __future__ import annotations

from typing import Final

from orgmodel.diagram.dot import Sheet, Type
from orgmodel.diagram.drawing import Form, lost_signs
from orgmodel.diagram.frame import UNDER_TITLE
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import LINE_HEIGHT, MARGIN, NOTE_SIZE, THEMES, TITLE_SIZE, ThemeName
from orgmodel.diagram.wrapping import wrap

FOOT: Final = 1.7 * NOTE_SIZE
"""Height of the line at the foot."""
SLIM: Final = 8.0
"""Margin of a picture that stands in a frame of the page already."""


def plate(page: Rect, title: str, note: str, theme: ThemeName) -> tuple[Sheet, Rect]:
    """An empty sheet with `title` and `note`, each only where there is one, and the room between them."""
    sheet = Sheet(page, THEMES[theme])
    margin = MARGIN if title else SLIM
    top, bottom, width = page.top + margin, page.bottom - margin, page.width - 2 * margin
    if title:
        said = wrap(title, width / TITLE_SIZE, 1, bold=True)[0]
        y = top + TITLE_SIZE * LINE_HEIGHT / 2
        sheet.text_from("title", (page.left + margin, y), said, Type(TITLE_SIZE, sheet.theme.ink, bold=True))
        top += TITLE_SIZE * LINE_HEIGHT + UNDER_TITLE
    if note:
        said = wrap(note, width / NOTE_SIZE, 1)[0]
        start = (page.left + margin, bottom - FOOT / 2)
        sheet.text_from("note", start, said, Type(NOTE_SIZE, sheet.theme.secondary))
        bottom -= FOOT
    return sheet, Rect(page.x, (top + bottom) / 2, width, bottom - top)


def unreadable_in(form: Form, words: str, language: str) -> str:
    """What the foot must say of characters that no font of this machine has; the SVG keeps them."""
    return "" if form == "svg" else lost_signs(words, language)
