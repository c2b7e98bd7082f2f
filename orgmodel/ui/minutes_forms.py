"""Where a room says what it decides and what it leaves open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

import streamlit as st

from orgmodel.records import Problem
from orgmodel.text import Message, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.minuting import Note, leave_open, take_down
from orgmodel.ui.parts import show
from orgmodel.ui.problems import problem_list
from orgmodel.ui.seating import TRY

MOST_LETTERS: Final = 400
"""Letters of a decision or a question (our proposal)."""
FIRST, LAST = date(2000, 1, 1), date(2100, 1, 1)
"""Days that may be picked (our proposal)."""
PROBLEMS: Final = "minutes-problems"
DECISION: Final = "minutes-decision"
QUESTION: Final = "minutes-question"
UNSAID: Final = ""


def decision_form(desk: Desk) -> None:
    """What is decided, about which placement, by whom, on which day."""
    placements = {one.id: one.title for one in desk.scenario.placements if one.id != TRY}
    chosen = desk.choice.id if desk.choice and desk.choice.id in placements else UNSAID
    roles = {role.id: role.title for role in desk.scenario.organization.roles}
    with st.form("minutes-decide", border=False):
        st.text_input(desk.say(msg("What is decided")), key=DECISION, max_chars=MOST_LETTERS)
        first, second, third, last = st.columns([1.3, 1.3, 1, 0.8], vertical_alignment="bottom")
        with first:
            _choice(desk, msg("About the placement"), f"{DECISION}-placement", placements, chosen)
        with second:
            _choice(desk, msg("Decided by"), f"{DECISION}-by", roles, UNSAID)
        with third:
            st.date_input(desk.say(msg("On")), date.today(), FIRST, LAST, key=f"{DECISION}-day", format="YYYY-MM-DD")
        with last:
            st.form_submit_button(desk.say(msg("Note it")), type="primary", width="stretch",
                                  on_click=_decided, args=(desk,))  # fmt: skip


def question_form(desk: Desk) -> None:
    """What nobody could answer, and what it is about."""
    with st.form("minutes-ask", border=False):
        st.text_input(desk.say(msg("What stays open")), key=QUESTION, max_chars=MOST_LETTERS)
        left, right = st.columns([1.8, 1], vertical_alignment="bottom")
        with left:
            _choice(desk, msg("What it is about"), f"{QUESTION}-about", _subjects(desk), UNSAID)
        with right:
            st.form_submit_button(desk.say(msg("Leave open")), width="stretch", on_click=_asked, args=(desk,))


def refusal(desk: Desk) -> None:
    """Why the last note was not kept, once."""
    show(problem_list(st.session_state.pop(PROBLEMS, ()), desk.language))


def _choice(desk: Desk, label: Message, key: str, options: Mapping[str, object], first: str) -> None:
    names = [UNSAID, *options]
    st.selectbox(desk.say(label), names, names.index(first), key=key, filter_mode=None,
                 format_func=lambda one: desk.say(options[one]) if one in options else "–")  # fmt: skip


def _subjects(desk: Desk) -> dict[str, object]:
    """What a question may be about, as the format spells it."""
    scenario = desk.scenario
    placements: dict[str, object] = {f"placements.{one.id}": one.title for one in scenario.placements}
    channels = {f"channels.{one.id}": one.name or one.id for one in scenario.channels or ()}
    return {**placements, **channels, "community_manager": scenario.community_manager.title}


def _decided(desk: Desk) -> None:
    text, day = _given(DECISION), st.session_state[f"{DECISION}-day"]
    item = desk.opened.item if desk.opened else None
    if item is not None and text:
        placement, by = st.session_state[f"{DECISION}-placement"], st.session_state[f"{DECISION}-by"]
        note = Note(text, placement, by, day if isinstance(day, date) else None)
        _noted(DECISION, lambda: take_down(desk.visit, item, note))


def _asked(desk: Desk) -> None:
    text = _given(QUESTION)
    item = desk.opened.item if desk.opened else None
    if item is not None and text:
        about = st.session_state[f"{QUESTION}-about"]
        _noted(QUESTION, lambda: leave_open(desk.visit, item, text, about))


def _given(key: str) -> str:
    return " ".join(str(st.session_state[key]).split())


def _noted(key: str, note: Callable[[], tuple[Problem, ...]]) -> None:
    """Keep what was written; the field is empty for the next one, unless it was refused."""
    problems = note()
    st.session_state[PROBLEMS] = problems
    if not problems:
        st.session_state[key] = ""
