"""What a box is called aloud: its title, its unit, what it is and what a placement does to it."""

from __future__ import annotations

from orgmodel.diagram.legend import BOX_WORDS, MARK_WORDS
from orgmodel.diagram.picture import Box
from orgmodel.text import render


def spoken(box: Box, language: str) -> str:
    """`box` in one line, every sign and colour of it in words."""
    kind = () if box.kind == "inside" else (render(BOX_WORDS[box.kind], language),)
    mark = (render(MARK_WORDS[box.mark], language),) if box.mark else ()
    caption = (box.caption,) if box.caption else ()
    return ", ".join((box.label, *caption, *kind, *mark))
