"""Approval workflow: whether those who approve are there while the channels are open."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten, without
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.text import listing, msg


def check(facts: Facts) -> Checked:
    """A warning where an approver works narrower hours than a channel on which the case arrives."""
    placed = facts.graph.placed
    cases = placed.scenario.case_types
    if not cases:
        return unwritten(msg("It is not written what arrives."), "case_types[]")
    steps = [(case, approval.role, approval.location) for case in cases for approval in case.approvals or ()]
    if not steps:
        return without(msg("No case needs an approval."))
    narrow = [(role, at) for case, role, at in steps for one in placed.resolve(role) if _narrow(placed, case, one)]
    if any(_hours(placed, one) is None for _, role, _ in steps for one in placed.resolve(role)):
        return unwritten(msg("The hours of those who approve are not written."), "organization.hours")
    if not narrow:
        said = msg("Those who approve are there while the channels are open.")
        return Checked("pass", said, 0.0, Evidence(places=tuple(place for *_, place in steps)))
    roles = dict.fromkeys(one for role, _ in narrow for one in placed.resolve(role))
    names = listing(placed.name(one) for one in roles)
    said = msg("Away while channels are open: {roles}, who approve.", roles=names)
    return Checked("warn", said, float(len(roles)), Evidence(tuple(roles), places=tuple(at for _, at in narrow)))


def _hours(placed: Placed, actor: str) -> Hours | None:
    item = placed.seat(actor) or placed.roles.get(actor)
    own = item.hours if item is not None else None
    return own or placed.scenario.organization.hours


def _narrow(placed: Placed, case: CaseType, actor: str) -> bool:
    hours = _hours(placed, actor)
    duty = placed.scenario.governance.on_call if placed.scenario.governance else None
    if hours is None or (duty is not None and not isinstance(duty, str) and actor in placed.resolve_all(duty.roles)):
        return False
    channels = [one for one in placed.channels.values() if case.channels is None or one.id in case.channels]
    return any(one.is_external and one.hours is not None and not hours.covers(one.hours) for one in channels)


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
