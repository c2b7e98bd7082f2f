"""Whose turn it is in a case, by which ways the word comes to them, and in which hours they take it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from orgmodel.measures.desk import Desk
from orgmodel.measures.process import Step
from orgmodel.measures.routes import Way
from orgmodel.measures.staffing import Watch, presence
from orgmodel.records import Location
from orgmodel.scenario.outside import Approval, CaseType

Act = Literal["notices", "decides", "approves", "speaks", "answers"]
WITHIN = 60
"""Longest time of a decision or an approval whose time is not written, in minutes (model.md §3)."""
WITH_OPERATORS: tuple[str, ...] = ()
"""Where a message is that no written tie has carried away from the channel's operators."""


class Turn(NamedTuple):
    """Somebody's turn, and the ways it comes by; None for a way that no tie is written for."""

    actor: str
    act: Act
    step: Step
    ways: tuple[Way | None, ...]
    """From each member of the group before; in the first group from the operators, then from those alerted."""
    at: tuple[str, ...]
    """Where the message is afterwards: with this actor, or where it was if no tie leads here."""
    places: tuple[Location, ...]


Group = tuple[Turn, ...]


def groups_of(desk: Desk, case: CaseType, watch: Watch) -> tuple[Group, ...]:
    """Who decides, then the approvals in order; approvals that are parallel stand in one group."""
    groups: list[Group] = []
    if case.decides:
        groups.append((_decision(desk, case, watch),))
    for approvals in _side_by_side(case.approvals or ()):
        before = groups[-1] if groups else ()
        groups.append(tuple(_approval(desk, case, one, watch, before) for one in approvals))
    return tuple(groups)


def first_turn(
    desk: Desk, watch: Watch, reference: str, *places: Location, act: Act, severity: int, within: int
) -> Turn:
    """The turn of whom the message comes to first, from the operators or from those who are alerted."""
    actor = _chosen(desk, desk.graph.placed.resolve(reference), watch)
    present = presence(desk.graph.placed, actor, severity, desk.duty)
    ways: tuple[Way | None, ...] = (way_to(desk, WITH_OPERATORS, actor, watch),)
    if watch.alert:
        ways += (_turned(desk.routes.way(actor, watch.alerted)),)
    at = (actor,) if ways[0] or not watch.operators else WITH_OPERATORS
    return Turn(actor, act, Step(_legs(ways), present.spans, within), ways, at, (*places, *present.places))


def way_to(desk: Desk, at: tuple[str, ...], actor: str, watch: Watch) -> Way | None:
    """The way to `actor` from where the message is; the longest where several hold it."""
    ways = [way for start in starts_of(at, watch) if (way := desk.routes.way(actor, start))]
    return _turned(max(ways, key=lambda way: way.minutes)) if ways else None


def starts_of(at: tuple[str, ...], watch: Watch) -> tuple[tuple[str, ...], ...]:
    """Where a message is: with each of `at`, or with the nearest of the operators."""
    return tuple((one,) for one in at) or (watch.operators,)


def way_back(desk: Desk, at: tuple[str, ...], watch: Watch) -> Way | None:
    """The way to the nearest operator from where the message is; the longest where several hold it."""
    if at == WITH_OPERATORS:
        return Way(0, watch.operators[:1]) if watch.operators else None
    ways = [way for one in at if (way := desk.routes.way(one, watch.operators))]
    return max(ways, key=lambda way: way.minutes) if ways else None


def within_of(desk: Desk, severity: int) -> tuple[int, tuple[Location, ...]]:
    """Longest time of a decision of this severity, as the crisis plan says, and where; else the default."""
    row = desk.plan.get(severity)
    if row is None or row.within is None:
        return WITHIN, ()
    return max(1, round(row.within)), (row.location,)


def within_to_decide(desk: Desk, watch: Watch, reference: str, severity: int) -> tuple[int, tuple[Location, ...]]:
    """The same for whoever decides a case: an operator of the channel decides at sight."""
    operates = set(desk.graph.placed.resolve(reference)) & set(watch.operators)
    return (0, ()) if operates else within_of(desk, severity)


def _decision(desk: Desk, case: CaseType, watch: Watch) -> Turn:
    reference, severity = str(case.decides), int(case.severity)
    within, places = within_to_decide(desk, watch, reference, severity)
    return first_turn(
        desk, watch, reference, case.at("decides"), *places, act="decides", severity=severity, within=within
    )


def _approval(desk: Desk, case: CaseType, approval: Approval, watch: Watch, before: Group) -> Turn:
    role, severity = approval.role, int(case.severity)
    within = WITHIN if approval.within is None else max(1, round(approval.within))
    if not before:
        return first_turn(desk, watch, role, approval.location, act="approves", severity=severity, within=within)
    actor = _chosen(desk, desk.graph.placed.resolve(role), watch)
    present = presence(desk.graph.placed, actor, severity, desk.duty)
    ways = tuple(way_to(desk, turn.at, actor, watch) for turn in before)
    held = tuple(dict.fromkeys(at for turn in before for at in turn.at))
    at = (actor,) if any(ways) or not (held or watch.operators) else held
    places = (approval.location, *present.places)
    return Turn(actor, "approves", Step(_legs(ways), present.spans, within), ways, at, places)


def _side_by_side(approvals: Sequence[Approval]) -> list[list[Approval]]:
    groups: list[list[Approval]] = []
    for approval in approvals:
        if approval.parallel and groups:
            groups[-1].append(approval)
        else:
            groups.append([approval])
    return groups


def _legs(ways: Sequence[Way | None]) -> tuple[int, ...]:
    return tuple(way.minutes if way else 0 for way in ways)


def _turned(way: Way | None) -> Way | None:
    return Way(way.minutes, way.path[::-1]) if way else None


def _chosen(desk: Desk, actors: tuple[str, ...], watch: Watch) -> str:
    """One of several seats that may be meant: an operator, else the nearest to the operators, else the first."""
    operating = [actor for actor in actors if actor in watch.operators]
    if operating or len(actors) == 1:
        return (operating or actors)[0]
    minutes = {one: way.minutes for one in actors if (way := desk.routes.way(one, watch.operators))}
    return min(minutes, key=lambda one: minutes[one], default=actors[0])
