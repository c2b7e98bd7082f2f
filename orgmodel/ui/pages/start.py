"""The front door: what the tool answers, the five domains, ways to begin, and what the open scenario still lacks."""

from __future__ import annotations

import streamlit as st

from orgmodel.text import msg
from orgmodel.ui import importing
from orgmodel.ui.desk import Desk
from orgmodel.ui.guided import asking, drafted
from orgmodel.ui.markup import Strong
from orgmodel.ui.missing import missing_next, open_questions
from orgmodel.ui.page import Page
from orgmodel.ui.parts import answer, show
from orgmodel.ui.shelves import begin, domains, own_files


def draw(desk: Desk) -> None:
    """The questions or the draft they made where the address says so, else the front door."""
    if desk.address.view == asking.VIEW:
        asking.ask(desk)
    elif desk.address.view == drafted.VIEW and desk.is_open:
        drafted.show_draft(desk)
    elif desk.address.view == importing.VIEW:
        importing.draw(desk)
    else:
        _door(desk)


def _door(desk: Desk) -> None:
    role = Strong(msg("the community manager"), "role")
    answer(
        msg("Where does {role} sit, and what does each seat change?", role=role),
        desk.language,
        [msg("Lines, responsibilities, speed, voice and risk, for every seat, side by side."),
         msg("Nothing leaves this machine.")],
    )  # fmt: skip
    begin(desk)
    own_files(desk)
    if desk.is_open:
        left, right = st.columns([1.3, 1], gap="large")
        with left:
            show(missing_next(desk))
        with right:
            show(open_questions(desk))
    domains(desk)


PAGE = Page("start", msg("Start"), draw, needs_scenario=False)
