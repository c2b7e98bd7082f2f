"""Doer named: somebody who does what the matrix says nobody does."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Move, Trial
from orgmodel.risk.responsibility import Row, rows_of
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.spans import Data
from orgmodel.text import Message, msg

RESPONSIBLE = 0


def trials(bench: Bench) -> Iterator[Trial]:
    """For each activity without its one doer: the role, then whoever answers for it."""
    for row in rows_of(bench.assessment.facts):
        if row.activity in bench.target.subjects and len(row.responsible or ()) != 1:
            for actor in dict.fromkeys((*(row.responsible or ()), bench.manager, *(row.accountable or ()))):
                yield Trial((bench.pen.put(*_written(row, actor)),), _said(bench, row, actor), Cost(owners=1))


def _written(row: Row, actor: str) -> tuple[tuple[str, ...], Data]:
    return ("responsibilities", row.activity, row.fields[RESPONSIBLE]), [actor]


def _said(bench: Bench, row: Row, actor: str) -> Message:
    name = bench.placed.manager.title if actor == bench.manager else bench.name(actor)
    return msg("Have {role} do “{activity}”.", role=name, activity=activity_name(bench.placed, row.activity))


MOVE = Move(
    id="doer-named",
    title=msg("Name who does it"),
    mends=("nobody-responsible", "several-drivers-or-approvers"),
    trials=trials,
)
