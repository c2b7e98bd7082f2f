"""The draft that ten answers made: opened in the visit, handed out or kept in the folder, with what it lacks next."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any, Final

import streamlit as st

from orgmodel.records import Malformed, Refused
from orgmodel.scenario.answers import Answers
from orgmodel.scenario.draft import draft
from orgmodel.text import Message, Share, msg, plural
from orgmodel.ui import shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.guided.given import answers_of, both
from orgmodel.ui.guided.questions import QUESTIONS
from orgmodel.ui.guided.suggestions import compared
from orgmodel.ui.markup import Strong
from orgmodel.ui.missing import missing_next, open_questions
from orgmodel.ui.parts import answer, show
from orgmodel.ui.picture import show_picture
from orgmodel.ui.pictures import in_words, reporting_picture
from orgmodel.ui.problems import problem_list
from orgmodel.ui.saving import fault_of, save_copy
from orgmodel.ui.state import go

VIEW: Final = "draft"
"""What the address calls the page after the last question."""
PROBLEM: Final = "guide-problem"


def finish(desk: Desk) -> None:
    """Make the draft of what was answered and open it; the one made before gives way unless something changed in it."""
    visit, guide = desk.visit, desk.visit.guide
    answers = answers_of(guide.given, sorted(guide.answered), desk.address.language, date.today())
    placements = compared(guide.given, answers) if "placements" in guide.answered else ()
    text = draft(answers._replace(placements=placements, open=tuple(_left_open(guide.answered))))
    if guide.draft not in visit.drafts:
        visit.uploads.pop(guide.draft, None)
    guide.draft = shelf.take_in(visit, _file_name(answers), text.encode("utf-8"))
    go(desk.address.to_scenario(guide.draft), view=VIEW)


def _left_open(answered: set[str]) -> list[dict[str, Any]]:
    return [{"text": both(one.title), "about": one.about} for one in QUESTIONS if one.id not in answered]


def _file_name(answers: Answers) -> str:
    letters = unicodedata.normalize("NFKD", answers.organization).encode("ascii", "ignore").decode().lower()
    return (re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:40] or "first-draft") + ".yaml"


def show_draft(desk: Desk) -> None:
    """What stands, where to go with it, and what to write next."""
    answer(_sentence(desk), desk.language, _beneath(desk))
    with st.container(key="draft-ways", horizontal=True, gap="small", vertical_alignment="center"):
        _ways(desk)
    show(problem_list(st.session_state.pop(PROBLEM, ()), desk.language))
    left, right = st.columns([1, 1.15], gap="large")
    with left:
        show(open_questions(desk) + missing_next(desk))
    with right:
        picture = reporting_picture(desk, desk.chosen)
        show_picture(picture, "draft-chart", desk.language)
        in_words(picture, desk)


def _sentence(desk: Desk) -> Message:
    name = Strong(desk.scenario.organization.name or desk.scenario.title)
    return plural("{name} has its first draft: {n} placement to look at.",
                  "{name} has its first draft: {n} placements to compare.",
                  len(desk.scenario.placements), name=name)  # fmt: skip


def _beneath(desk: Desk) -> list[Message]:
    return [
        msg("{share} of what applies can be assessed", share=Share(desk.chosen.completeness)),
        msg("what is not written is not held against it"),
    ]


def _ways(desk: Desk) -> None:
    item = desk.opened.item if desk.opened else None
    link = desk.address.query(view="", stage="")
    with st.container(key="way-ahead", width="content"):
        st.page_link(desk.routes["placements"], label=desk.say(msg("Which placement is ahead?")), query_params=link,
                     icon=":material/arrow_forward:")  # fmt: skip
    st.page_link(desk.routes["situation"], label=desk.say(msg("See the organization")), query_params=link,
                 icon=":material/account_tree:")  # fmt: skip
    if item is None:
        return
    st.download_button(desk.say(msg("Take the file")), desk.opened.text if desk.opened else "", item.name,
                       "application/yaml", key="draft-file", icon=":material/download:", on_click="ignore")  # fmt: skip
    if item.origin == "upload" and shelf.workspace() is not None:
        st.button(desk.say(msg("Keep it in the folder")), key="draft-keep", icon=":material/save:",
                  on_click=_keep, args=(desk, item))  # fmt: skip
    again = desk.address.to_scenario("").query(view="questions", stage="1")
    st.page_link(desk.routes["start"], label=desk.say(msg("Back to the questions")), query_params=again,
                 icon=":material/undo:")  # fmt: skip


def _keep(desk: Desk, item: shelf.Item) -> None:
    """Put the draft into the workspace folder under a name that is free, and go on with it there."""
    try:
        kept = save_copy(desk.visit, item)
    except (Malformed, Refused, OSError) as error:
        st.session_state[PROBLEM] = fault_of(error, item)
        return
    desk.visit.uploads.pop(item.id, None)
    go(desk.address.to_scenario(kept.id), view=VIEW)
