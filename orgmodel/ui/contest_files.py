"""The pictures of a contest as files: drawn in each format only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, cast

import streamlit as st

from orgmodel.diagram.drawing import Form
from orgmodel.diagram.lever_map import lever_twin
from orgmodel.diagram.lever_sheet import draw_levers
from orgmodel.diagram.robustness import certainty_twin
from orgmodel.diagram.robustness_sheet import draw_certainty
from orgmodel.diagram.twin import as_text
from orgmodel.export import FORMATS
from orgmodel.text import msg
from orgmodel.ui.contest import Contest
from orgmodel.ui.contest_pictures import bars_of, map_of
from orgmodel.ui.desk import Desk
from orgmodel.ui.file_names import file_name
from orgmodel.ui.markup import plain

What = Literal["map", "certainty"]
DRAWN = ("svg", "png", "pdf", "txt")
"""Formats drawn from the contest on the page, at the weights that were moved there."""


def offer_files(what: What, contest: Contest, desk: Desk) -> None:
    """A button a format, behind one that opens them."""
    with st.popover(desk.say(msg("Files")), icon=":material/download:"):
        for form in (one for one in FORMATS if one.id in DRAWN):
            st.download_button(
                form.id.upper(),
                data=_writer(what, form.id, contest, desk),
                file_name=file_name(desk, desk.chosen, what, form),
                mime=form.media_type,
                key=f"{what}-{form.id}",
                help=plain(desk.say(form.title)),
                on_click="ignore",
            )


def _writer(what: What, form: str, contest: Contest, desk: Desk) -> Callable[[], bytes]:
    """Draws the picture, or tells it in words."""
    found, bars = map_of(contest, desk), bars_of(contest, desk)

    def write() -> bytes:
        if form == "txt":
            return as_text(lever_twin(found) if what == "map" else certainty_twin(bars)).encode()
        kind = cast(Form, form)
        return draw_levers(found, kind) if what == "map" else draw_certainty(bars, kind)

    return write
