"""Findings under their heads: what is one way into a wider risk, and what shares a cause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orgmodel.records import Finding
from orgmodel.risk.rules import RULES


@dataclass(frozen=True, slots=True)
class Group:
    """A finding, and those that stand under it; one thing to speak of."""

    head: Finding
    members: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The head, then its members."""
        return self.head, *self.members


def group_findings(findings: Sequence[Finding]) -> tuple[Group, ...]:
    """The findings of one placement as groups; groups and members keep the order of the list.

    A finding whose rule is part of a wider one stands under the finding of that rule, where it fires too; the others
    that share an actor or a channel as their cause stand under the first of them. A group stands where the first of
    all its findings stood, so that a grave member of a light head does not sink with it.
    """
    heads = _heads(findings)
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(heads[finding.id].id, []).append(finding)
    known = {finding.id: finding for finding in findings}
    return tuple(
        Group(known[name], tuple(one for one in members if one.id != name)) for name, members in groups.items()
    )


def heads_of(groups: Sequence[Group]) -> dict[str, Finding]:
    """The head of every finding that stands under another, by its id."""
    return {member.id: group.head for group in groups for member in group.members}


def _heads(findings: Sequence[Finding]) -> dict[str, Finding]:
    """The head of each finding; its own where it stands alone."""
    wider = _wider(findings)
    tops = {finding.id: _top(finding, wider) for finding in findings}
    firsts: dict[str, Finding] = {}
    for finding in findings:
        if finding.cause and finding.id not in wider:
            firsts.setdefault(finding.cause, finding)
    return {name: firsts.get(top.cause, top) if top.cause else top for name, top in tops.items()}


def _wider(findings: Sequence[Finding]) -> dict[str, Finding]:
    """The finding of the wider rule, for each that has one here: the one that shares a subject, else the first."""
    parts = {rule.id: rule.part_of for rule in RULES if rule.part_of}
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    found = {}
    for finding in findings:
        candidates = by_rule.get(parts.get(finding.rule, ""), [])
        if candidates:
            found[finding.id] = next((one for one in candidates if _share(one, finding)), candidates[0])
    return found


def _share(one: Finding, other: Finding) -> bool:
    return bool({one.subject, *one.subjects} & {other.subject, *other.subjects} - {""})


def _top(finding: Finding, wider: Mapping[str, Finding]) -> Finding:
    """The widest finding above, for rules that are part of a part."""
    while finding.id in wider:
        finding = wider[finding.id]
    return finding
