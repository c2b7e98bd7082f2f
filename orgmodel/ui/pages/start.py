"""The front door: what the tool answers, what can be opened, and what the open scenario still lacks."""

from __future__ import annotations

from collections import Counter
from typing import Final

import streamlit as st

from orgmodel.text import Message, msg, plural
from orgmodel.ui import shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.label import Label, label_of
from orgmodel.ui.markup import Markup, Strong, element, joined
from orgmodel.ui.opening import open_item
from orgmodel.ui.page import Page
from orgmodel.ui.parts import answer, card, heading, quiet, row, rows, show
from orgmodel.ui.state import go

MOST_MISSING: Final = 6
"""Missing fields named at once: what a meeting can settle (our proposal)."""
COLUMNS: Final = 3


def draw(desk: Desk) -> None:
    """The question, the shelf, the way to hand in a file, and what is missing next."""
    role = Strong(msg("the community manager"), "role")
    answer(
        msg("Where does {role} sit, and what does each seat change?", role=role),
        desk.language,
        [msg("Lines, responsibilities, speed, voice and risk, for every seat, side by side."),
         msg("Nothing leaves this machine.")],
    )  # fmt: skip
    _shelf(desk, "workspace", msg("In your folder"))
    _shelf(desk, "upload", msg("Handed in"))
    _shelf(desk, "shipped", msg("Scenarios to begin with"))
    left, right = st.columns(2, gap="large")
    with left:
        _upload(desk)
    with right:
        if desk.is_open:
            show(_missing(desk))


def _shelf(desk: Desk, origin: str, title: Message) -> None:
    items = [item for item in desk.shelf if item.origin == origin]
    if not items:
        return
    show(heading(title, desk.language))
    for start in range(0, len(items), COLUMNS):
        for column, item in zip(st.columns(COLUMNS), items[start : start + COLUMNS], strict=False):
            with column, st.container(key=f"file-{item.id}", border=True, height="stretch"):
                _card(desk, item)


def _card(desk: Desk, item: shelf.Item) -> None:
    label = label_of(item)
    show(_described(desk, label))
    link = desk.address.to_scenario(item.id).query()
    st.page_link(desk.routes["situation"], label=desk.say(msg("Open")), icon=":material/arrow_forward:",
                 query_params=link)  # fmt: skip


def _described(desk: Desk, label: Label) -> Markup:
    facts = [desk.say(label.organization)] if label.organization else []
    if label.placements:
        facts.append(desk.say(plural("{n} placement", "{n} placements", label.placements)))
    return joined([
        element("p", desk.say(label.domain), class_="om-domain") if label.domain else None,
        element("h3", desk.say(label.title), class_="om-name"),
        quiet(" · ".join(facts)) if facts else None,
    ])  # fmt: skip


def _upload(desk: Desk) -> None:
    show(heading(msg("Your own file"), desk.language))
    given = st.file_uploader(
        desk.say(msg("A scenario in YAML, 5 MB at most")), type=["yaml", "yml"], key="upload", max_upload_size=5
    )
    if given is None or desk.visit.handled == given.file_id:
        return
    desk.visit.handled = given.file_id
    name = shelf.take_in(desk.visit, given.name, given.getvalue())
    whole = open_item(shelf.Item(name, given.name, "upload", content=given.getvalue())).scenario is not None
    there = desk.address.to_scenario(name)
    go(there)
    st.switch_page(desk.routes["situation" if whole else "edit"], query_params=there.query())


def _missing(desk: Desk) -> Markup:
    """The fields whose absence leaves most open, and the questions the authors wrote down."""
    chosen = desk.chosen
    lacking = Counter(field for checked in chosen.checks.values() for field in checked.missing)
    lines = [
        row("?", element("code", field), desk.say(plural("{n} check waits", "{n} checks wait", count)))
        for field, count in lacking.most_common(MOST_MISSING)
    ]
    lines += [row("?", desk.say(question.text)) for question in desk.scenario.questions]
    body = rows(lines) if lines else quiet(desk.say(msg("Nothing: all of it can be assessed.")))
    return card(heading(msg("What is missing next"), desk.language), body)


PAGE = Page("start", msg("Start"), draw, needs_scenario=False)
