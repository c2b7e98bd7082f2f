"""Approval dropped: an agreement that a type of case does without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.mix import mix_of
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.outside import Approval, CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Text, listing, msg

GRAVE = 3
"""Severity from which the last agreement is kept (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Each approval alone, those of the most frequent cases first; then several together."""
    found = list(_approvals(bench))
    for chosen in gradually(found):
        edits = tuple(bench.pen.drop(("case_types", case.id, "approvals", one.role)) for case, one in chosen)
        yield Trial(edits, _said(bench.placed, chosen))


def _approvals(bench: Bench) -> Iterator[tuple[CaseType, Approval]]:
    cases = [case for case in bench.scenario.case_types or () if case.approvals]
    shares = mix_of(bench.scenario.case_types or ()).shares if cases else {}
    for case in sorted(cases, key=lambda case: -shares[case.id]):
        kept = 1 if int(case.severity) >= GRAVE else 0
        yield from ((case, one) for one in (case.approvals or ())[kept:])


def case_name(case: CaseType) -> Text:
    """The name of a type of case, else its id."""
    return case.name or Text(plain=case.id)


def _said(placed: Placed, chosen: Sequence[tuple[CaseType, Approval]]) -> Message:
    rows = [
        msg("{role} on “{case}”", role=listing(placed.name(actor) for actor in placed.resolve(one.role)),
            case=case_name(case))
        for case, one in chosen
    ]  # fmt: skip
    return msg("Do without the approval of {approvals}.", approvals=listing(rows))


MOVE = Move(
    id="approval-dropped",
    title=msg("Drop an approval"),
    mends=("late-answer", "responsive", "absent-approver", "approval-workflow", "autonomous", "agile"),
    trials=trials,
)
