"""The vote a page is about: its round, its ballots, and what they say of the placements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

import streamlit as st

from orgmodel.placement.ballots import Ballot
from orgmodel.placement.opinion import Opinion, opinion_of
from orgmodel.placement.orders import read_order
from orgmodel.placement.scoring import Scores, compared
from orgmodel.records import Refused
from orgmodel.store.rounds import Round, find_round, rounds
from orgmodel.store.votes import Vote, votes
from orgmodel.text import Text
from orgmodel.ui.desk import Desk
from orgmodel.ui.keeping import store
from orgmodel.ui.scoreboard import is_waiting, scored_of

REFUSAL: Final = "ballots-refused"
"""Where the session keeps why the last wish was not fulfilled, until it is shown."""


class Poll(NamedTuple):
    """A vote with the ballots it holds by now."""

    round: Round
    votes: tuple[Vote, ...]

    @property
    def ballots(self) -> tuple[Ballot, ...]:
        """The ballots in the order in which they came."""
        return tuple(ballots_of(self.votes))


def poll_of(desk: Desk) -> Poll | None:
    """The vote that the address names, else the newest on the open scenario; None where there was none.

    Raises:
        Refused: the store does not answer.
    """
    mine = rounds_of(desk)
    named = [one for one in mine if one.code == desk.address.round]
    chosen = next(iter((*named, *mine)), None)
    return Poll(chosen, votes(store(), chosen.code)) if chosen else None


def rounds_of(desk: Desk) -> tuple[Round, ...]:
    """The votes on the open scenario, newest first.

    Raises:
        Refused: the store does not answer.
    """
    return rounds(store(), desk.opened.item.id) if desk.opened else ()


def reread(poll: Poll) -> Poll | None:
    """The same vote as it is now; None where it is gone.

    Raises:
        Refused: the store does not answer.
    """
    found = find_round(store(), poll.round.code)
    return Poll(found, votes(store(), found.code)) if found else None


def ballots_of(every: Iterable[Vote]) -> Iterator[Ballot]:
    """Votes as ballots; one that a former version wrote otherwise is passed over."""
    for vote in every:
        try:
            yield Ballot(read_order(vote.order), vote.name)
        except Refused:
            continue


class Count(NamedTuple):
    """What the ballots say of the placements of a file."""

    opinion: Opinion
    titles: dict[str, Text]
    """Of the candidates, by id."""


def count_of(desk: Desk, poll: Poll) -> Count | None:
    """The count of a vote; None without a ballot, or while candidates wait to be looked at."""
    ballots = poll.ballots
    if not ballots or is_waiting(desk):
        return None
    scores: Scores = compared(desk.scenario, scored_of(desk))
    if not scores.rows or not scores.criteria:
        return None
    titles = {row.candidate.id: row.candidate.placement.title for row in scores.rows}
    return Count(opinion_of(ballots, scores), titles)


@contextmanager
def wished() -> Iterator[None]:
    """Keeps why a wish was refused, for the page to say."""
    try:
        yield
    except Refused as refused:
        st.session_state[REFUSAL] = refused.message
