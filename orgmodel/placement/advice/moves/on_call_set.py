"""On call set: a roster under an agreement for the hours that nobody works, woken by the tools that listen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.agency_reliance import is_agency
from orgmodel.measures.desk import crisis_plan
from orgmodel.measures.persons import persons_behind
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Move, Trial
from orgmodel.scenario.conduct import OnCall
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.placing import Backup
from orgmodel.scenario.spans import Data
from orgmodel.text import msg

CRISIS = 4
APPROVALS = ("absent-approver", "approval-workflow")
"""What is lifted only once all who agree are there."""
FEWEST = 2
"""Persons who take turns (domain.md §5)."""
WEEK = 168
"""Hours."""


def trials(bench: Bench) -> Iterator[Trial]:
    """A roster of those who answer, then also of those who take a crisis; without and with tools that wake them."""
    alerts = tuple(_alerts(bench))
    for roster in _rosters(bench):
        if persons_behind(bench.placed, bench.placed.resolve_all(roster)) >= FEWEST:
            edits = tuple(_roster(bench, roster))
            names = bench.names(bench.placed.resolve_all(roster))
            said = msg("Put {roles} on call at any hour, under an agreement.", roles=names)
            yield Trial(edits, said, Cost(hours=WEEK))
            if alerts:
                said = msg("Put {roles} on call at any hour, under an agreement, and let the tools that listen wake "
                           "them.", roles=names)  # fmt: skip
                yield Trial((*edits, *alerts), said, Cost(hours=WEEK))
    duty = bench.scenario.governance.on_call if bench.scenario.governance else None
    if isinstance(duty, OnCall) and not duty.agreement:
        edit = bench.pen.put(("governance", "on_call", "agreement"), True)
        yield Trial((edit,), msg("Frame being on call by an agreement."))


def _rosters(bench: Bench) -> tuple[tuple[str, ...], ...]:
    """Those who answer; with whoever takes a crisis; where approvals are too narrow, with all who agree."""
    answering = _answering(bench)
    if not bench.is_for(*APPROVALS):
        return tuple(dict.fromkeys((answering, tuple(dict.fromkeys((*answering, *_taking(bench)))))))
    agreeing = [one.role for case in bench.scenario.case_types or () for one in case.approvals or ()]
    wide = (answering, (*answering, *_taking(bench)), (*answering, *_taking(bench), *agreeing))
    return tuple(dict.fromkeys(tuple(dict.fromkeys(roster)) for roster in wide))


def _roster(bench: Bench, roster: Sequence[str]) -> Iterator[Edit]:
    value: Data = {"roles": list(roster), "hours": "always", "agreement": True}
    yield bench.pen.put(("governance", "on_call"), value)


def _answering(bench: Bench) -> tuple[str, ...]:
    """The role, and the first role of the house that operates a channel or stands in for it."""
    placed = bench.placed
    operators = [one for channel in bench.channels() for one in channel.operators or ()]
    inside = [one for one in placed.resolve_all(tuple(operators)) if one in placed.roles and not is_agency(placed, one)]
    stand_ins = [seat.backup.role for seat in placed.seats if isinstance(seat.backup, Backup)]
    heads = list(bench.superiors(placed.seat_ids))
    other = next((one for one in (*stand_ins, *inside, *heads) if one in placed.roles), None)
    return (bench.manager, *([other] if other else []))


def _taking(bench: Bench) -> tuple[str, ...]:
    """Whoever takes the gravest severity, and the substitute; else who decides such a case."""
    entry = crisis_plan(bench.placed).get(CRISIS)
    if entry is not None:
        return tuple(dict.fromkeys(one for one in (entry.role, entry.substitute) if one))
    cases = bench.scenario.case_types or ()
    return tuple(case.decides for case in cases if case.decides and int(case.severity) == CRISIS)[:1]


def _alerts(bench: Bench) -> Iterator[Edit]:
    for tool in bench.scenario.tools or ():
        if tool.family == "monitoring" and not tool.alerts_out_of_hours:
            yield bench.pen.put(("tools", tool.id, "alerts_out_of_hours"), True)


MOVE = Move(
    id="on-call-set",
    title=msg("Put people on call"),
    mends=("late-answer", "responsive", "crisis-ready", "unframed-on-call", "on-call", "absent-approver",
           "approval-workflow"),
    trials=trials,
)  # fmt: skip
