"""Who can answer a question about the scenario: the role that owns, decides, serves or stands nearest."""

from __future__ import annotations

from orgmodel.assessment import Assessment
from orgmodel.reports.plan import answerable
from orgmodel.reports.unwritten import Place
from orgmodel.scenario.conduct import Responsibility, Speaker, Tool
from orgmodel.scenario.item import Item
from orgmodel.scenario.organization import Role, Unit
from orgmodel.scenario.outside import CaseType, Channel, Stakeholder
from orgmodel.scenario.strategy import Indicator, Objective, Report

FUNCTIONS = {"organization": ("hr", "executive"), "people": ("hr", "executive"), "governance": ("legal", "executive")}
"""Functions of the units whose heads know what stands in a block, the first that exists (our proposal)."""


def respondent(one: Assessment, place: Place) -> str:
    """Id of the role that can answer; whoever answers for the role where nobody is nearer."""
    actor = _of_item(one, place.item) or _of_block(one, place.path[0])
    known = actor if actor in one.placed.roles or one.placed.seat(actor or "") else None
    return known or answerable(one)


def _of_item(one: Assessment, item: Item) -> str | None:
    placed = one.placed
    match item:
        case Channel():
            return one.graph.heads.get(item.owner or "") or _first(placed.resolve_all(item.operators))
        case CaseType():
            return _first(placed.resolve(item.decides)) if item.decides else one.graph.heads.get(item.expert or "")
        case Stakeholder():
            return _first(placed.resolve_all(item.served_by)) or _first(placed.seat_ids)
        case Tool() | Objective() | Indicator() | Report():
            return _first(placed.resolve(item.owner)) if item.owner else None
        case Speaker():
            return item.role
        case Responsibility():
            return _first(placed.resolve_all(item.accountable or item.approver))
        case Role():
            return _first(one.graph.superiors(item.id)) or item.id
        case Unit():
            return one.graph.heads.get(item.id)
    return None


def _of_block(one: Assessment, block: str) -> str | None:
    for function in FUNCTIONS.get(block, ()):
        for unit in one.placed.units.values():
            if unit.function == function and unit.id in one.graph.heads:
                return one.graph.heads[unit.id]
    if block in ("community_manager", "placements"):
        return _first(tuple(boss for seat in one.placed.seats for boss in seat.reports_to))
    return None


def _first(ids: tuple[str, ...]) -> str | None:
    return ids[0] if ids else None
