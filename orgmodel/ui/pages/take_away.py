"""Take away: the pictures of each placement, as files to project, print or place in a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.export import FORMATS
from orgmodel.export.format import Format, Request
from orgmodel.study import Study
from orgmodel.text import Message, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.file_names import file_name
from orgmodel.ui.maps import wide_levers, wide_risks
from orgmodel.ui.markup import Markup, Strong, element, plain
from orgmodel.ui.page import Page
from orgmodel.ui.parts import answer, show
from orgmodel.ui.picture import Picture, show_picture
from orgmodel.ui.pictures import in_words, outside_picture, reporting_picture

PICTURES: Final[tuple[tuple[str, Message, Callable[[Desk, Assessment], Picture]], ...]] = (
    ("chart", msg("Reporting lines"), reporting_picture),
    ("map", msg("Inside and outside"), outside_picture),
    ("risk-matrix", msg("Likelihood and consequence"), wide_risks),
    ("lever-map", msg("Lever and risk"), wide_levers),
)
ABREAST: Final = 2
"""Pictures side by side."""


def draw(desk: Desk) -> None:
    """The chosen placement's pictures, then the others', each with its files."""
    chosen = desk.chosen
    study = desk.study
    answer(_sentence(chosen, study), desk.language,
           [msg("The same picture in each file, in this language.")])  # fmt: skip
    for start in range(0, len(PICTURES), ABREAST):
        row = zip(st.columns(ABREAST, gap="large"), PICTURES[start : start + ABREAST], strict=True)
        for column, (what, title, picture) in row:
            with column:
                show(_title(desk.say(title)))
                found = picture(desk, chosen)
                show_picture(found, f"take-{what}", desk.language)
                _files(chosen, what, study, desk)
                in_words(found, desk)
    others = [one for one in study.assessments if one is not chosen]
    if others:
        show(_title(desk.say(msg("The other placements"))))
    for one in others:
        _other(one, study, desk)


def _sentence(chosen: Assessment, study: Study) -> Message:
    title = Strong(chosen.placed.title, "role")
    if len(study.assessments) == 1:
        return msg("{placement}: {n} pictures to take away.", placement=title, n=len(PICTURES))
    return msg("{placement} and the others: {n} pictures to take away.", placement=title,
               n=len(PICTURES) * len(study.assessments))  # fmt: skip


def _title(text: str) -> Markup:
    return element("h2", text, class_="om-placement")


def _other(one: Assessment, study: Study, desk: Desk) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"files-{one.placed.id}"):
        show(element("p", desk.say(one.placed.title), class_="om-name"))
        for what, title, _ in PICTURES:
            with st.popover(desk.say(title), icon=":material/download:"):
                _files(one, what, study, desk)


def _files(one: Assessment, what: str, study: Study, desk: Desk) -> None:
    with st.container(horizontal=True, gap="small"):
        for form in (one for one in FORMATS if what in one.contents):
            st.download_button(
                form.id.upper(),
                data=_writer(form, one, what, study, desk),
                file_name=file_name(desk, one, what, form),
                mime=form.media_type,
                key=f"{what}-{form.id}-{one.placed.id}",
                help=plain(desk.say(form.title)),
                icon=":material/download:",
                on_click="ignore",
            )


def _writer(form: Format, one: Assessment, what: str, study: Study, desk: Desk) -> Callable[[], bytes]:
    """Drawn only when it is asked for."""
    return lambda: form.write(study, Request(what, one.placed.id, desk.language, dark=False))


PAGE = Page("take-away", msg("Take away"), draw)
