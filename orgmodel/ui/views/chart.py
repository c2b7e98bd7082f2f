"""The reporting lines with the seats in view, and the particulars of the box that was clicked."""

from __future__ import annotations

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.text import Message, Share, listing, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.editing_form import edit_button
from orgmodel.ui.markup import Strong, plain
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, quiet, show
from orgmodel.ui.person import particulars
from orgmodel.ui.picture import Picture, show_picture
from orgmodel.ui.pictures import FOLDED, in_words, reporting_picture
from orgmodel.ui.seating import TRY
from orgmodel.ui.state import go


def say(desk: Desk) -> None:
    """Who the role answers to and whom it serves."""
    answer(_sentence(desk.chosen), desk.language, _beneath(desk.chosen, desk))


def draw(desk: Desk) -> None:
    """The chart, and who was clicked."""
    chosen = desk.chosen
    picture = reporting_picture(desk, chosen)
    left, right = st.columns([4, 1.25], gap="large")
    with left:
        _picture(picture, desk)
    with right:
        _beside(chosen, desk)


def _sentence(chosen: Assessment) -> Message:
    placed, graph = chosen.placed, chosen.graph
    role = Strong(placed.manager.title, "role")
    if not placed.seats:
        return msg("Nobody has said where {role} sits today.", role=role)
    served = {tie.target for tie in graph.ties_of("serves") if tie.source in placed.seat_ids}
    first = placed.seats[0]
    superiors = Strong(listing(placed.name(one) for one in graph.superiors(first.id)))
    publics = plural("{n} public", "{n} publics", len(served))
    if len(placed.seats) > 1:
        return plural(
            "{role} holds {n} seat, led under {superiors}, and serves {publics}.",
            "{role} holds {n} seats, led under {superiors}, and serves {publics}.",
            len(placed.seats), role=role, superiors=superiors, publics=publics,
        )  # fmt: skip
    return plural(
        "{role} answers to {superiors}, {n} step from the top, and serves {publics}.",
        "{role} answers to {superiors}, {n} steps from the top, and serves {publics}.",
        graph.levels.get(first.id, 0), role=role, superiors=superiors, publics=publics,
    )  # fmt: skip


def _beneath(chosen: Assessment, desk: Desk) -> list[Message]:
    said = [msg("{share} of what applies can be assessed", share=Share(chosen.completeness))]
    if desk.scenario.questions:
        said.append(plural("{n} open question", "{n} open questions", len(desk.scenario.questions)))
    return said


def _picture(picture: Picture, desk: Desk) -> None:
    def open_actor(box: str) -> None:
        actor = picture.actors.get(box, "")
        if box.startswith(FOLDED):
            go(desk.address, unit=box.removeprefix(FOLDED))
        else:
            go(desk.address, actor="" if actor == desk.address.actor else actor)

    show_picture(
        picture,
        "situation-chart",
        desk.language,
        on_pick=open_actor,
        selected=[box for box, actor in picture.actors.items() if actor == desk.address.actor],
        pickable=[*picture.actors, *picture.folded],
    )
    in_words(picture, desk)


def _beside(chosen: Assessment, desk: Desk) -> None:
    actor = desk.address.actor
    if actor not in chosen.graph.actors:
        actor = chosen.placed.seat_ids[0] if chosen.placed.seats else ""
    if not actor:
        show(quiet(desk.say(msg("Click a box to see who it is."))))
        return
    edit_button(desk, actor)
    show(particulars(actor, chosen, desk))
    if actor in {role.id for role in desk.scenario.organization.roles}:
        label = plain(desk.say(msg("Seat {role} here", role=chosen.placed.manager.title)))
        link = desk.address.query(view="explore", seat=actor, placement=TRY, actor="")
        st.page_link(desk.routes["placements"], label=label, icon=":material/person_pin:", query_params=link)


VIEW = View("chart", msg("Chart"), say, draw)
