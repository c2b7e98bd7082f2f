"""The placements worth comparing on a draft: what the engine makes of the answers, the best one of each kind first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import streamlit as st

from orgmodel.placement.candidates import candidates
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import score
from orgmodel.scenario.answers import Answers
from orgmodel.scenario.draft import draft
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.spelling import spelled
from orgmodel.text import Text, msg
from orgmodel.ui.guided.form import Form
from orgmodel.ui.parts import quiet, show

OFFERED: Final = 10
"""Placements that are offered (our proposal)."""
PLAIN: Final = ("single", "hub", "joint", "dandelion")
"""Shapes that a room can picture at once; the others are offered, not chosen beforehand (our proposal)."""
CHOSEN: Final = 3
"""Chosen beforehand: with today's, four charts on a wall (our proposal)."""
FIELD: Final = "compare"
KEPT: Final = 60
"""Drafts whose suggestions are kept (our proposal)."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A placement that can be compared: its title, its shape, and its lines in the file."""

    id: str
    title: Text
    shape: str
    data: Mapping[str, Any]


def choose_placements(form: Form, answers: Answers) -> None:
    """The suggestions, the best of each shape chosen beforehand."""
    offered = suggestions(answers)
    if not offered:
        show(quiet(form.desk.say(msg("Name some departments first: a role needs somebody to answer to."))))
        return
    form.several(FIELD, msg("Placements"), {one.id: one.title for one in offered}, usual(offered))
    if answers.superior:
        show(quiet(form.desk.say(msg("Today’s seat is always among them."))))


def usual(offered: tuple[Suggestion, ...]) -> list[str]:
    """The best suggestion of each plain shape, then other plain ones, as many as are chosen beforehand."""
    plain = [one for one in offered if one.shape in PLAIN]
    best = {one.shape: one.id for one in reversed(plain)}
    first = [one.id for one in plain if one.id in best.values()]
    return list(dict.fromkeys([*first, *(one.id for one in plain)]))[:CHOSEN]


def compared(given: Mapping[str, Any], answers: Answers) -> tuple[Mapping[str, Any], ...]:
    """The placements chosen, as the format writes them."""
    offered = suggestions(answers)
    chosen = given.get(FIELD, usual(offered))
    return tuple(one.data for one in offered if one.id in chosen)


def suggestions(answers: Answers) -> tuple[Suggestion, ...]:
    """What the engine makes of a draft, from the best at the weights of its domain."""
    text = draft(answers._replace(placements=(), open=()))
    return _found(sha256(text.encode()).hexdigest(), text)


@st.cache_data(max_entries=KEPT, show_spinner=False)
def _found(digest: str, _text: str) -> tuple[Suggestion, ...]:
    scenario = read_text(_text, "draft.yaml").scenario
    ranking = rank(score(scenario, [one for one in candidates(scenario).kept if not one.is_written]))
    told_apart = sorted(ranking.rows, key=lambda row: row.spokesman != row.id)
    made = [row.scored.candidate for row in told_apart]
    return tuple(
        Suggestion(one.id, one.placement.title, one.shape or "", spelled(one.placement)) for one in made[:OFFERED]
    )
