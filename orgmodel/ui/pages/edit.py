"""Edit: the text of the file, its problems at their line, the lines of every unsaved change, earlier versions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from orgmodel.records import Problem
from orgmodel.text import Message, msg, plural
from orgmodel.ui.conflict import both_sides
from orgmodel.ui.desk import Desk
from orgmodel.ui.hand_editing import editor, is_editable, problems_typed
from orgmodel.ui.history import Draft, draft_of
from orgmodel.ui.lines import counted, differing, line_list
from orgmodel.ui.markup import Markup, Strong, element, joined
from orgmodel.ui.opening import Opened
from orgmodel.ui.page import Page
from orgmodel.ui.parts import answer, heading, quiet, show
from orgmodel.ui.problems import problem_list
from orgmodel.ui.versions_list import versions_list

MOST_LINES: Final = 5_000
"""Lines shown; a longer file is shown to here, and that is said (our proposal)."""


def draw(desk: Desk) -> None:
    """What is wrong first, then the text beside what it changes."""
    opened = desk.opened
    if opened is None:
        answer(msg("Open a scenario first."), desk.language)
        return
    answer(_sentence(opened), desk.language, [_beneath(opened)])
    if opened.theirs is not None:
        both_sides(desk, opened, opened.theirs)
        return
    said = problems_typed(opened) or (*opened.problems, *opened.notes)
    if not is_editable(opened):
        show(problem_list(said, desk.language) + _listing(opened, said, desk))
        return
    left, right = st.columns([1.55, 1], gap="large")
    with left:
        editor(desk, opened)
    with right:
        show(problem_list(said, desk.language))
        _changes(desk, opened)
        versions_list(desk, opened)


def _beneath(opened: Opened) -> Message:
    if opened.theirs is not None:
        return msg("Nothing is written over: choose what becomes of both sides.")
    if not is_editable(opened):
        return msg("Read only: change the file in your editor, and this page follows.")
    return msg("Every change made elsewhere in the app shows here as lines.")


def _changes(desk: Desk, opened: Opened) -> None:
    """The lines of all unsaved changes against the file, and the ways to keep them."""
    draft = draft_of(desk.visit, opened.item)
    with st.container(key="changes"):
        if draft is None or not draft.unsaved:
            show(heading(msg("Unsaved changes"), desk.language) + quiet(desk.say(msg("None."))))
        else:
            lines = differing(draft.base, draft.text)
            title = plural("{n} unsaved change", "{n} unsaved changes", draft.unsaved)
            show(heading(title, desk.language) + _steps(draft, desk) + quiet(desk.say(counted(lines))))
            show(line_list(lines, desk, msg("Unsaved lines")))
        st.download_button(desk.say(msg("Download the file as you see it")), opened.text, opened.item.name,
                           "application/yaml", key="download-seen", icon=":material/download:", type="tertiary",
                           on_click="ignore")  # fmt: skip


def _steps(draft: Draft, desk: Desk) -> Markup:
    """What was done, in its order."""
    since = draft.done[draft.saved :] if 0 <= draft.saved <= len(draft.done) else draft.done
    return element("ol", *(element("li", desk.say(step.said)) for step in since), class_="om-steps")


def _sentence(opened: Opened) -> Message:
    name = Strong(opened.item.name)
    if opened.theirs is not None:
        return msg("{file} was changed elsewhere since you began.", file=name)
    lines = opened.text.count("\n") + 1
    if opened.problems:
        return plural(
            "{n} problem to mend before {file} can be assessed.",
            "{n} problems to mend before {file} can be assessed.",
            len(opened.problems),
            file=name,
        )
    if opened.notes:
        return plural(
            "{file} holds together; {n} note is worth a look.",
            "{file} holds together; {n} notes are worth a look.",
            len(opened.notes),
            file=name,
        )
    return msg("{file} holds together: {lines} lines, nothing to mend.", file=name, lines=lines)


def _listing(opened: Opened, said: Sequence[Problem], desk: Desk) -> Markup:
    at: dict[int, list[Problem]] = {}
    for problem in said:
        if problem.location.file == opened.item.name:
            at.setdefault(problem.location.line, []).append(problem)
    lines = opened.text.splitlines()
    body = joined(_line(number, text, at.get(number, ()), desk) for number, text in enumerate(lines[:MOST_LINES], 1))
    left = len(lines) - MOST_LINES
    more = quiet(desk.say(plural("{n} more line is not shown.", "{n} more lines are not shown.", left)))
    whole = element("div", body, class_="om-code", tabindex="0", role="region",
                    aria_label=desk.say(msg("The file as written")))  # fmt: skip
    return whole + more if left > 0 else whole


def _line(number: int, text: str, problems: Sequence[Problem], desk: Desk) -> Markup:
    kind = problems[0].severity if problems else None
    remarks = [element("p", desk.say(problem.message), class_="om-remark") for problem in problems]
    return element(
        "div",
        element("span", number, class_="om-number"),
        element("code", text or " "),
        *remarks,
        class_=f"om-line {kind}" if kind else "om-line",
        id=f"line-{number}",
    )


PAGE = Page("edit", msg("Edit"), draw, needs_scenario=False)
