"""Admin added: somebody inside, who is not away with the others, gets into the account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.absence import Absence
from orgmodel.measures.agency_reliance import Outsourced
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.outside import Channel
from orgmodel.text import msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels whose keys an agency holds, or the person away, those of most audience first."""
    found = [(one, keeper) for one, gone in _channels(bench)
             if (keeper := bench.keeper(one, {*gone, *bench.placed.resolve_all(one.admins)}))]  # fmt: skip
    for chosen in gradually(found):
        edits = tuple(bench.pen.append(("channels", one.id, "admins"), keeper) for one, keeper in chosen)
        said = msg("Make {roles} an administrator of {channels}.", roles=bench.names(role for _, role in chosen),
                   channels=bench.names(one.id for one, _ in chosen))  # fmt: skip
        yield Trial(edits, said)


def _channels(bench: Bench) -> Iterator[tuple[Channel, Sequence[str]]]:
    rows: Sequence[Outsourced] = bench.detail("agency-reliance") or ()
    if bench.is_for("agency-dependency"):
        outside = sorted((row for row in rows if row.admin_inside is False), key=lambda row: -row.share)
        yield from ((bench.placed.channels[row.channel], ()) for row in outside)
        return
    detail = bench.detail("absence")
    away = detail.worst if isinstance(detail, Absence) else None
    for name in away.channels if away else ():
        channel = bench.placed.channels[name]
        if away and set(bench.placed.resolve_all(channel.admins)) <= set(away.holder.actors):
            yield channel, away.holder.actors


MOVE = Move(
    id="admin-added",
    title=msg("Add an administrator"),
    mends=("agency-dependency", "key-person-loss", "resilient"),
    trials=trials,
)
