"""What if she sat there: a click on any role seats the community manager under it, and everything follows."""

from __future__ import annotations

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.study import difference
from orgmodel.text import msg
from orgmodel.ui.changes import counted, finding_rows, shift_rows, verdict
from orgmodel.ui.desk import Desk
from orgmodel.ui.levers import fad_banner, show_levers
from orgmodel.ui.markup import NOTHING, Strong
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, card, heading, quiet, show
from orgmodel.ui.picture import show_picture
from orgmodel.ui.pictures import FOLDED, in_words, reporting_picture
from orgmodel.ui.seating import TRY
from orgmodel.ui.state import go


def draw(desk: Desk) -> None:
    """The chart to click; lever, risk, criteria and findings beside it."""
    chosen, today = desk.chosen, desk.written.baseline
    show(fad_banner(desk))
    left, right = st.columns([2.3, 1], gap="large")
    with left:
        _chart(desk, chosen)
    with right:
        show_levers(desk.study, chosen.placed.id, desk, "explore-levers")
        _changes(desk, chosen, today)


def say(desk: Desk) -> None:
    """What the chosen seat gains and costs against today."""
    chosen, today = desk.chosen, desk.written.baseline
    if chosen is today:
        role = Strong(chosen.placed.manager.title, "role")
        answer(msg("Click a box: {role} takes a seat there, and everything follows.", role=role), desk.language,
               [today.placed.title, msg("Today’s seat stays as it is written.")])  # fmt: skip
        return
    against = msg("against “{placement}”", placement=today.placed.title)
    answer(verdict(today, chosen, desk.language), desk.language, [against, *counted(difference(today, chosen))])


def _chart(desk: Desk, chosen: Assessment) -> None:
    picture = reporting_picture(desk, chosen)
    roles = {role.id for role in desk.scenario.organization.roles}

    def seat(box: str) -> None:
        host = picture.actors.get(box, "")
        if box.startswith(FOLDED):
            go(desk.address, unit=box.removeprefix(FOLDED))
        elif host in roles:
            desk.visit.tries.append(host)
            go(desk.address, seat=host, placement=TRY, actor="")

    with st.container(key="explore-stage"):
        if desk.host:
            label = desk.say(msg("Undo"))
            st.button(label, key="undo", icon=":material/undo:", on_click=_undo, args=(desk,))
        show_picture(
            picture,
            "explore-chart",
            desk.language,
            on_pick=seat,
            selected=[box for box, actor in picture.actors.items() if actor == desk.host],
            pickable=[*(box for box, actor in picture.actors.items() if actor in roles), *picture.folded],
        )
    in_words(picture, desk)


def _undo(desk: Desk) -> None:
    """Back to the role tried before, else to today's seat."""
    tries = desk.visit.tries
    if tries:
        tries.pop()
    before = tries[-1] if tries else ""
    today = desk.written.baseline.placed.id
    go(desk.address, seat=before, placement=TRY if before else today)


def _changes(desk: Desk, chosen: Assessment, today: Assessment) -> None:
    if chosen is today:
        return
    found = finding_rows(today, chosen, desk)
    nothing = quiet(desk.say(msg("No finding changes.")))
    show(card(heading(msg("Findings against today"), desk.language), nothing if found == NOTHING else found))
    show(card(heading(msg("Criteria; the tick is today"), desk.language), shift_rows(today, chosen, desk)))


VIEW = View("explore", msg("Explore"), say, draw)
