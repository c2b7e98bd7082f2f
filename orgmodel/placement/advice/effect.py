"""What a change does to everything else: findings, checks, criteria, and what of that is for the worse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.checks.check import Status
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.axes import Axes, axes_of
from orgmodel.criteria.weighing import weights_of
from orgmodel.difference import difference
from orgmodel.placement.advice.target import RANKS
from orgmodel.records import Finding

HEAVIER = 0.005
"""By how much more a finding of the same level must weigh to be said (our proposal)."""
FELT = 0.005
"""By how much a criterion must fall to be said, of 1 (our proposal)."""
Pairs = tuple[tuple[Finding, Finding], ...]


class Shift(NamedTuple):
    """A check whose outcome changes."""

    check: str
    before: Status
    after: Status


class Fall(NamedTuple):
    """A criterion that loses worth; None where it can no longer be assessed."""

    criterion: str
    before: float
    after: float | None


class Effect(NamedTuple):
    """One placement before and after a change."""

    fixed: tuple[Finding, ...]
    new: tuple[Finding, ...]
    worse: Pairs
    """(before, after) of one id at a higher level."""
    better: Pairs
    heavier: Pairs
    """The same level, and a driver that is higher."""
    lifted: tuple[Shift, ...]
    lowered: tuple[Shift, ...]
    """Checks that come out worse, or can no longer be assessed."""
    criteria_before: Mapping[str, float | None]
    criteria_after: Mapping[str, float | None]
    axes_before: Axes
    axes_after: Axes

    @property
    def falls(self) -> tuple[Fall, ...]:
        """Criteria that lose worth, the largest loss first."""
        found = [
            Fall(name, before, self.criteria_after[name])
            for name, before in self.criteria_before.items()
            if before is not None
        ]
        lost = [one for one in found if one.after is None or one.before - one.after >= FELT]
        return tuple(sorted(lost, key=lambda one: (one.after or 0.0) - one.before))


def effect_of(before: Assessment, after: Assessment) -> Effect:
    """What differs between two assessments of one placement."""
    found, old = difference(before, after), {finding.id: finding for finding in before.findings}
    level = [(old[finding.id], finding) for finding in found.unchanged]
    weights = weights_of(before.placed.scenario, [one.id for one in CRITERIA])
    shifts = tuple(_shifts(before, after))
    return Effect(
        fixed=found.fixed,
        new=found.new,
        worse=found.worse,
        better=found.better,
        heavier=tuple(pair for pair in level if _gain(pair) >= HEAVIER),
        lifted=tuple(one for one in shifts if _is_lifted(one)),
        lowered=tuple(one for one in shifts if not _is_lifted(one)),
        criteria_before=before.criteria,
        criteria_after=after.criteria,
        axes_before=axes_of(before.criteria, weights),
        axes_after=axes_of(after.criteria, weights),
    )


def _gain(pair: tuple[Finding, Finding]) -> float:
    return (pair[1].driver or 0.0) - (pair[0].driver or 0.0)


def _shifts(before: Assessment, after: Assessment) -> Iterator[Shift]:
    """Checks whose outcome is worth more or less; a question that no longer arises is worth what a pass is."""
    for check in CHECKS:
        one, other = before.checks[check.id].status, after.checks[check.id].status
        if RANKS[one] != RANKS[other]:
            yield Shift(check.id, one, other)


def _is_lifted(shift: Shift) -> bool:
    """What was not known and fails now is no lift."""
    if shift.before == "not_assessable":
        return RANKS[shift.after] == 0
    return RANKS[shift.after] < RANKS[shift.before]
