"""Ballots as they were sent: one for each device, replaced while the vote is open, frozen when it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from orgmodel.records import Refused
from orgmodel.store import moments
from orgmodel.store.opening import Store
from orgmodel.store.schema import ROUNDS, VOTES
from orgmodel.text import msg

PAPER: Final = "paper:"
"""Begins the device of a ballot that the facilitator took in."""
MOST: Final = 1_000
"""Ballots of one vote (our proposal)."""


class Vote(NamedTuple):
    """One ballot: an order as `placement.ballots` writes it, and the name its voter gave, if any."""

    device: str
    order: str
    name: str
    at: datetime

    @property
    def is_paper(self) -> bool:
        """Whether the facilitator took it in."""
        return self.device.startswith(PAPER)


def cast(store: Store, code: str, device: str, order: str, name: str = "") -> None:
    """Take in the ballot of a device, in place of the one it sent before; sent twice, it counts once.

    Raises:
        Refused: the vote is closed, full or unknown, or the store does not answer; the ballot was not taken in.
    """
    at = moments.written(moments.now())
    mine = (VOTES.c.code == code, VOTES.c.device == device)
    with store.writing() as connection:
        _hold_open(connection, code)
        known = connection.execute(update(VOTES).where(*mine).values(ordering=order, name=name, at=at)).rowcount
        if not known:
            _leave_room(connection, code, 1)
            connection.execute(insert(VOTES).values(code=code, device=device, ordering=order, name=name, at=at))


def take_in_paper(store: Store, code: str, ballots: Sequence[tuple[str, str]]) -> None:
    """Put these ballots (order, name) in place of those the facilitator took in before; those of phones stay.

    Raises:
        Refused: the vote is closed, full or unknown, or the store does not answer; nothing has changed.
    """
    at = moments.written(moments.now())
    rows = [
        {"code": code, "device": f"{PAPER}{number}", "ordering": order, "name": name, "at": at}
        for number, (order, name) in enumerate(ballots, 1)
    ]
    with store.writing() as connection:
        _hold_open(connection, code)
        connection.execute(delete(VOTES).where(VOTES.c.code == code, VOTES.c.device.startswith(PAPER)))
        _leave_room(connection, code, len(rows))
        if rows:
            connection.execute(insert(VOTES), rows)


def votes(store: Store, code: str) -> tuple[Vote, ...]:
    """The ballots of a vote in the order in which their devices first sent one.

    Raises:
        Refused: the store does not answer.
    """
    columns = (VOTES.c.device, VOTES.c.ordering, VOTES.c.name, VOTES.c.at)
    wanted = select(*columns).where(VOTES.c.code == code).order_by(VOTES.c.id)
    with store.reading() as connection:
        return tuple(
            Vote(device, order, name, moments.read(at)) for device, order, name, at in connection.execute(wanted)
        )


def _hold_open(connection: Connection, code: str) -> None:
    """Make sure that the vote is open, and that nobody closes it before this transaction ends."""
    found = connection.execute(select(ROUNDS.c.closed_at).where(ROUNDS.c.code == code).with_for_update()).one_or_none()
    if found is None:
        raise Refused(msg("There is no vote {code}", code=code))
    if found.closed_at is not None:
        raise Refused(msg("The vote is closed; this ballot no longer counts."))


def _leave_room(connection: Connection, code: str, more: int) -> None:
    there = connection.scalar(select(func.count()).where(VOTES.c.code == code)) or 0
    if there + more > MOST:
        raise Refused(msg("A vote takes {most} ballots; this one is full.", most=MOST))
