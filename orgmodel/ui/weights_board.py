"""The weights of the criteria under their six headings, moved by hand: the order and the sentence follow at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.headings import HEADINGS, Heading
from orgmodel.criteria.weighing import weights_of
from orgmodel.placement.switching import Switch
from orgmodel.text import Message, Share, msg
from orgmodel.ui.contest import Contest
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import NOTHING, Markup, element
from orgmodel.ui.parts import show
from orgmodel.ui.picture import ASSETS
from orgmodel.ui.reasons import felt_switches
from orgmodel.ui.scoreboard import facts_of
from orgmodel.ui.state import go
from orgmodel.ui.weights import IDS, write_weights

OF = {criterion.id: criterion for criterion in CRITERIA}


def weights_board(contest: Contest, desk: Desk) -> None:
    """A slider a criterion: where it stands, where the file has it, where the lead would pass to whom."""

    def moved() -> None:
        given = st.session_state["weights-board"].weights
        if given == "file":
            go(desk.address, weights="")
        elif isinstance(given, list) and len(given) == len(IDS):
            go(desk.address, weights=write_weights(dict(zip(IDS, (_number(one) for one in given), strict=True))))

    _component()(key="weights-board", data=board_data(contest, desk), on_weights_change=moved)
    show(left_out(contest, desk))


def board_data(contest: Contest, desk: Desk) -> dict[str, Any]:
    """What the board shows: every criterion compared, under its heading, in percent."""
    base = weights_of(desk.scenario, contest.scores.criteria)
    return {
        "ids": list(IDS),
        "headings": [_heading(heading, contest, base, desk) for heading in HEADINGS],
        "moved": bool(desk.address.weights),
        "words": {
            "back": desk.say(msg("Back to the profile’s weights")),
            "percent": desk.say(Share(0.0)),
            "hint": desk.say(msg("Move one: the others keep their proportions.")),
        },
    }


def _number(given: Any) -> float:
    return max(0.0, float(given)) if isinstance(given, int | float) else 0.0


def _heading(heading: Heading, contest: Contest, base: dict[str, float], desk: Desk) -> dict[str, Any]:
    known = [name for name in heading.criteria if name in contest.scores.criteria]
    return {"title": desk.say(heading.title), "rows": [_row(name, contest, base, desk) for name in known]}


def _row(name: str, contest: Contest, base: dict[str, float], desk: Desk) -> dict[str, Any]:
    weights = contest.verdict.ranking.weights
    points = [one for one in felt_switches(contest) if one.criterion == name]
    low, high = contest.scores.spread(name)
    spread = msg("From {low} to {high} over all placements.", low=Share(low), high=Share(high))
    return {
        "id": name,
        "title": desk.say(OF[name].title),
        "meaning": f"{desk.say(OF[name].meaning)} {desk.say(spread)}",
        "weight": 100 * weights.get(name, 0.0),
        "file": 100 * base.get(name, 0.0),
        "fileSaid": desk.say(msg("{weight} by the profile", weight=Share(base.get(name, 0.0)))),
        "flat": name in contest.scores.flat,
        "note": desk.say(_note(name, points, contest)),
        "switches": [100 * one.weight for one in points],
    }


def _note(name: str, points: Sequence[Switch], contest: Contest) -> Message:
    """What moving this weight would do: the nearest switch, or that it tells nobody apart."""
    if name in contest.scores.flat:
        return msg("tells nobody apart here")
    if not points:
        return msg("moves the lead nowhere")
    nearest = min(points, key=lambda one: one.change)
    rival = contest.verdict.ranking.find(nearest.rival).scored.candidate.placement.title
    if nearest.is_up:
        return msg("above {weight}: {rival}", weight=Share(nearest.weight), rival=rival)
    return msg("below {weight}: {rival}", weight=Share(nearest.weight), rival=rival)


def left_out(contest: Contest, desk: Desk) -> Markup:
    """Criteria that not everybody can be held against, with what to write so that they count."""
    lines = [_missing(name, contest, desk) for name in contest.scores.left_out]
    if not lines:
        return NOTHING
    return element("section", *lines, class_="om-left-out")


def _missing(name: str, contest: Contest, desk: Desk) -> Markup:
    lacking = next((row for row in contest.scores.rows if row.criteria[name] is None), contest.winner.scored)
    facts = facts_of(desk, lacking.candidate).facts
    measures = (OF[name].measure, *OF[name].also)
    fields = [field for one in measures if facts for field in facts.measures[one].missing]
    said = msg("{criterion} is left out: not every placement can be assessed on it. Write:", criterion=OF[name].title)
    return element("p", desk.say(said), " ", *(element("code", field) for field in dict.fromkeys(fields)))


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    html, css, js = ((ASSETS / f"weights.{kind}").read_text("utf-8") for kind in ("html", "css", "js"))
    return st.components.v2.component("orgmodel_weights", html=html, css=css, js=js)
