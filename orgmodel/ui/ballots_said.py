"""The sentence above a vote: how it stands, or what the room thinks."""

from __future__ import annotations

from typing import Final

from orgmodel.text import Message, msg, plural
from orgmodel.ui.ballots_results import agreement
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Strong
from orgmodel.ui.polling import Count, Poll

SHOWN: Final = "results"
"""The stage of the address at which an open vote shows what it says so far."""


def is_shown(poll: Poll, desk: Desk) -> bool:
    """Whether the room sees what it thinks: once the vote is closed, or where somebody asked for it before."""
    return not poll.round.is_open or desk.address.stage == SHOWN


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
        said = plural("{winner} leads for the only ballot.",
                      "{winner} leads for the room, and for each of its {n} ballots.",
                      total, winner=winner)  # fmt: skip
        return said, [*agreement(opinion)]
    said = plural("{winner} leads for the room; {n} ballot of {total} would have it otherwise.",
                  "{winner} leads for the room; {n} ballots of {total} would have it otherwise.", others,
                  winner=winner, total=total)  # fmt: skip
    return said, [*agreement(opinion)]
