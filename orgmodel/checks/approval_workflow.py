"""Approval workflow: whether those who approve are there while the channels are open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten, without
from orgmodel.measures.calendar import Spans
from orgmodel.measures.measure import Facts
from orgmodel.measures.staffing import Duty, duty_of, presence
from orgmodel.records import Evidence, Location
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.text import listing, msg


class Approver(NamedTuple):
    """Who approves a case: whether they leave before a channel closes, None where that is not written; where."""

    actor: str
    leaves: bool | None
    location: Location
    missing: str


def check(facts: Facts) -> Checked:
    """A warning where an approver works narrower hours than a channel on which the case arrives."""
    placed = facts.graph.placed
    cases = placed.scenario.case_types
    if not cases:
        return unwritten(msg("It is not written what arrives."), "case_types[]")
    duty = duty_of(placed)
    steps = [one for case in cases for one in _approvers(placed, case, duty)]
    if not steps:
        return without(msg("No case needs an approval."))
    narrow = [one for one in steps if one.leaves]
    missing = tuple(dict.fromkeys(one.missing for one in steps if one.leaves is None))
    if missing and not narrow:
        said = msg("The hours of those who approve, or of the channels, are not written.")
        return unwritten(said, *missing)
    roles = tuple(dict.fromkeys(one.actor for one in narrow or steps))
    names = listing(placed.name(one) for one in roles)
    proof = Evidence(roles, places=tuple(dict.fromkeys(one.location for one in narrow or steps)))
    if not narrow:
        return Checked("pass", msg("There while the channels are open: {roles}, who approve.", roles=names), 0.0, proof)
    said = msg("Away while channels are open: {roles}, who approve.", roles=names)
    return Checked("warn", said, float(len(roles)), proof, missing)


def _approvers(placed: Placed, case: CaseType, duty: Duty) -> Iterator[Approver]:
    """Everybody who approves a case; being on call counts for the severities it opens."""
    channels = [one for one in placed.channels.values() if case.channels is None or one.id in case.channels]
    promised = [one.hours for one in channels if one.is_external and one.hours is not None]
    for approval in case.approvals or ():
        for actor in placed.resolve(approval.role):
            spans = presence(placed, actor, int(case.severity), duty).spans
            missing = "organization.hours" if spans is None else "channels[].hours"
            yield Approver(actor, _leaves(spans, promised), approval.location, missing)


def _leaves(spans: Spans | None, promised: Sequence[Hours]) -> bool | None:
    """Whether a promised minute lies outside the approver's hours; None where either is not written."""
    if spans is None or not promised:
        return None
    return not all(Hours("", spans).covers(one) for one in promised)


CHECK = Check(
    id="approval-workflow",
    code="",
    part="governance",
    title=msg("Approvals within opening hours"),
    question=msg("Are those who approve there while the channels promise answers?"),
    thresholds=msg("all / some away / –"),
    provenance=msg("NCSC: content is authorised before release; hours our proposal"),
    remedy=msg("Put approvers on call, name deputies, or drop the approval for those cases."),
    check=check,
)
