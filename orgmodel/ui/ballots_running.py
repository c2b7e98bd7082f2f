"""A vote under way: opened, counted while the room looks on, shown or not, and closed for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import streamlit as st

from orgmodel.records import Refused
from orgmodel.store.rounds import close_round, open_round
from orgmodel.text import Message, msg, plural
from orgmodel.ui.ballots_invitation import invitation, invitation_line, room_address
from orgmodel.ui.ballots_said import SHOWN, is_shown
from orgmodel.ui.desk import Desk
from orgmodel.ui.entry import refuse_readers
from orgmodel.ui.keeping import store
from orgmodel.ui.markup import element
from orgmodel.ui.parts import quiet, show
from orgmodel.ui.polling import Poll, reread, wished
from orgmodel.ui.state import go

EVERY: Final = 2.0
"""Seconds after which the room looks whether ballots have come (our proposal)."""


def open_button(desk: Desk, label: Message) -> None:
    """Opens a vote on the open scenario."""

    def begin() -> None:
        with wished():
            refuse_readers()
            title = desk.scenario.organization.name or desk.scenario.title
            one = open_round(store(), desk.opened.item.id if desk.opened else "", title, desk.language)
            go(desk.address, round=one.code, stage="")

    st.button(desk.say(label), key="ballots-open", on_click=begin, type="primary", icon=":material/how_to_vote:")


def run_vote(poll: Poll, desk: Desk) -> None:
    """The way in and the number of ballots: large while the room votes, in one line above what it thinks."""
    if is_shown(poll, desk) and poll.votes:
        with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="ballots-line"):
            show(invitation_line(poll.round, room_address(), len(poll.votes), desk))
            _controls(poll, desk)
        return
    left, right = st.columns([2.6, 1], gap="large", vertical_alignment="center")
    with left:
        show(invitation(poll.round, room_address(), desk))
    with right:
        n = len(poll.votes)
        show(element("p", n, class_="om-counted", role="status"))
        show(element("p", desk.say(plural("ballot", "ballots", n)), class_="om-counted-word"))
        _controls(poll, desk)


def _controls(poll: Poll, desk: Desk) -> None:
    """The page is drawn anew as soon as there is another ballot."""

    def listen() -> None:
        try:
            if reread(poll) != poll:
                st.rerun()
        except Refused as refused:
            show(quiet(desk.say(refused.message)))

    _show_so_far(poll, desk)
    _close(poll, desk)
    fragment: Callable[[], None] = st.fragment(run_every=EVERY)(listen)
    fragment()


def _show_so_far(poll: Poll, desk: Desk) -> None:
    st.session_state["ballots-shown"] = desk.address.stage == SHOWN

    def switch() -> None:
        go(desk.address, round=poll.round.code, stage=SHOWN if st.session_state["ballots-shown"] else "")

    st.toggle(desk.say(msg("Show it so far")), key="ballots-shown", on_change=switch, disabled=not poll.votes)


def _close(poll: Poll, desk: Desk) -> None:
    def close() -> None:
        with wished():
            refuse_readers()
            close_round(store(), poll.round.code, desk.digest)
            go(desk.address, round=poll.round.code, stage="")

    with st.popover(desk.say(msg("Close the vote")), icon=":material/lock:"):
        show(quiet(desk.say(msg("No ballot is taken or changed afterwards; a closed vote is never opened again."))))
        st.button(desk.say(msg("Close for good")), key="ballots-close", on_click=close, type="primary")
