"""What has to be done to get from today to a placement: tasks in weeks, each with an owner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.contrasts import Change, contrast
from orgmodel.diagram.style import SIGNS
from orgmodel.records import Finding
from orgmodel.reports.particulars import differing
from orgmodel.risk.rules import RULES
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.placing import Backup
from orgmodel.study import difference
from orgmodel.text import Message, msg

TREATMENTS = {rule.id: rule.treatment for rule in RULES}
WEEKS = {"reporting": 1, "dotted": 2, "owner": 2, "letter": 3, "working": 3, "operators": 4, "admins": 4}
"""When each kind of change is due: lines first, then whose channels they are, then the work (our proposal)."""
ANNOUNCED, RECORDED, MENDED, FIRST_LOOK, STAND_IN, REHEARSED, JUDGED = 0, 3, 6, 5, 7, 9, 13
"""Weeks of what belongs to every move; 13 weeks are 90 days (our proposal)."""


class Task(NamedTuple):
    """Something to do by the end of a week; 0 is before the start."""

    week: int
    said: Message
    owner: str
    """Id of the role or seat that sees to it."""


def plan(before: Assessment | None, after: Assessment) -> tuple[Task, ...]:
    """All tasks in their order: what differs from `before`, what it brings up, and the looks back."""
    owner = answerable(after)
    tasks = list(_milestones(after, owner))
    if before is not None and before is not after:
        tasks += [_moved(change, before, after) for change in contrast(before, after).all]
        tasks += [Task(RECORDED, said, _role(after, who) or owner) for said, who in differing(before, after)]
        found = difference(before, after)
        raised = (*found.new, *(now for _, now in found.worse))
    else:
        raised = tuple(group.head for group in after.groups)
    tasks += [_mended(after, finding, owner) for finding in raised]
    return tuple(sorted(tasks, key=lambda task: task.week))


def answerable(one: Assessment) -> str:
    """Who answers for the whole: the sponsor, else the first superior, else whoever stands on top."""
    seats = one.placed.seats
    for seat in seats:
        if seat.sponsor and seat.sponsor != ABSENT:
            return seat.sponsor
    bosses = [boss for seat in seats for boss in seat.reports_to]
    return bosses[0] if bosses else one.graph.top or one.placed.manager.id


def shown_sign(change: Change) -> str:
    """The sign of a change in signs that the face has."""
    return {"+": SIGNS["added"], "−": SIGNS["removed"], "↔": SIGNS["moved"]}[change.sign]


def _moved(change: Change, before: Assessment, after: Assessment) -> Task:
    said = msg("{sign} {change}.", sign=shown_sign(change), change=change.said)
    return Task(WEEKS[change.kind], said, _mover(change, before, after))


def _mover(change: Change, before: Assessment, after: Assessment) -> str:
    """Who sees to a change: the new superior, the head of the channel's unit, who answers for the activity."""
    if change.kind in ("reporting", "dotted"):
        above = after.graph.superiors(change.subject) or before.graph.superiors(change.subject)
        return above[0] if above else answerable(after)
    if change.kind == "letter":
        row = next(
            (one for one in after.placed.scenario.responsibilities or () if one.activity == change.subject), None
        )
        held = after.placed.resolve_all((row.accountable or row.approver) if row else None)
        return held[0] if held else answerable(after)
    if change.kind == "working":
        return change.subject if change.subject in after.graph.insiders else answerable(after)
    channel = after.placed.channels.get(change.subject)
    return after.graph.heads.get(channel.owner if channel and channel.owner else "") or answerable(after)


def _role(one: Assessment, who: str | None) -> str | None:
    return who if who in one.graph.insiders else None


def _mended(one: Assessment, finding: Finding, owner: str) -> Task:
    """What is new or worse is mended; whoever stands nearest above the actors it names sees to it."""
    actors = [actor for actor in finding.evidence.actors if actor in one.placed.roles]
    said = msg("! {risk}: {treatment}", risk=finding.title, treatment=TREATMENTS[finding.rule])
    return Task(MENDED, said, actors[0] if actors else owner)


def _milestones(one: Assessment, owner: str) -> Iterator[Task]:
    placed = one.placed
    yield Task(ANNOUNCED, msg("Tell everybody concerned where the role will sit, and sign the mandate letter."), owner)
    for seat in placed.seats:
        if seat.holders is None and seat.headcount is None:
            said = msg("Name who holds “{seat}”.", seat=placed.name(seat.id))
            yield Task(ANNOUNCED, said, seat.reports_to[0] if seat.reports_to else owner)
        if isinstance(seat.backup, Backup) and not seat.backup.documented:
            said = msg("Write down what {backup} needs to stand in for {seat}.",
                       backup=placed.name(seat.backup.role), seat=placed.name(seat.id))  # fmt: skip
            yield Task(STAND_IN, said, seat.id)
    yield Task(FIRST_LOOK, msg("First look, after 30 days: what is slower, what is faster, who was not asked?"), owner)
    yield Task(REHEARSED, msg("Second look, after 60 days: rehearse a crisis along the lines as they now are."), owner)
    judged = msg("Third look, after 90 days: hold the indicators against their targets, then keep or change.")
    yield Task(JUDGED, judged, owner)
