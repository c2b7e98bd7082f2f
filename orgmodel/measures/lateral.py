"""The rungs of lateral relations: which one a role needs, and which one it uses (Galbraith)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType

from orgmodel.graph import OrgGraph
from orgmodel.measures.superiors import lines_up
from orgmodel.text import Message, msg


class Rung(IntEnum):
    """How departments are kept together, from the cheapest to the most capable."""

    NONE = 0
    CONTACT = 1
    LIAISON = 2
    TEAM = 3
    HUB = 4

    @property
    def label(self) -> Message:
        """The rung as a person calls it."""
        return LABELS[self]


LABELS: Mapping[Rung, Message] = MappingProxyType(
    {
        Rung.NONE: msg("no lateral tie"),
        Rung.CONTACT: msg("direct contact"),
        Rung.LIAISON: msg("a liaison role"),
        Rung.TEAM: msg("a team or an integrator"),
        Rung.HUB: msg("a hub or a matrix"),
    }
)
SEVERAL = 2
"""From this many partners on, a team or an integrator (our proposal, domain.md §4)."""
MANY = 4
"""From this many partners on, a hub or a matrix (our proposal, domain.md §4)."""


def rung_needed(partners: int, is_group: bool) -> Rung:
    """The rung that so many partner departments ask for; a group with several asks for the highest."""
    if not partners:
        return Rung.NONE
    if partners >= MANY or (is_group and partners >= SEVERAL):
        return Rung.HUB
    return Rung.TEAM if partners >= SEVERAL else Rung.LIAISON


def rung_used(graph: OrgGraph) -> Rung:
    """The highest rung that the ties of the seats amount to."""
    coordinated = _units_tied(graph, "coordinates", "integrates")
    if len(coordinated) >= MANY or _is_matrix(graph) or _are_seats_tied(graph):
        return Rung.HUB
    if len(coordinated) >= SEVERAL or _units_tied(graph, "integrates"):
        return Rung.TEAM
    if coordinated:
        return Rung.LIAISON
    return Rung.CONTACT if _units_tied(graph, "collaborates", "escalates_to") else Rung.NONE


def _units_tied(graph: OrgGraph, *types: str) -> set[str]:
    """Units, but the seats' own, of those tied to a seat by ties of some types."""
    placed = graph.placed
    seats = set(placed.seat_ids)
    ends = {other for tie in graph.ties if tie.type in types
            for one, other in ((tie.source, tie.target), (tie.target, tie.source)) if one in seats}  # fmt: skip
    own = {unit for seat in seats for unit in placed.units_of(seat)}
    return {unit for end in ends - seats for unit in placed.units_of(end)[:1]} - own


def _is_matrix(graph: OrgGraph) -> bool:
    """Whether one seat has lines up, solid or dotted, into several units."""
    placed = graph.placed
    return any(
        len({unit for tie in lines_up(graph, (seat,)) for unit in placed.units_of(tie.target)[:1]}) >= SEVERAL
        for seat in placed.seat_ids
    )


def _are_seats_tied(graph: OrgGraph) -> bool:
    """Whether seats in several units coordinate among themselves."""
    seats = set(graph.placed.seat_ids)
    units = graph.placed.units_of
    return any(
        {tie.source, tie.target} <= seats and units(tie.source) != units(tie.target)
        for tie in graph.ties_of("coordinates", "integrates", "reports_to")
    )
