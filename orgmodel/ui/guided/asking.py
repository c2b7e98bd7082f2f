"""One question at a time: large, with its place among the ten, and the organization growing beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, Final

import streamlit as st

from orgmodel.scenario.answers import Answers
from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.guided.drafted import finish
from orgmodel.ui.guided.form import Form
from orgmodel.ui.guided.given import answers_of
from orgmodel.ui.guided.preview import preview
from orgmodel.ui.guided.questions import QUESTIONS, Question
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import answer, heading, show
from orgmodel.ui.picture import ASSETS, show_picture
from orgmodel.ui.pictures import in_words
from orgmodel.ui.state import go

VIEW: Final = "questions"
"""What the address calls the questions; `show` says which one."""


def ask(desk: Desk) -> None:
    """The question that the address names, its fields, the way on and back, and the draft so far."""
    number = _number(desk)
    question, guide = QUESTIONS[number], desk.visit.guide
    answer(question.title, desk.language, [question.why])
    show(_progress(number, desk))
    before = _answers(desk, {*guide.answered, *_ids(number)} - guide.skipped)
    left, right = st.columns([1.1, 1], gap="large")
    with left:
        with st.container(key=f"guide-question-{question.id}"):
            question.ask(Form(desk, guide.given), before)
        _ways(number, desk)
    with right:
        _growing(question, desk)
    _focus()(key="guide-focus", data={"question": question.id})


def resumed(desk: Desk) -> str:
    """The number of the first question that is neither answered nor skipped, as addresses spell it."""
    behind = desk.visit.guide.answered | desk.visit.guide.skipped
    open_ones = [number for number, one in enumerate(QUESTIONS, 1) if one.id not in behind]
    return str(open_ones[0] if open_ones else len(QUESTIONS))


def _number(desk: Desk) -> int:
    said = desk.address.stage
    return min(max(int(said), 1), len(QUESTIONS)) - 1 if said.isdigit() else 0


def _ids(before: int) -> list[str]:
    return [one.id for one in QUESTIONS[:before]]


def _answers(desk: Desk, answered: set[str]) -> Answers:
    return answers_of(desk.visit.guide.given, sorted(answered), desk.address.language, date.today())


def _progress(number: int, desk: Desk) -> Markup:
    guide = desk.visit.guide
    said = desk.say(msg("Question {n} of {whole}", n=number + 1, whole=len(QUESTIONS)))
    steps = [element("i", class_=_step(one, place, number, guide.skipped)) for place, one in enumerate(QUESTIONS)]
    track = element("span", *steps, class_="om-track", aria_hidden="true")
    return element("div", element("p", said, class_="om-quiet"), track, class_="om-progress")


def _step(one: Question, place: int, number: int, skipped: set[str]) -> str:
    if place == number:
        return "here"
    return "skipped" if one.id in skipped else "past" if place < number else "ahead"


def _ways(number: int, desk: Desk) -> None:
    """Back, skip, next; the last one makes the draft."""
    is_last = number + 1 == len(QUESTIONS)
    with st.container(key="guide-ways", horizontal=True, gap="small", vertical_alignment="center"):
        st.button(desk.say(msg("Make the draft") if is_last else msg("Next")), key="guide-next", type="primary",
                  icon=":material/check:" if is_last else ":material/arrow_forward:", icon_position="right",
                  shortcut="Ctrl+Enter", on_click=_on, args=(desk, number, True))  # fmt: skip
        if not is_last:
            st.button(desk.say(msg("Skip")), key="guide-skip", type="tertiary", on_click=_on,
                      args=(desk, number, False))  # fmt: skip
        st.button(desk.say(msg("Back")), key="guide-back", icon=":material/arrow_back:", on_click=_back,
                  args=(desk, number))  # fmt: skip


def _on(desk: Desk, number: int, is_answered: bool) -> None:
    desk.visit.guide.settle(QUESTIONS[number].id, is_answered)
    if number + 1 < len(QUESTIONS):
        go(desk.address, view=VIEW, stage=str(number + 2))
    else:
        finish(desk)


def _back(desk: Desk, number: int) -> None:
    if number:
        go(desk.address, view=VIEW, stage=str(number))
    else:
        go(desk.address, view="", stage="")


def _growing(question: Question, desk: Desk) -> None:
    """The chart of what is said so far, this question included."""
    guide = desk.visit.guide
    places = [one.id for one in QUESTIONS]
    past = set(places[: places.index(question.id) + 1])
    picture = preview(_answers(desk, (past | guide.answered) - (guide.skipped - {question.id})), desk)
    with st.container(key="guide-chart-frame"):
        show(heading(msg("The draft so far"), desk.language))
        show_picture(picture, "guide-chart", desk.language)
        in_words(picture, desk)


@lru_cache(maxsize=1)
def _focus() -> Callable[..., Any]:
    return st.components.v2.component("orgmodel_guide", js=(ASSETS / "guide.js").read_text("utf-8"))
