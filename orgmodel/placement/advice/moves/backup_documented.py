"""Back-up documented: somebody who stands in, and from notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.absence import Absence, Away
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.placing import Backup
from orgmodel.text import msg

MOST = 2
"""Back-ups proposed for one absence (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """For each absence that leaves something alone, the worst first: the back-up there is, else colleagues."""
    detail = bench.detail("absence")
    away: Sequence[Away] = detail.away if isinstance(detail, Absence) else ()
    for one in sorted((one for one in away if one.share), key=lambda one: -one.share):
        for stand_in in list(_stand_ins(bench, one))[:MOST]:
            edits = tuple(edit for actor in one.holder.actors for edit in _edits(bench, actor, stand_in))
            said = msg("Have {stand_in} stand in for {roles}, from written notes.", stand_in=bench.name(stand_in),
                       roles=bench.names(one.holder.actors))  # fmt: skip
            yield Trial(edits, said)


def _stand_ins(bench: Bench, away: Away) -> Iterator[str]:
    """The back-up named already; then others who operate the same channels, administer them, work beside."""
    placed = bench.placed
    gone = set(away.holder.actors)
    named = [seat.backup.role for seat in placed.seats if seat.id in gone and isinstance(seat.backup, Backup)]
    channels = [placed.channels[one] for one in away.channels]
    admins = [one for channel in channels for one in placed.resolve_all(channel.admins)]
    units = {unit for actor in gone for unit in placed.units_of(actor)}
    beside = [role for unit in placed.units if unit in units for role in placed.roles_by_unit.get(unit, ())]
    for role in dict.fromkeys((*named, *beside, *admins, *bench.superiors(gone))):
        if role in placed.roles and role not in gone:
            yield role


def _edits(bench: Bench, actor: str, stand_in: str) -> Iterator[Edit]:
    seat = bench.placed.seat(actor)
    if seat is None:
        known = bench.placed.roles[stand_in].backup_for or ()
        yield bench.pen.put(("organization", "roles", stand_in, "backup_for"), [*known, actor])
        return
    written = bench.placed.placement.seats if bench.placed.placement else ()
    own = any(one.id == actor and one.backup is not None for one in written)
    said = isinstance(seat.backup, Backup) and seat.backup.role == stand_in
    if said and not own:
        yield bench.pen.put(("community_manager", "backup", "documented"), True)
    elif said:
        yield bench.pen.seat(actor, ("backup", "documented"), True)
    else:
        yield bench.pen.seat(actor, ("backup",), {"role": stand_in, "documented": True})


MOVE = Move(
    id="backup-documented",
    title=msg("Document a back-up"),
    mends=("key-person-loss", "resilient"),
    trials=trials,
)
