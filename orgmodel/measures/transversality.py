"""Transversality: how many of the departments that the role's cases and métiers involve it is in direct touch with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.lateral import Rung, rung_needed, rung_used
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.metiers import HOSTS, NAMES, shares_of
from orgmodel.measures.standing import roles_by_unit
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.measures.workload import cases_on
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Text, listing, msg, plural

LEAST_SHARE = 0.1
"""A métier below this share of the role involves no department (our proposal)."""
GROUP = "group"


class Partner(NamedTuple):
    """A department, or the homes of a métier, that the role's work involves."""

    name: Text | Message
    units: frozenset[str]
    location: Location
    is_own: bool
    """Whether a seat belongs to it."""
    is_touched: bool
    """Whether a seat belongs to it or is tied to a role of it."""


class Transversality(NamedTuple):
    """The partners, and the rungs of lateral relations used and needed."""

    partners: tuple[Partner, ...]
    used: Rung
    needed: Rung


def transversality(situation: Situation) -> Measured:
    """Share of the departments involved that a seat belongs to or is one tie away from, 0 to 1."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    cases, shares = placed.scenario.case_types, shares_of(placed.seats)
    if not cases and not shares:
        return unmeasured(msg("Neither the cases nor the métiers of the role are written."), "case_types[].expert",
                          "community_manager.metiers")  # fmt: skip
    partners = tuple(_partners(graph))
    if not partners:
        return unmeasured(msg("It is not written which departments the role’s work involves."), "case_types[].expert",
                          "organization.units[].function")  # fmt: skip
    others = sum(not one.is_own for one in partners)
    found = Transversality(partners, rung_used(graph), rung_needed(others, situation.profile.id == GROUP))
    value = sum(one.is_touched for one in partners) / len(partners)
    places = tuple(dict.fromkeys(one.location for one in partners))
    return Measured(value, _explanation(found), Evidence(placed.seat_ids, places=places), detail=found)


def _partners(graph: OrgGraph) -> Iterator[Partner]:
    """Units that know or decide the role's cases; then the homes of its métiers that none of them is."""
    placed = graph.placed
    own = frozenset(unit for seat in placed.seat_ids for unit in placed.units_of(seat))
    near = own | _touched(graph)
    involved: dict[str, Location] = {}
    for case in _cases(placed):
        for unit, location in _units_of(placed, case):
            involved.setdefault(unit, location)
    for unit, location in involved.items():
        yield Partner(placed.name(unit), frozenset((unit,)), location, unit in own, unit in near)
    for metier, share in shares_of(placed.seats).items():
        homes = frozenset(_homes(placed, HOSTS[metier]))
        if share >= LEAST_SHARE and homes and homes.isdisjoint(involved):
            name = msg("a home of {metier}", metier=NAMES[metier])
            where = placed.seats[0].at("metiers")
            yield Partner(name, homes, where, not homes.isdisjoint(own), not homes.isdisjoint(near))


def _cases(placed: Placed) -> tuple[CaseType, ...]:
    """The cases that arrive where a seat answers, or that a seat decides; all where neither is written."""
    seats = set(placed.seat_ids)
    operated = [one for one in placed.channels.values() if seats & set(placed.resolve_all(one.operators))]
    handled = {case.id for channel in operated for case in cases_on(placed, channel)}
    cases = placed.scenario.case_types or ()
    decided = {case.id for case in cases if case.decides and seats & set(placed.resolve(case.decides))}
    return tuple(case for case in cases if case.id in handled | decided) or cases


def _units_of(placed: Placed, case: CaseType) -> Iterator[tuple[str, Location]]:
    """The unit that knows the answer, and those of the roles that decide or agree, but the executive level."""
    if case.expert:
        yield case.expert, case.at("expert")
    rows = [(case.decides, "decides")] if case.decides else []
    rows += [(approval.role, "approvals") for approval in case.approvals or ()]
    for reference, field in rows:
        for actor in placed.resolve(reference):
            units = placed.units_of(actor)[:1] if actor in placed.roles else ()
            yield from ((unit, case.at(field)) for unit in units if not _is_executive(placed, unit))


def _is_executive(placed: Placed, unit: str) -> bool:
    """Whether a unit stands above the departments: what goes up to it is not lateral."""
    return unit in placed.units and placed.units[unit].function == "executive"


def _homes(placed: Placed, functions: tuple[str, ...]) -> Iterator[str]:
    peopled = roles_by_unit(placed)
    return (unit.id for unit in placed.units.values() if unit.function in functions and unit.id in peopled)


def _touched(graph: OrgGraph) -> frozenset[str]:
    """The units of those one deciding tie away from a seat."""
    placed = graph.placed
    ends = {other for seat in placed.seat_ids for other in graph.decision_lines[seat]}
    return frozenset(unit for end in ends for unit in placed.units_of(end))


def _explanation(found: Transversality) -> Message:
    touched = sum(one.is_touched for one in found.partners)
    far = [one.name for one in found.partners if not one.is_touched]
    others = sum(not one.is_own for one in found.partners)
    work = plural(
        "It works by {used}, where {n} partner department asks for {needed}.",
        "It works by {used}, where {n} partner departments ask for {needed}.",
        others, used=found.used.label, needed=found.needed.label,
    )  # fmt: skip
    if not far:
        return plural(
            "The role is in direct touch with the one department that its work involves. {work}",
            "The role is in direct touch with all {n} departments that its work involves. {work}",
            len(found.partners), work=work,
        )  # fmt: skip
    return msg(
        "The role is in direct touch with {touched} of the {n} departments that its work involves, not with {far}. "
        "{work}",
        touched=touched, n=len(found.partners), far=listing(far), work=work,
    )  # fmt: skip


MEASURE = Measure(
    id="transversality",
    title=msg("Transversal reach"),
    meaning=msg("How many of the departments that its cases and métiers involve the role can turn to directly."),
    unit="share",
    formula=msg(
        "departments involved that a seat belongs to or is one tie away from (not over feeds_back or "
        "informs) ÷ departments involved: experts of the cases the role meets, those who decide or "
        "approve below the executive level, and one home for each métier of at least .1"
    ),
    reference=msg("J. R. Galbraith, Designing Complex Organizations (1973), for the rungs; counts our proposal"),
    measure=transversality,
)
