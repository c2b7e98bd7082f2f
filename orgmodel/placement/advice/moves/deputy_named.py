"""Deputy named: who stands in for whoever answers for an activity, in the hours they are away."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.risk.responsibility import Row, rows_of
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.edit import Edit
from orgmodel.text import listing, msg

ACCOUNTABLE = 1


def trials(bench: Bench) -> Iterator[Trial]:
    """Activities whose accountable role is away while channels are open, one after the other."""
    rows = [row for row in rows_of(bench.assessment.facts) if row.activity in bench.target.subjects]
    lacking = [(row, role, deputy) for row in rows for role in row.accountable or ()
               if (deputy := _deputy(bench, role)) and not _has_deputy(bench, row, role)]  # fmt: skip
    for chosen in gradually(lacking):
        deputies = bench.names(deputy for _, _, deputy in chosen)
        activities = listing(dict.fromkeys(activity_name(bench.placed, row.activity) for row, _, _ in chosen))
        said = msg("Have {deputies} stand in for whoever answers for it: {activities}.", deputies=deputies,
                   activities=activities)  # fmt: skip
        yield Trial(tuple(_edit(bench, *one) for one in chosen), said)


def _edit(bench: Bench, row: Row, role: str, deputy: str) -> Edit:
    return bench.pen.put(("responsibilities", row.activity, "deputies", role), deputy)


def _has_deputy(bench: Bench, row: Row, role: str) -> bool:
    return any(role in bench.placed.resolve(one) for one in row.written.deputies or {})


def _deputy(bench: Bench, role: str) -> str | None:
    """Of the peers, reports and superior of a role, whoever works most hours; the first written of those alike."""
    graph = bench.graph
    above = graph.superiors(role)
    near = [*above, *(one for boss in above for one in graph.reports[boss]),
            *graph.reports.get(role, ())]  # fmt: skip
    roles = [one for one in bench.placed.roles if one in near and one != role]
    worked = {one: hours.minutes if (hours := bench.hours(one)) else 0 for one in roles}
    return max(roles, key=lambda one: worked[one], default=None)


MOVE = Move(
    id="deputy-named",
    title=msg("Name a deputy"),
    mends=("accountable-absent",),
    trials=trials,
)
