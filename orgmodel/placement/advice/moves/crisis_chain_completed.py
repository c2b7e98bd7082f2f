"""Crisis chain completed: for each severity a role, a substitute and a time, grave ones up to the executives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.measures.crisis_gaps import GRAVE
from orgmodel.placement.advice.bench import TOP_LEVEL, Bench
from orgmodel.placement.advice.drafts import today
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.conduct import CrisisPlan, Escalation
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.spans import Data
from orgmodel.text import Listing, listing, msg

WITHIN: Mapping[int, str] = MappingProxyType({1: "8h", 2: "4h", 3: "45min", 4: "30min"})
"""Longest time until a severity is taken (our proposal)."""
GRAVEST_FIRST = (4, 3, 2, 1)


class Entry(NamedTuple):
    """A severity as it would be written."""

    role: str
    substitute: str
    within: str

    @property
    def written(self) -> dict[str, Data]:
        """The entry as an edit holds it."""
        return {"role": self.role, "substitute": self.substitute, "within": self.within}


def trials(bench: Bench) -> Iterator[Trial]:
    """A plan where there is none; else the severities that are not complete, the gravest first.

    The substitute is, in turn, the nearest of the executives and whoever works most hours.
    """
    governance = bench.scenario.governance
    plan = governance.crisis_plan if governance else None
    for stand_ins in (bench.executives(), _awake(bench)):
        if plan == ABSENT:
            yield from _whole(bench, stand_ins)
        if not isinstance(plan, CrisisPlan) or plan.severities is None:
            continue
        entries = {int(severity): entry for severity, entry in plan.severities.items()}
        rows = [(one, entries.get(one), _entry(bench, one, entries.get(one), stand_ins)) for one in GRAVEST_FIRST]
        short = [(one, made, edits) for one, entry, made in rows if made and (edits := _edits(bench, one, entry, made))]
        for chosen in gradually(short):
            severities = _said(bench, {one: made for one, made, _ in chosen})
            said = msg("Complete the crisis plan: {severities}.", severities=severities)
            yield Trial(tuple(edit for _, _, edits in chosen for edit in edits), said)


def _said(bench: Bench, rows: Mapping[int, Entry]) -> Listing:
    """Who takes each severity, and who else."""
    return listing(
        msg("severity {severity} ({role}, else {substitute})", severity=one,
            role=bench.names(bench.placed.resolve(made.role)),
            substitute=bench.names(bench.placed.resolve(made.substitute)))
        for one, made in sorted(rows.items())
    )  # fmt: skip


def _awake(bench: Bench) -> tuple[str, ...]:
    """Roles of the house by the hours they work, those of most first."""
    worked = {role: hours.minutes for role in bench.placed.roles if (hours := bench.hours(role))}
    inside = [role for role in worked if role in bench.graph.levels]
    return tuple(sorted(inside, key=lambda role: (-worked[role], bench.graph.levels[role])))


def _whole(bench: Bench, stand_ins: Sequence[str]) -> Iterator[Trial]:
    rows = {one: made for one in reversed(GRAVEST_FIRST) if (made := _entry(bench, one, None, stand_ins))}
    if len(rows) == len(GRAVEST_FIRST):
        day = today(bench)
        severities = {str(one): made.written for one, made in rows.items()}
        whole: Data = {"date": day, "last_exercise": day, "levels": True, "severities": severities}
        said = msg("Write a crisis plan with levels, and rehearse it: {severities}.", severities=_said(bench, rows))
        yield Trial((bench.pen.put(("governance", "crisis_plan"), whole),), said)


def _edits(bench: Bench, severity: int, entry: Escalation | None, made: Entry) -> tuple[Edit, ...]:
    """What a severity lacks; nothing where it is complete and high enough."""
    path = ("governance", "crisis_plan", "severities", str(severity))
    if entry is None:
        return (bench.pen.put(path, made.written),)
    known = {"role": entry.role, "substitute": entry.substitute, "within": entry.within and made.within}
    return tuple(bench.pen.put((*path, field), value) for field, value in made.written.items() if known[field] != value)


def _entry(bench: Bench, severity: int, entry: Escalation | None, stand_ins: Sequence[str]) -> Entry | None:
    """The complete entry: who is named keeps it, or stands in for an executive where a grave severity stops low."""
    role = entry.role if entry else None
    substitute = entry.substitute if entry else None
    if role is None or (severity in GRAVE and _is_low(bench, role)):
        named = next((one for one in _takers(bench, severity) if one != role), None)
        role, substitute = named, role or substitute
    if role is None:
        return None
    gone = set(bench.placed.resolve(role))
    substitute = substitute or next((one for one in stand_ins if one not in gone), None)
    return Entry(role, substitute, WITHIN[severity]) if substitute else None


def _is_low(bench: Bench, role: str) -> bool:
    levels = bench.graph.levels
    return all(levels.get(one, TOP_LEVEL + 1) > TOP_LEVEL for one in bench.placed.resolve(role))


def _takers(bench: Bench, severity: int) -> tuple[str, ...]:
    """Executives for grave severities; for the others who decides such a case, else the role's superiors."""
    if severity in GRAVE:
        return bench.executives()
    cases = (case.decides for case in bench.scenario.case_types or () if int(case.severity) == severity)
    return (*(one for one in cases if one), *bench.superiors(bench.placed.seat_ids), *bench.executives())


MOVE = Move(
    id="crisis-chain-completed",
    title=msg("Complete the chain of escalation"),
    mends=("crisis-unprepared", "broken-escalation", "escalation-matrix", "crisis-ready", "undefined-crisis-levels",
           "crisis-levels", "unrehearsed-crisis", "crisis-exercise", "marketing-fad", "beyond-fad"),
    trials=trials,
)  # fmt: skip
