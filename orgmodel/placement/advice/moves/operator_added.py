"""Operator added: one more who answers on a channel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.agency_reliance import is_agency
from orgmodel.measures.qualified_operators import Held
from orgmodel.measures.workload import messages_on
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placing import Backup
from orgmodel.text import msg

MOST = 4
"""Roles that are proposed (our proposal)."""
HANDS = ("inexperienced-front-line", "skilled-operators")


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels by their messages, one more at a time, with each role that could answer there."""
    channels = _channels(bench)
    for role in list(_roles(bench, channels))[:MOST]:
        open_to = [one for one in channels if role not in bench.placed.resolve_all(one.operators)]
        for chosen in gradually(open_to):
            edits = tuple(bench.pen.append(("channels", one.id, "operators"), role) for one in chosen)
            name = bench.placed.manager.title if role == bench.manager else bench.name(role)
            said = msg("Have {role} answer on {channels} too.", role=name,
                       channels=bench.names(one.id for one in chosen))  # fmt: skip
            yield Trial(edits, said)


def _channels(bench: Bench) -> list[Channel]:
    """Channels that advice names, or left to beginners; else those that the seats answer."""
    placed = bench.placed
    if bench.is_for(*HANDS):
        rows: Sequence[Held] = bench.detail("qualified-operators") or ()
        short = sorted((row for row in rows if row.hands not in ("tried", None)), key=lambda row: -row.share)
        return [placed.channels[row.channel] for row in short]
    own = [one for one in bench.channels() if set(placed.resolve_all(one.operators)) & set(placed.seat_ids)]
    return sorted(own, key=lambda one: -(messages_on(placed, one) or 0))


def _roles(bench: Bench, channels: Sequence[Channel]) -> Iterator[str]:
    """The role; its back-up; whoever answers elsewhere inside; superiors of those who answer now."""
    placed = bench.placed
    named = [seat.backup.role for seat in placed.seats if isinstance(seat.backup, Backup)]
    elsewhere = [one for channel in bench.channels() for one in placed.resolve_all(channel.operators)]
    operators = [one for channel in channels for one in placed.resolve_all(channel.operators)]
    own = [bench.manager] if bench.is_for(*HANDS) else []
    for role in dict.fromkeys((*own, *named, *elsewhere, *bench.superiors(operators))):
        if role == bench.manager or (role in placed.roles and not is_agency(placed, role)):
            yield role


MOVE = Move(
    id="operator-added",
    title=msg("Add somebody who answers"),
    mends=("key-person-loss", "resilient", "overload", "load", "inexperienced-front-line", "skilled-operators",
           "well-supported", "agency-dependency"),
    trials=trials,
)  # fmt: skip
