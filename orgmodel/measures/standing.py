"""Who, apart from the seats, decides, knows or serves: the roles a word has to reach."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from orgmodel.graph import OrgGraph
from orgmodel.records import Location
from orgmodel.scenario.placed import Placed

ANY_SEVERITY = (1, 2, 3, 4)


def deciders(graph: OrgGraph, severities: Collection[int] = ANY_SEVERITY) -> Mapping[str, Location]:
    """Roles that decide a case of these severities, with the place that says so."""
    placed = graph.placed
    found: dict[str, Location] = {}
    for case in placed.scenario.case_types or ():
        if case.decides and int(case.severity) in severities:
            for actor in placed.resolve(case.decides):
                if actor in placed.roles:
                    found.setdefault(actor, case.at("decides"))
    return found


def experts(graph: OrgGraph) -> Mapping[str, Location]:
    """Roles of the units that are expert of a case, with the place that says so."""
    units = {case.expert: case.at("expert") for case in graph.placed.scenario.case_types or () if case.expert}
    placed = graph.placed
    known = {role for unit in units for role in placed.roles_by_unit.get(unit, ())}
    first = (
        (role, next(unit for unit in placed.units_of(role) if unit in units)) for role in placed.roles if role in known
    )
    return {role: units[unit] for role, unit in first}


def servers(graph: OrgGraph) -> Mapping[str, Location]:
    """Roles that serve a stakeholder, with the place that says so."""
    found: dict[str, Location] = {}
    for tie in graph.ties_of("serves"):
        if tie.source in graph.placed.roles:
            found.setdefault(tie.source, tie.location)
    return found


def roles_by_unit(placed: Placed) -> Mapping[str, Sequence[str]]:
    """Unit → the roles that belong to it, in the order written; seats are not roles."""
    return placed.roles_by_unit
