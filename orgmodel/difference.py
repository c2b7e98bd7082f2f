"""What one assessment has found that another has not: findings fixed, new, worse, better, unchanged."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.assessment import Assessment
from orgmodel.records import Finding


@dataclass(frozen=True, slots=True)
class Difference:
    """What a placement does to the findings of the one it is held against."""

    fixed: tuple[Finding, ...]
    new: tuple[Finding, ...]
    worse: tuple[tuple[Finding, Finding], ...]
    """Pairs (before, after) of the same id at a higher level."""
    better: tuple[tuple[Finding, Finding], ...]
    unchanged: tuple[Finding, ...]


def difference(before: Assessment, after: Assessment) -> Difference:
    """Findings fixed, new, worse, better and unchanged, by their id."""
    old = {finding.id: finding for finding in before.findings}
    new = {finding.id: finding for finding in after.findings}
    both = [(old[name], new[name]) for name in old if name in new]
    return Difference(
        fixed=tuple(finding for name, finding in old.items() if name not in new),
        new=tuple(finding for name, finding in new.items() if name not in old),
        worse=tuple(pair for pair in both if pair[1].level > pair[0].level),
        better=tuple(pair for pair in both if pair[1].level < pair[0].level),
        unchanged=tuple(pair[1] for pair in both if pair[1].level == pair[0].level),
    )
