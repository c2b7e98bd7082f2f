"""The order of findings, and how far a place in it moves where classes may be one off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from orgmodel.records import Finding
from orgmodel.risk.levels import HIGHEST, level_of, yearly_points
from orgmodel.risk.rules import RULES

OFF = 1
"""Classes by which a likelihood and a consequence may each be wrong (our proposal)."""


class Place(NamedTuple):
    """A place in the order, 1 the worst, and the places it may have."""

    place: int
    low: int
    """The place if likelihood and consequence were each one class higher, all others as they are."""
    high: int
    """The place if both were one class lower."""


Worth = tuple[int, float, float]
"""Level, mean points a year, driver."""


def in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """By level, then by mean points lost a year, then by driver, then as they stand.

    Findings of a fixed level have no loss: they come last in their level.
    """
    causes = causes_by_rule()
    return tuple(sorted(findings, key=lambda one: _worth(one, causes), reverse=True))


def places(findings: Sequence[Finding]) -> dict[str, Place]:
    """The place of each finding, by its id, in a list that is in order.

    A finding of fixed level has no class that could be off, so its place is one number.
    """
    causes = causes_by_rule()
    worths = [_worth(one, causes) for one in findings]
    return {
        finding.id: Place(index + 1, *(_place(worths, index, _worth(finding, causes, by)) for by in (OFF, -OFF)))
        for index, finding in enumerate(findings)
    }


def causes_by_rule() -> Mapping[str, int]:
    """How many shared causes each rule names."""
    return {rule.id: len(rule.shared_causes) for rule in RULES}


def _worth(finding: Finding, causes: Mapping[str, int], off: int = 0) -> Worth:
    """What a finding is ordered by, its two classes moved by `off` and kept within 1 to 5."""
    driver = finding.driver or 0.0
    if finding.likelihood is None or finding.consequence is None:
        return finding.level, 0.0, driver
    likelihood = min(HIGHEST, max(1, finding.likelihood + off))
    consequence = min(HIGHEST, max(1, finding.consequence + off))
    level = level_of(likelihood, consequence) if off else finding.level
    return level, yearly_points(likelihood, consequence, causes.get(finding.rule, 0)), driver


def _place(worths: Sequence[Worth], index: int, worth: Worth) -> int:
    """The place that the finding at `index` has with that worth, among the others as they are."""
    return 1 + sum(
        other > worth or (other == worth and position < index)
        for position, other in enumerate(worths)
        if position != index
    )
