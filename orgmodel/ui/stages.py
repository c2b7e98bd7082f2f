"""What stands beside the ranking: the chart to click, the map, the weights, how sure the order is, or why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import streamlit as st

from orgmodel.diagram.lever_sheet import fronted_by
from orgmodel.standings import flip_in_words
from orgmodel.text import Message, msg
from orgmodel.ui.choosing import address_of, choose, try_seat, undo
from orgmodel.ui.contest import Contest
from orgmodel.ui.contest_files import What, offer_files
from orgmodel.ui.contest_pictures import bars_picture, map_of, map_picture
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import element, plain, sentence
from orgmodel.ui.parts import quiet, show
from orgmodel.ui.picture import Picture, show_picture
from orgmodel.ui.pictures import FOLDED, in_words, reporting_picture
from orgmodel.ui.reasons import against, reasons, switch_words, why_in_words
from orgmodel.ui.seating import TRY
from orgmodel.ui.state import go
from orgmodel.ui.unfolding import follow
from orgmodel.ui.weights_board import weights_board

SWITCHES: Final = 5
"""Switch points said at once (our proposal)."""


class Stage(NamedTuple):
    """One thing to look at; all but the chart wait for the candidates."""

    id: str
    title: Message
    draw: Callable[[Desk, Contest], None]


def chart(desk: Desk) -> None:
    """The reporting lines of the chosen placement: a click on a role seats the community manager under it."""
    picture = reporting_picture(desk, desk.chosen)
    roles = {role.id for role in desk.scenario.organization.roles}
    tried = desk.tried
    hosts = tried.candidate.hosts if tried and desk.address.placement == TRY else ()

    def seat(box: str) -> None:
        host = picture.actors.get(box, "")
        if box.startswith(FOLDED):
            go(desk.address, unit=box.removeprefix(FOLDED))
        elif host in roles:
            try_seat(desk, host)

    with st.container(key="explore-stage"):
        if desk.host:
            label = desk.say(msg("Undo"))
            st.button(label, key="undo", icon=":material/undo:", on_click=undo, args=(desk,))
        show_picture(
            picture,
            "explore-chart",
            desk.language,
            on_pick=seat,
            selected=[box for box, actor in picture.actors.items() if actor in hosts],
            pickable=[*(box for box, actor in picture.actors.items() if actor in roles), *picture.folded],
        )
    in_words(picture, desk)


def _map(desk: Desk, contest: Contest) -> None:
    show(quiet(desk.say(fronted_by(map_of(contest, desk)))))
    _seats(map_picture(contest, desk), "map", desk, contest)


def _weights(desk: Desk, contest: Contest) -> None:
    weights_board(contest, desk)


def _sure(desk: Desk, contest: Contest) -> None:
    _seats(bars_picture(contest, desk), "certainty", desk, contest)
    flip = flip_in_words(contest.verdict)
    lines = [*([flip] if flip else []), *switch_words(contest)[:SWITCHES]]
    show(element("ul", *(element("li", sentence(one, desk.language)) for one in lines), class_="om-switches"))


def _seats(picture: Picture, what: What, desk: Desk, contest: Contest) -> None:
    """A picture of placements: a click on one chooses or tries it."""
    rows = {row.id: row for row in contest.shown}

    def pick(name: str) -> None:
        if name in rows:
            choose(desk, address_of(rows[name]))

    chosen = [contest.chosen.id] if contest.chosen else []
    show_picture(picture, f"explore-{what}", desk.language, on_pick=pick, selected=chosen)
    with st.container(key="picture-foot", horizontal=True, horizontal_alignment="distribute"):
        in_words(picture, desk)
        offer_files(what, contest, desk)


def _why(desk: Desk, contest: Contest) -> None:
    other = against(contest, desk)
    if other is None:
        show(quiet(desk.say(msg("There is nobody to hold it against."))))
        return
    _whom(desk, contest, other.id)
    said = sentence(why_in_words(contest, other, desk.language), desk.language)
    show(element("p", said, class_="om-why") + reasons(contest, other, desk))
    follow(desk, "opened-reason")


def _whom(desk: Desk, contest: Contest, other: str) -> None:
    """Whom the winner is held against."""
    titles = {
        row.id: desk.say(row.scored.candidate.placement.title) for row in contest.rows if row.id != contest.winner.id
    }
    st.session_state["against"] = other

    def pick() -> None:
        go(desk.address, against=st.session_state["against"])

    label = msg("Why {winner} is ahead of", winner=contest.winner.scored.candidate.placement.title)
    st.selectbox(plain(desk.say(label)), list(titles), format_func=lambda name: titles.get(name, name), key="against",
                 on_change=pick)  # fmt: skip


STAGES: Final[tuple[Stage, ...]] = (
    Stage("map", msg("Lever and risk"), _map),
    Stage("weights", msg("Weights"), _weights),
    Stage("sure", msg("How sure"), _sure),
    Stage("why", msg("Why"), _why),
)
