"""Crisis levelled: from which sign on it is a crisis, agreed beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.scenario.conduct import CrisisPlan
from orgmodel.text import msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Levels, where the plan has none."""
    governance = bench.scenario.governance
    plan = governance.crisis_plan if governance else None
    if isinstance(plan, CrisisPlan) and plan.levels is False:
        edit = bench.pen.put(("governance", "crisis_plan", "levels"), True)
        yield Trial((edit,), msg("Agree on levels of crisis, each by the sign that opens it."))


MOVE = Move(
    id="crisis-levelled",
    title=msg("Agree on levels of crisis"),
    mends=("undefined-crisis-levels", "crisis-levels"),
    trials=trials,
)
