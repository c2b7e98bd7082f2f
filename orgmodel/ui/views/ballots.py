"""Ballots: the room orders six themes on phones or on paper, and sees what its weights make of the placements."""

from __future__ import annotations

import streamlit as st

from orgmodel.records import Refused
from orgmodel.text import msg
from orgmodel.ui.ballots_paper import download, without_phones
from orgmodel.ui.ballots_results import ballot_by_ballot, podium, spread, winners
from orgmodel.ui.ballots_running import open_button, run_vote
from orgmodel.ui.ballots_said import is_shown, opinion_said, standing_said
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import plain
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, quiet, show
from orgmodel.ui.polling import REFUSAL, Count, Poll, count_of, poll_of, rounds_of
from orgmodel.ui.scoreboard import is_waiting, look_at_rest
from orgmodel.ui.state import go
from orgmodel.ui.weights import write_weights


def say(desk: Desk) -> None:
    """How the vote stands, or what the room thinks."""
    try:
        poll = poll_of(desk)
    except Refused as refused:
        answer(refused.message, desk.language)
        return
    if poll is None:
        answer(msg("What matters most to this room?"), desk.language,
               [msg("Everybody puts six themes in order on a phone or on paper."),
                msg("Names are optional."), msg("The placements then follow the room’s weights.")])  # fmt: skip
        return
    count = count_of(desk, poll) if is_shown(poll, desk) else None
    said, beneath = opinion_said(count) if count else standing_said(poll)
    answer(said, desk.language, beneath)


def draw(desk: Desk) -> None:
    """The way in and the number of ballots, or the results; then what is for those without a phone."""
    if REFUSAL in st.session_state:
        st.error(plain(desk.say(st.session_state.pop(REFUSAL))))
    try:
        poll = poll_of(desk)
    except Refused:
        return
    if poll is None:
        open_button(desk, msg("Open a vote"))
        return
    if poll.round.is_open:
        run_vote(poll, desk)
    if is_shown(poll, desk) and poll.votes:
        _results(poll, desk)
    _foot(poll, desk)


def _results(poll: Poll, desk: Desk) -> None:
    count = count_of(desk, poll)
    left, right = st.columns([1, 1.35], gap="large")
    with right:
        show(spread(poll.ballots, desk))
    with left:
        if count is not None:
            show(podium(count, desk))
            _apply(count, desk)
            show(winners(count, desk))
        elif is_waiting(desk):
            _look(desk)
        else:
            show(quiet(desk.say(msg("Too little is written to hold these placements against each other."))))
    if count is not None:
        show(ballot_by_ballot(count, desk))
    if poll.round.digest and poll.round.digest != desk.digest:
        said = msg(
            "The file has changed since the vote was closed: ballots are frozen, placements are as they are now."
        )
        show(quiet(desk.say(said)))


def _look(desk: Desk) -> None:
    """Look at the candidates that nobody has looked at yet, saying how far one is."""
    with st.container(key="looking"):
        bar = st.progress(0.0)

    def report(done: int, of: int) -> None:
        said = msg("Seating the role under every head: {done} of {total}", done=done, total=of)
        bar.progress(done / of, desk.say(said))

    look_at_rest(desk, report)
    st.rerun()


def _apply(count: Count, desk: Desk) -> None:
    def weigh() -> None:
        go(desk.address, view="explore", stage="weights", weights=write_weights(count.opinion.weights), round="")

    st.button(desk.say(msg("Explore with the room’s weights")), key="ballots-apply", on_click=weigh,
              icon=":material/balance:", type="primary")  # fmt: skip


def _foot(poll: Poll, desk: Desk) -> None:
    if poll.round.is_open:
        with st.expander(
            desk.say(msg("Without phones: ballots to print, and a grid")), expanded=False, key="ballots-paper"
        ):
            without_phones(poll, desk)
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom", key="ballots-foot"):
        if poll.votes:
            download(poll, desk)
        if not poll.round.is_open:
            open_button(desk, msg("Open another vote"))
        _others(poll, desk)


def _others(poll: Poll, desk: Desk) -> None:
    mine = {one.code: one for one in rounds_of(desk)}
    if len(mine) < 2:
        return
    st.session_state["ballots-round"] = poll.round.code

    def pick() -> None:
        go(desk.address, round=st.session_state["ballots-round"], stage="")

    def name(code: str) -> str:
        one = mine.get(code)
        if one is None:
            return code
        if one.closed_at is None:
            return plain(desk.say(msg("{code}, open", code=code)))
        return plain(desk.say(msg("{code}, closed on {day}", code=code, day=one.closed_at.date())))

    st.selectbox(desk.say(msg("Votes on this file")), list(mine), format_func=name, key="ballots-round", on_change=pick,
                 filter_mode=None, width=320)  # fmt: skip


VIEW = View("ballots", msg("Ballots"), say, draw)
