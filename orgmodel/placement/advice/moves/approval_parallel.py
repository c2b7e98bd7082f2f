"""Approval parallel: agreements that are asked for at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.text import Text, listing, msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Types of case whose approvals come one after the other."""
    rows = [
        (case, later)
        for case in bench.scenario.case_types or ()
        if (later := [one for one in (case.approvals or ())[1:] if not one.parallel])
    ]
    for chosen in gradually(rows):
        edits = tuple(
            bench.pen.put(("case_types", case.id, "approvals", one.role, "parallel"), True)
            for case, later in chosen
            for one in later
        )
        names = listing(case.name or Text(plain=case.id) for case, _ in chosen)
        yield Trial(edits, msg("Ask for the approvals of {cases} at the same time.", cases=names))


MOVE = Move(
    id="approval-parallel",
    title=msg("Ask for approvals at the same time"),
    mends=("late-answer", "responsive", "absent-approver"),
    trials=trials,
)
