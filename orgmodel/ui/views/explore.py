"""What if she sat there: a click on any role or candidate seats the community manager, and everything follows."""

from __future__ import annotations

import streamlit as st

from orgmodel.text import msg
from orgmodel.ui.changes import finding_rows, shift_rows
from orgmodel.ui.choosing import seat_where_clicked
from orgmodel.ui.contest import Contest, contest_of
from orgmodel.ui.desk import Desk
from orgmodel.ui.headline import say_contest, say_waiting
from orgmodel.ui.levers import fad_banner
from orgmodel.ui.markup import NOTHING, element
from orgmodel.ui.page import View
from orgmodel.ui.parts import card, heading, quiet, show
from orgmodel.ui.ranked_list import shortlist, written_list
from orgmodel.ui.scoreboard import is_waiting, look_at_rest
from orgmodel.ui.stages import STAGES, chart
from orgmodel.ui.state import go

CHART = "chart"


def say(desk: Desk) -> None:
    """Who leads and how surely, or what the chosen seat gains and costs."""
    contest = contest_of(desk)
    if contest is None:
        say_waiting(desk)
    else:
        say_contest(desk, contest)


def draw(desk: Desk) -> None:
    """The stage beside the ranking; candidates not yet looked at are looked at once the rest of the page stands."""
    contest = contest_of(desk)
    show(fad_banner(desk))
    left, right = st.columns([1.75, 1], gap="large")
    with left:
        _stage(desk, contest)
    with right:
        show(shortlist(contest, desk) if contest else written_list(desk))
        seat_where_clicked(desk, "chosen-seat")
        progress = st.empty()
        _go_on(desk, contest)
    if is_waiting(desk):
        _look_on(desk, progress)


def _stage(desk: Desk, contest: Contest | None) -> None:
    titles = {CHART: msg("Chart"), **{stage.id: stage.title for stage in STAGES}}
    shown = desk.address.stage if desk.address.stage in titles else CHART
    st.session_state["stage"] = shown

    def pick() -> None:
        go(desk.address, stage=st.session_state["stage"] or CHART, open="")

    with st.container(key="stages"):
        st.segmented_control(
            desk.say(msg("Beside the ranking")),
            list(titles),
            format_func=lambda one: desk.say(titles[one]) if one in titles else one,
            key="stage",
            on_change=pick,
            label_visibility="collapsed",
            required=True,
        )
    stage = next((one for one in STAGES if one.id == shown), None)
    if stage is None:
        chart(desk)
        _changes(desk)
    elif contest is not None:
        stage.draw(desk, contest)
    elif is_waiting(desk):
        show(quiet(desk.say(msg("This stands here once every placement has been looked at."))))
    else:
        show(quiet(desk.say(msg("Too little is written to hold these placements against each other."))))


def _changes(desk: Desk) -> None:
    """What the chosen placement changes against today."""
    chosen, today = desk.chosen, desk.written.baseline
    if chosen is today:
        return
    found = finding_rows(today, chosen, desk)
    nothing = quiet(desk.say(msg("No finding changes.")))
    cards = [
        card(heading(msg("Findings against today"), desk.language), nothing if found == NOTHING else found),
        card(heading(msg("Criteria; the tick is today"), desk.language), shift_rows(today, chosen, desk)),
    ]
    show(element("div", *cards, class_="om-two"))


def _look_on(desk: Desk, place: st.delta_generator.DeltaGenerator) -> None:
    """Look at the candidates one by one, saying how far one is; then the page is drawn with all of them."""
    with place.container(key="looking"):
        bar = st.progress(0.0)
        st.button(desk.say(msg("Stop here")), key="stop", on_click=_stop, args=(desk,), type="tertiary")

    def report(done: int, of: int) -> None:
        said = msg("Seating the role under every head: {done} of {total}", done=done, total=of)
        bar.progress(done / of, desk.say(said))

    look_at_rest(desk, report)
    st.rerun()


def _stop(desk: Desk) -> None:
    desk.visit.stopped = desk.digest


def _go_on(desk: Desk, contest: Contest | None) -> None:
    """Where somebody stopped: a way to look at the rest."""
    if contest is None or not contest.waiting:
        return

    def resume() -> None:
        desk.visit.stopped = ""

    st.button(desk.say(msg("Look at the rest")), key="resume", on_click=resume, type="tertiary")


VIEW = View("explore", msg("Explore"), say, draw)
