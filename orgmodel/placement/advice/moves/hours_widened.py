"""Hours widened: somebody whom answers wait for works the hours that a channel promises."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.agency_reliance import is_agency
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Move, Trial
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.hours import Hours
from orgmodel.text import msg

MOST = 6
"""Roles whose hours are tried (our proposal)."""

APPROVALS = ("absent-approver", "approval-workflow")
"""What is lifted only once all who agree are there."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Each of those whom answers wait for, with the longest hours promised where they are asked."""
    widest = max((one.hours for one in bench.channels() if one.hours), key=lambda hours: hours.minutes, default=None)
    if widest is None:
        return
    short = [(actor, own) for actor in _awaited(bench) if (own := bench.hours(actor)) and not own.covers(widest)]
    for actor, own in short[:MOST]:
        hours = _with(own, widest)
        said = msg("Widen the hours of {role} to {hours}.", role=bench.name(actor), hours=hours.text)
        yield Trial((_edit(bench, actor, hours),), said, Cost(hours=(hours.minutes - own.minutes) / 60))
    if len(short) > 1 and bench.is_for(*APPROVALS):
        edits = tuple(_edit(bench, actor, _with(own, widest)) for actor, own in short)
        more = sum(_with(own, widest).minutes - own.minutes for _, own in short) / 60
        said = msg("Widen the hours of {roles} to those promised.", roles=bench.names(actor for actor, _ in short))
        yield Trial(edits, said, Cost(hours=more))


def _awaited(bench: Bench) -> Iterator[str]:
    """Inside, in the order of a case: who answers, decides, agrees; only the last where approvals are too narrow."""
    placed = bench.placed
    cases = bench.scenario.case_types or ()
    named = [one.role for case in cases for one in case.approvals or ()]
    if not bench.is_for(*APPROVALS):
        answering = [one for channel in bench.channels() for one in channel.operators or ()]
        named = [*answering, *(case.decides for case in cases if case.decides), *named]
    seen: set[str] = set()
    for actor in placed.resolve_all(tuple(dict.fromkeys(named))):
        known = placed.seat(actor) is not None or actor in placed.roles
        if known and actor not in seen and not is_agency(placed, actor):
            seen.add(actor)
            yield actor


def _with(own: Hours, wider: Hours) -> Hours:
    return wider if wider.covers(own) else own | wider


def _edit(bench: Bench, actor: str, hours: Hours) -> Edit:
    if bench.placed.seat(actor) is not None:
        return bench.pen.seat(actor, ("hours",), hours.text)
    return bench.pen.put(("organization", "roles", actor, "hours"), hours.text)


MOVE = Move(
    id="hours-widened",
    title=msg("Widen somebody’s hours"),
    mends=("late-answer", "responsive", "absent-approver", "approval-workflow", "agency-dependency",
           "accountable-absent", "unframed-on-call", "on-call", "crisis-ready"),
    trials=trials,
)  # fmt: skip
