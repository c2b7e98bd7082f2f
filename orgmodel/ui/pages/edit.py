"""Edit: the file as written, with its lines numbered and every problem or note at its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from orgmodel.records import Problem
from orgmodel.text import Message, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, Strong, element, joined
from orgmodel.ui.opening import Opened
from orgmodel.ui.page import Page
from orgmodel.ui.parts import answer, quiet, show
from orgmodel.ui.problems import problem_list

MOST_LINES: Final = 5_000
"""Lines shown; a longer file is shown to here, and that is said (our proposal)."""


def draw(desk: Desk) -> None:
    """What is wrong first, then the file."""
    opened = desk.opened
    if opened is None:
        answer(msg("Open a scenario first."), desk.language)
        return
    said = (*opened.problems, *opened.notes)
    answer(_sentence(opened), desk.language, [msg("Read only: change the file in your editor, and this page follows.")])
    if said:
        show(problem_list(said, desk.language))
    show(_listing(opened, said, desk))


def _sentence(opened: Opened) -> Message:
    name = Strong(opened.item.name)
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
