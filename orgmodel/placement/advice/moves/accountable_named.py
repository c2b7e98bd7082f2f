"""Accountable named: exactly one role answers for an activity, inside and high enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.metiers import HOSTS
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Move, Trial, gradually
from orgmodel.risk.responsibility import Row, rows_of
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.edit import Edit
from orgmodel.text import listing, msg

ACCOUNTABLE = 1
"""Place of the letter in a row."""
MOST = 3
"""Roles that are proposed for one activity (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Each activity in question with each role that could answer for it; then several, with their first or spread."""
    rows = [(row, roles) for row in _rows(bench) if (roles := tuple(_candidates(bench, row))[:MOST])]
    for row, roles in rows:
        for role in roles:
            said = msg("Make {role} alone accountable for “{activity}”.", role=bench.name(role),
                       activity=activity_name(bench.placed, row.activity))  # fmt: skip
            yield Trial((_edit(bench, row, role),), said, Cost(owners=1))
    for chosen in gradually(rows):
        if len(chosen) > 1:
            yield _together(bench, [(row, roles[0]) for row, roles in chosen])
            yield _together(bench, [(row, roles[index % len(roles)]) for index, (row, roles) in enumerate(chosen)])


def _together(bench: Bench, chosen: Sequence[tuple[Row, str]]) -> Trial:
    names = (
        msg("{activity} ({role})", activity=activity_name(bench.placed, row.activity), role=bench.name(role))
        for row, role in chosen
    )
    said = msg("Name one role that answers for each: {activities}.", activities=listing(names))
    return Trial(tuple(_edit(bench, row, role) for row, role in chosen), said, Cost(owners=len(chosen)))


def _rows(bench: Bench) -> tuple[Row, ...]:
    """Rows that advice is about: those it names, those a role it names answers for, those that are unclear."""
    rows = rows_of(bench.assessment.facts)
    about = set(bench.target.subjects) | set(bench.target.evidence.actors)
    if bench.is_for("role-conflict", "clear-role"):
        vague = {duty.activity for duty in bench.detail("role-ambiguity") or () if len(duty.accountable) != 1}
        return tuple(row for row in rows if row.activity in vague)
    if bench.is_for("accountable-bottleneck"):
        return tuple(row for row in rows if about & set(row.accountable or ()))
    return tuple(row for row in rows if row.activity in about)


def _edit(bench: Bench, row: Row, role: str) -> Edit:
    return bench.pen.put(("responsibilities", row.activity, row.fields[ACCOUNTABLE]), role)


def _candidates(bench: Bench, row: Row) -> Iterator[str]:
    """Those it names now, the highest first; heads of the métier's home; superiors of those who do it; executives.

    Where the fault is who answers for it now, that role is out.
    """
    levels, now = bench.graph.levels, row.accountable or ()
    doers = [one for one in row.responsible or () if one in bench.graph.insiders]
    named = sorted((one for one in now if one in levels), key=lambda one: levels[one])
    keeps = not bench.is_for("accountable-bottleneck", "accountable-without-authority", "agency-accountable")
    above = _above(bench, doers or bench.placed.seat_ids)
    home = [] if bench.is_for("accountable-without-authority") else _at_home(bench, row)
    for role in dict.fromkeys((*(named if keeps else ()), *home, *above, *bench.executives())):
        if keeps or role not in now:
            yield role


def _at_home(bench: Bench, row: Row) -> list[str]:
    """Heads of the units at home in the métier of an activity."""
    homes = HOSTS[row.written.metier] if row.written.metier else ()
    units = [unit.id for unit in bench.placed.units.values() if unit.function in homes]
    return [bench.graph.heads[unit] for unit in units if unit in bench.graph.heads]


def _above(bench: Bench, doers: Sequence[str]) -> tuple[str, ...]:
    """Superiors of all who do it before those of some."""
    found = [set(bench.superiors([one])) for one in doers]
    shared = set.intersection(*found) if found else set()
    order = tuple(bench.superiors(doers))
    return (*(one for one in order if one in shared), *(one for one in order if one not in shared))


MOVE = Move(
    id="accountable-named",
    title=msg("Name one who answers for it"),
    mends=("several-or-no-accountable", "accountable-bottleneck", "accountable-without-authority",
           "agency-accountable", "several-drivers-or-approvers", "role-conflict", "clear-role"),
    trials=trials,
)  # fmt: skip
