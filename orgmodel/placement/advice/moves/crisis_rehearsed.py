"""Crisis rehearsed: an exercise with those who take it, written down with its day."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.crisis_gaps import EXERCISE_AGE
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.drafts import today
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.scenario.conduct import CrisisPlan
from orgmodel.text import msg


def trials(bench: Bench) -> Iterator[Trial]:
    """An exercise, where the last one is old."""
    governance = bench.scenario.governance
    plan = governance.crisis_plan if governance else None
    day = bench.scenario.day
    last = plan.last_exercise if isinstance(plan, CrisisPlan) else None
    if last is not None and day - last > EXERCISE_AGE:
        edit = bench.pen.put(("governance", "crisis_plan", "last_exercise"), today(bench))
        yield Trial((edit,), msg("Rehearse a crisis with those who take it, and write the day in the plan."))


MOVE = Move(
    id="crisis-rehearsed",
    title=msg("Rehearse a crisis"),
    mends=("crisis-unprepared", "unrehearsed-crisis", "crisis-exercise"),
    trials=trials,
)
