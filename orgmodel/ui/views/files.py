"""Files: what a consultant wants tonight as four large cards, then reports, pictures and data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import streamlit as st

from orgmodel.export.bundle import ALL
from orgmodel.export.contents import PICTURES, TABLES, TITLES, WALLS
from orgmodel.export.deck.opening import open_template
from orgmodel.export.format import Format
from orgmodel.export.guide import write_guide
from orgmodel.records import Malformed, Refused
from orgmodel.reports.values import read_values
from orgmodel.text import Message, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Strong, element, plain
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, heading, quiet, show
from orgmodel.ui.problems import problem_list
from orgmodel.ui.taking import Options, offer

TONIGHT: Final[tuple[tuple[str, str, Message, Message], ...]] = (
    ("pptx", "deck", msg("Deck"), msg("Slides to present and edit: question, placements, risks, ranking, decision.")),
    ("xlsx", "workbook", msg("Workbook"),
     msg("Every table to filter, and the scenario in sheets that can be edited and imported again.")),
    ("pdf", "decision-record", msg("Decision record"),
     msg("Question, options, ranking and how sure it is, risks accepted, decisions.")),
    ("zip", "bundle", msg("Everything"),
     msg("Deck, workbook, documents, pictures, web page, data and scenario, with a manifest.")),
)  # fmt: skip
REPORTS: Final = ("weekly", "monthly", "strategic", "mandate-letter", "first-90-days", "interview-guide")
GUIDE: Final = Format("csv", ".csv", "text/csv; charset=utf-8", msg("CSV: to fill in and import"), write_guide,
                      ("interview-guide",))  # fmt: skip
"""The guide as a sheet whose answers come back; above the formats, for it reads a report."""
NETWORKS: Final = (("html", "page"), ("json", "results"), ("drawio", "chart"), ("mermaid", "chart"), ("dot", "chart"),
                   ("graphml", "graph"), ("gexf", "graph"))  # fmt: skip
LANGUAGES: Final = {"fr": "Français", "en": "English"}
ABREAST: Final = 2


def say(desk: Desk) -> None:
    """What there is, and that nothing is made before it is asked for."""
    title = Strong(desk.chosen.placed.title, "role")
    answer(msg("{placement}: take everything, or what you need tonight.", placement=title),
           desk.language, [msg("Each file is made when you click; the larger ones take some seconds.")])  # fmt: skip


def draw(desk: Desk) -> None:
    """Options, then the cards, then the quieter rows."""
    options = _options(desk)
    formats = {form.id: form for form in ALL}
    cards = [card for card in TONIGHT if card[0] in formats]
    with st.container(key="take-tonight"):
        for column, (form, what, title, said) in zip(st.columns(len(cards)), cards, strict=True):
            with column, st.container(border=True, height="stretch", key=f"take-card-{what}"):
                show(element("h2", desk.say(title), class_="om-name") + quiet(desk.say(said)))
                label = desk.say(msg("Download {suffix}", suffix=formats[form].suffix))
                offer(formats[form], what, desk, options, plain(label), key=f"take-{what}", main=True)
    show(heading(msg("Reports and letters"), desk.language))
    _reports(desk, options)
    show(heading(msg("Pictures, tables and data"), desk.language))
    _rest(desk, options, formats)


def _options(desk: Desk) -> Options:
    """The row of options; a template or a table that cannot be used says why, and is left aside."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="take-options"):
        language = st.segmented_control(desk.say(msg("Language of the files")), list(LANGUAGES), key="take-language",
                                        format_func=lambda one: LANGUAGES.get(one, one), default=desk.language,
                                        label_visibility="collapsed", required=True)  # fmt: skip
        nameless = st.toggle(desk.say(msg("Without names")), key="take-nameless",
                             help=plain(desk.say(msg("Holders are renumbered; names leave every text."))))  # fmt: skip
        dated = st.toggle(desk.say(msg("With today’s date")), key="take-dated",
                          help=plain(desk.say(msg("Undated, the same scenario gives the same file."))))  # fmt: skip
        with st.popover(desk.say(msg("Your template")), icon=":material/palette:"):
            template = _template(desk)
        with st.popover(desk.say(msg("Values of the indicators")), icon=":material/table:"):
            values = _values(desk)
    return Options(language or desk.language, nameless, date.today() if dated else None, template, values)


def _template(desk: Desk) -> bytes:
    label = desk.say(msg("Your own .pptx: the deck is laid on its master"))
    given = st.file_uploader(label, type=["pptx"], key="take-template", max_upload_size=5)
    if given is None:
        return b""
    try:
        open_template(given.getvalue())
    except Refused as refused:
        st.warning(plain(desk.say(refused.message)))
        return b""
    return given.getvalue()


def _values(desk: Desk) -> bytes:
    label = desk.say(msg("A table with the columns indicator, period, value, note, for the reports"))
    given = st.file_uploader(label, type=["csv", "xlsx"], key="take-values", max_upload_size=5)
    if given is None:
        return b""
    try:
        found = read_values(given.getvalue(), desk.scenario, given.name)
    except Malformed as malformed:
        show(problem_list(malformed.problems, desk.language))
        return b""
    show(problem_list(found.notes, desk.language))
    return given.getvalue()


def _reports(desk: Desk, options: Options) -> None:
    with st.container(key="take-reports"):
        for start in range(0, len(REPORTS), ABREAST):
            for column, what in zip(st.columns(ABREAST), REPORTS[start : start + ABREAST], strict=False):
                with (
                    column,
                    st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"take-{what}"),
                ):
                    show(element("p", desk.say(TITLES[what]), class_="om-take"))
                    _buttons(what, [form for form in (*ALL, GUIDE) if what in form.contents], desk, options)


def _rest(desk: Desk, options: Options, formats: dict[str, Format]) -> None:
    with st.container(horizontal=True, gap="small", key="take-rest"):
        for what in (*PICTURES, *WALLS):
            with st.popover(desk.say(TITLES[what]), icon=":material/image:"), _row(f"take-{what}"):
                _buttons(what, [one for one in ALL if what in one.contents and one.id not in OTHERS], desk, options)
        with st.popover(desk.say(msg("Tables")), icon=":material/table:"), _row("take-tables"):
            for what in TABLES:
                offer(formats["csv"], what, desk, options, plain(desk.say(TITLES[what])), key=f"take-csv-{what}")
        with st.popover(desk.say(msg("Page and data")), icon=":material/hub:"):
            for form, what in NETWORKS:
                label = plain(desk.say(formats[form].title))
                offer(formats[form], what, desk, options, label, key=f"take-{form}-{what}")


OTHERS: Final = frozenset(form for form, _ in NETWORKS)
"""Formats that stand together in the last place."""


def _row(key: str) -> st.delta_generator.DeltaGenerator:
    return st.container(horizontal=True, gap="small", key=f"{key}-row")


def _buttons(what: str, forms: Sequence[Format], desk: Desk, options: Options) -> None:
    for form in forms:
        offer(form, what, desk, options, form.id.upper(), key=f"take-{what}-{form.id}")


VIEW = View("files", msg("Files"), say, draw)
