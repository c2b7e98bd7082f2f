"""Dotted line drawn: a second line from the seat to a métier's home, an expert or the sponsor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from orgmodel.measures.expert_access import Access
from orgmodel.measures.metier_fit import Fit
from orgmodel.measures.metiers import HOSTS
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Move, Trial
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.placing import Seat
from orgmodel.scenario.vocabulary import Metier
from orgmodel.text import msg

FAMILIES: Mapping[str, Metier] = MappingProxyType({f"metier-{one.replace('_', '-')}": one for one in HOSTS})
"""The check on the anchoring of each métier."""
MOST = 6
"""Ends that are tried (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Each end alone, then the same with the superior settling between the two lines."""
    placement = bench.placed.placement
    if placement is None:
        return
    seat = placement.seats[0]
    taken = {*seat.reports_to, *seat.dotted_to, *bench.placed.seat_ids}
    ends = [one for one in dict.fromkeys(_ends(bench)) if one not in taken][:MOST]
    for end in ends:
        line = bench.pen.seat(seat.id, ("dotted_to",), [*seat.dotted_to, end])
        values = {"seat": bench.name(seat.id), "end": bench.name(end)}
        settled = tuple(_settled(bench, seat))
        if not settled:
            yield Trial((line,), msg("Draw a dotted line from {seat} to {end}.", **values), Cost(lines=1))
        else:
            said = msg("Draw a dotted line from {seat} to {end}, {superior} settling between the two.",
                       superior=bench.name(seat.reports_to[0]), **values)  # fmt: skip
            yield Trial((line, *settled), said, Cost(lines=1))


def _settled(bench: Bench, seat: Seat) -> Iterator[Edit]:
    if seat.arbitration in (None, "none") and seat.reports_to:
        yield bench.pen.seat(seat.id, ("arbitration",), seat.reports_to[0])


def _ends(bench: Bench) -> Iterator[str]:
    """Heads of the homes of métiers that are far, of the units that know; the sponsor."""
    if bench.is_for("sponsor-near", "well-supported"):
        yield from (one for seat in bench.placed.seats if seat.sponsor in bench.placed.roles for one in [seat.sponsor])
    fit = bench.detail("metier-fit")
    far = sorted(fit.hosts, key=lambda host: -host.share * (1 - host.closeness)) if isinstance(fit, Fit) else []
    asked = [FAMILIES[bench.target.family]] if bench.target.family in FAMILIES else []
    for metier in (*asked, *(host.metier for host in far if host.closeness < 1)):
        yield from _heads(bench, metier)
    rows: Sequence[Access] = bench.detail("expert-access") or ()
    for row in sorted((row for row in rows if not row.path), key=lambda row: -row.share):
        yield from (head for head in [bench.graph.heads.get(row.expert)] if head)


def _heads(bench: Bench, metier: Metier) -> Iterator[str]:
    for unit in bench.placed.units.values():
        if unit.function in HOSTS[metier] and unit.id in bench.graph.heads:
            yield bench.graph.heads[unit.id]


MOVE = Move(
    id="dotted-line-drawn",
    title=msg("Draw a dotted line"),
    mends=("placed-by-metier", "sponsor-near", "well-supported", "transversal", *FAMILIES),
    trials=trials,
)
