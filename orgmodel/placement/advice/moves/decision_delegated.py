"""Decision delegated: who answers decides everyday cases; cases that nobody decides get somebody."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.mix import mix_of
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Move, Trial, gradually
from orgmodel.scenario.outside import CaseType
from orgmodel.text import Text, listing, msg

EVERYDAY = (1, 2)


def trials(bench: Bench) -> Iterator[Trial]:
    """Everyday cases that another role decides, the most frequent first; then cases without anybody."""
    cases = bench.scenario.case_types or ()
    shares = mix_of(cases).shares if cases else {}
    open_cases = [case for case in cases if int(case.severity) in EVERYDAY and not _is_own(bench, case)]
    for chosen in gradually(sorted(open_cases, key=lambda case: -shares[case.id])):
        edits = tuple(bench.pen.put(("case_types", case.id, "decides"), bench.manager) for case in chosen)
        said = msg("Let {role} decide {cases}.", role=bench.placed.manager.title,
                   cases=listing(case.name or Text(plain=case.id) for case in chosen))  # fmt: skip
        yield Trial(edits, said, Cost(owners=len(chosen)))
    yield from _routed(bench)


def _is_own(bench: Bench, case: CaseType) -> bool:
    return bool(case.decides and set(bench.placed.resolve(case.decides)) & set(bench.placed.seat_ids))


def _routed(bench: Bench) -> Iterator[Trial]:
    """Grave cases without anybody who decides, given to the head of the unit that knows, else to the top."""
    heads = bench.graph.heads
    found = [
        (case, role)
        for case in bench.scenario.case_types or ()
        if case.decides is None and int(case.severity) not in EVERYDAY
        for role in [heads.get(case.expert or "") or bench.graph.top]
        if role
    ]
    for chosen in gradually(found):
        edits = tuple(bench.pen.put(("case_types", case.id, "decides"), role) for case, role in chosen)
        rows = (msg("“{case}”: {role}", case=case.name or Text(plain=case.id), role=bench.name(role))
                for case, role in chosen)  # fmt: skip
        said = msg("Write who decides: {cases}.", cases=listing(rows))
        yield Trial(edits, said, Cost(owners=len(chosen)))


MOVE = Move(
    id="decision-delegated",
    title=msg("Let who answers decide"),
    mends=("late-answer", "responsive", "autonomous", "unrouted-cases", "triage"),
    trials=trials,
)
