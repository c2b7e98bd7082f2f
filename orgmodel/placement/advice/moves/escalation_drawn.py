"""Escalation drawn: a direct line from the seat to whoever decides a case or takes a crisis."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.desk import crisis_plan
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.text import msg

CRISIS = 4
TYPE = "escalates_to"
MOST = 4
"""Lines that are tried from one seat (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """To whoever takes the gravest severity, then to those who decide, the gravest cases first."""
    placed = bench.placed
    if not placed.seats:
        return
    seat = placed.seat_ids[0]
    near = {other for tie in bench.graph.ties if seat in (tie.source, tie.target) for other in (tie.source, tie.target)}
    ends = [one for one in dict.fromkeys(_ends(bench)) if one not in near and one in placed.roles]
    for chosen in gradually(ends[:MOST]):
        edits = tuple(
            bench.pen.append(("organization", "links"), {"from": seat, "to": end, "type": TYPE}) for end in chosen
        )
        said = msg("Draw a line of escalation from {seat} to {roles}.", seat=bench.name(seat),
                   roles=bench.names(chosen))  # fmt: skip
        yield Trial(edits, said)


def _ends(bench: Bench) -> Iterator[str]:
    entry = crisis_plan(bench.placed).get(CRISIS)
    yield from (one for one in (entry.role, entry.substitute) if one) if entry else ()
    cases = sorted(bench.scenario.case_types or (), key=lambda case: -int(case.severity))
    yield from (case.decides for case in cases if case.decides)


MOVE = Move(
    id="escalation-drawn",
    title=msg("Draw a line of escalation"),
    mends=("crisis-ready", "crisis-unprepared", "responsive", "late-answer", "unrouted-cases", "triage"),
    trials=trials,
)
