"""Departments coordinated: a seat that coordinates with the departments that it keeps together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from orgmodel.measures.coherence import Pair
from orgmodel.measures.transversality import Transversality
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Move, Trial, gradually
from orgmodel.scenario.placing import Seat
from orgmodel.text import msg

HOURS = 1.0
"""Hours a week that a working tie takes, as the load counts them (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """The heads of the departments that most need it, one more at a time, coordinating with the first seat."""
    placement = bench.placed.placement
    if placement is None:
        return
    seat = placement.seats[0]
    tied = {other for tie in bench.graph.ties_of("coordinates") for other in (tie.source, tie.target)
            if seat.id in (tie.source, tie.target)}  # fmt: skip
    heads = dict.fromkeys(head for unit in _units(bench) if (head := bench.graph.heads.get(unit)))
    for chosen in gradually([head for head in heads if head not in tied]):
        yield _trial(bench, seat, chosen)


def _trial(bench: Bench, seat: Seat, chosen: Sequence[str]) -> Trial:
    edit = bench.pen.seat(seat.id, ("coordinates_with",), [*seat.coordinates_with, *chosen])
    said = msg("Have {seat} coordinate with {roles}.", seat=bench.name(seat.id), roles=bench.names(chosen))
    return Trial((edit,), said, Cost(hours=HOURS * len(chosen)))


def _units(bench: Bench) -> tuple[str, ...]:
    """Departments that nobody coordinates, those in most pairs first; then partners that are out of touch."""
    pairs: Sequence[Pair] = bench.detail("coherence") or ()
    own = {unit for seat in bench.placed.seat_ids for unit in bench.placed.units_of(seat)}
    met = Counter(unit for pair in pairs if not pair.coordinated for unit in pair.units if unit not in own)
    apart = [unit for unit, _ in met.most_common()]
    detail = bench.detail("transversality")
    partners = detail.partners if isinstance(detail, Transversality) else ()
    far = [unit for one in partners if not one.is_touched for unit in sorted(one.units)[:1]]
    return tuple(dict.fromkeys((*apart, *far) if bench.is_for("incoherent-voices", "coherent") else (*far, *apart)))


MOVE = Move(
    id="departments-coordinated",
    title=msg("Coordinate departments"),
    mends=("incoherent-voices", "coherent", "transversal", "agile", "varied-work"),
    trials=trials,
)
