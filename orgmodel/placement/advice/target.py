"""What advice is for: a finding to clear or a check to lift, and how it stands in a placement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check, Status
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Finding
from orgmodel.risk.register import findings_of
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.text import Message

RANKS: dict[Status, int] = {"pass": 0, "not_applicable": 0, "warn": 1, "fail": 2, "not_assessable": 3}
"""What a check's outcome is worth, the lower the better; what is no longer known never counts as mended."""


class Standing(NamedTuple):
    """How bad something is; of two, the lower is the better."""

    rank: int
    """Level of a finding, 0 where it is gone; rank of a check's outcome."""
    driver: float
    """Of a finding, 0 to 1; of a check 0, for its value may fall or rise for the better."""
    said: Message | None = None
    """What is seen, which tells apart two that are as bad."""
    status: Status | None = None
    """Outcome of a check, and its value."""
    value: float | None = None

    def is_better(self, other: Standing) -> bool:
        """Whether this is less bad, by more than rounding."""
        return self.rank < other.rank or (self.rank == other.rank and self.driver < other.driver - 1e-9)


@dataclass(frozen=True, slots=True)
class Target:
    """A finding or a check of one placement."""

    id: str
    family: str
    """Id of its rule or check."""
    title: Message
    member: Rule | Check
    evidence: Evidence
    subjects: tuple[str, ...]
    before: Standing
    missing: tuple[str, ...] = ()
    """Fields of a check that are not written."""

    def standing(self, facts: Facts) -> Standing:
        """How it stands in a placement, whose facts may be another's."""
        if isinstance(self.member, Rule):
            return _of_rule(self.member, self.id, facts)
        return _of_check(self.member, facts)

    @property
    def is_check(self) -> bool:
        """Whether a check is to be lifted, rather than a finding cleared."""
        return isinstance(self.member, Check)

    @property
    def is_open(self) -> bool:
        """Whether there is something to mend: what is not known is to be written first."""
        return bool(self.before.rank) and self.before.status != "not_assessable"

    def is_cleared(self, after: Standing) -> bool:
        """Whether the finding is gone, or the check lifted."""
        return after.rank < self.before.rank if self.is_check else after.rank == 0


def find_target(assessment: Assessment, name: str) -> Target:
    """The finding, or else the check, of that id.

    Raises:
        KeyError: the placement has no such finding, and there is no such check.
    """
    for finding in assessment.findings:
        if finding.id == name:
            return _to_clear(finding)
    for check in CHECKS:
        if check.id == name:
            return _to_lift(check, assessment)
    raise KeyError(name)


def _to_clear(finding: Finding) -> Target:
    rule = next(rule for rule in RULES if rule.id == finding.rule)
    subjects = tuple(dict.fromkeys((*finding.subjects, *([finding.subject] if finding.subject else []))))
    before = Standing(int(finding.level), finding.driver or 0.0, finding.message)
    return Target(finding.id, rule.id, rule.title, rule, finding.evidence, subjects, before)


def _to_lift(check: Check, assessment: Assessment) -> Target:
    found = assessment.checks[check.id]
    before = _of_check(check, assessment.facts)
    return Target(check.id, check.id, check.title, check, found.evidence, (), before, found.missing)


def _of_rule(rule: Rule, name: str, facts: Facts) -> Standing:
    for finding in findings_of(rule, rule.find(facts), facts):
        if finding.id == name:
            return Standing(int(finding.level), finding.driver or 0.0, finding.message)
    return Standing(0, 0.0)


def _of_check(check: Check, facts: Facts) -> Standing:
    checked = check.check(facts)
    return Standing(RANKS[checked.status], 0.0, checked.explanation, checked.status, checked.value)
