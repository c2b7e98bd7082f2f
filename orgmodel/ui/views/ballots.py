"""Ballots: the room orders six themes on phones or on paper, and sees what its weights make of the placements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import streamlit as st

from orgmodel.records import Refused
from orgmodel.store.rounds import close_round, open_round
from orgmodel.text import Message, msg, plural
from orgmodel.ui.ballots_invitation import invitation, invitation_line, room_address
from orgmodel.ui.ballots_paper import download, without_phones
from orgmodel.ui.ballots_results import agreement, ballot_by_ballot, spread, winners
from orgmodel.ui.desk import Desk
from orgmodel.ui.keeping import store
from orgmodel.ui.markup import Strong, element, plain
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, quiet, show
from orgmodel.ui.polling import REFUSAL, Count, Poll, count_of, poll_of, reread, rounds_of, wished
from orgmodel.ui.scoreboard import is_waiting, look_at_rest
from orgmodel.ui.state import go
from orgmodel.ui.weights import write_weights

EVERY: Final = 2.0
"""Seconds after which the room looks whether ballots have come (our proposal)."""
SHOWN: Final = "results"
"""The stage of the address at which an open vote shows what it says so far."""


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


def standing_said(poll: Poll) -> tuple[Message, list[Message]]:
    """How many have voted, and when the room will see what it thinks."""
    n = len(poll.votes)
    if not poll.round.is_open:
        if not n:
            return msg("This vote was closed without a ballot."), []
        return plural("The vote is closed: {n} ballot.", "The vote is closed: {n} ballots.", n), []
    if not n:
        return msg("What matters most for this role? The vote is open."), [msg("Six themes to put in order.")]
    return (plural("{n} ballot so far.", "{n} ballots so far.", n),
            [msg("What the room thinks is shown once the vote is closed, so that nobody is swayed.")])  # fmt: skip


def opinion_said(count: Count) -> tuple[Message, list[Message]]:
    """Whom the room's weights put first, and how many ballots would have it otherwise."""
    opinion = count.opinion
    total, others = len(opinion.views), round(opinion.dissent * len(opinion.views))
    winner = Strong(count.titles[opinion.winner], "role")
    if others == 0:
        every = "{winner} leads for the room, and for each of its {n} ballots."
        return plural("{winner} leads for the only ballot.", every, total, winner=winner), [*agreement(opinion)]
    said = plural("{winner} leads for the room; {n} ballot of {total} would have it otherwise.",
                  "{winner} leads for the room; {n} ballots of {total} would have it otherwise.", others,
                  winner=winner, total=total)  # fmt: skip
    return said, [*agreement(opinion)]


def is_shown(poll: Poll, desk: Desk) -> bool:
    """Whether the room sees what it thinks: once the vote is closed, or where somebody asked for it before."""
    return not poll.round.is_open or desk.address.stage == SHOWN


def draw(desk: Desk) -> None:
    """The way in and the number of ballots, or the results; then what is for those without a phone."""
    if REFUSAL in st.session_state:
        st.error(plain(desk.say(st.session_state.pop(REFUSAL))))
    try:
        poll = poll_of(desk)
    except Refused:
        return
    if poll is None:
        _begin(desk, msg("Open a vote"))
        return
    if poll.round.is_open:
        _open(poll, desk)
    if is_shown(poll, desk) and poll.votes:
        _results(poll, desk)
    _foot(poll, desk)


def _begin(desk: Desk, label: Message) -> None:
    def begin() -> None:
        with wished():
            title = desk.scenario.organization.name or desk.scenario.title
            one = open_round(store(), desk.opened.item.id if desk.opened else "", title, desk.language)
            go(desk.address, round=one.code, stage="")

    st.button(desk.say(label), key="ballots-open", on_click=begin, type="primary", icon=":material/how_to_vote:")


def _open(poll: Poll, desk: Desk) -> None:
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
            close_round(store(), poll.round.code, desk.digest)
            go(desk.address, round=poll.round.code, stage="")

    with st.popover(desk.say(msg("Close the vote")), icon=":material/lock:"):
        show(quiet(desk.say(msg("No ballot is taken or changed afterwards; a closed vote is never opened again."))))
        st.button(desk.say(msg("Close for good")), key="ballots-close", on_click=close, type="primary")


def _results(poll: Poll, desk: Desk) -> None:
    count = count_of(desk, poll)
    left, right = st.columns([1, 1.35], gap="large")
    with right:
        show(spread(poll.ballots, desk))
    with left:
        if count is not None:
            show(winners(count, desk))
            _apply(count, desk)
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
            _begin(desk, msg("Open another vote"))
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
