"""Spanner type: whether the role is tied outside, inside, or both with what it hears brought back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from orgmodel.graph import OrgGraph, Tie
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.text import Message, listing, msg, plural

SpannerKind = Literal["spanner", "outpost", "internal_star", "isolate"]
OUTSIDE = 2
"""Publics a spanner is tied to, at least (our proposal, domain.md §4)."""
UNITS = 2
"""Units inside a spanner is tied to, at least (our proposal, domain.md §4)."""
NAMES: Mapping[SpannerKind, Message] = MappingProxyType(
    {
        "spanner": msg("boundary spanner"),
        "outpost": msg("outpost"),
        "internal_star": msg("internal star"),
        "isolate": msg("isolate"),
    }
)


class Spanner(NamedTuple):
    """What makes the type: publics, units inside, feedback written; and how concentrated the boundary is."""

    kind: SpannerKind
    publics: tuple[str, ...]
    units: tuple[str, ...]
    feeds_back: bool
    concentration: float
    """Herfindahl index of the ties between insiders and publics, by insider: 1 where one holds them all."""


def spanner_type(situation: Situation) -> Measured:
    """How many of the three conditions of a boundary spanner hold, 0 to 3; the type is in the detail."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    if placed.scenario.stakeholders is None:
        return unmeasured(msg("No public is written."), "stakeholders[]")
    outside, inside = _contacts(graph)
    units = tuple(dict.fromkeys(unit for actor in inside for unit in placed.units_of(actor)[:1]))
    back = [tie for tie in graph.ties_of("feeds_back", "represents")
            if tie.source in placed.seat_ids and tie.target in graph.insiders]  # fmt: skip
    known = bool(placed.scenario.organization.links) or placed.scenario.organization.says("links")
    held = (len(outside) >= OUTSIDE, len(units) >= UNITS, bool(back))
    spanner = Spanner(_kind(*held), tuple(outside), units, bool(back), boundary_concentration(graph))
    places = dict.fromkeys(tie.location for tie in (*outside.values(), *inside.values()))
    proof = Evidence((*placed.seat_ids, *outside, *inside), places=tuple(places))
    proof += Evidence(ties=tuple((tie.source, tie.target) for tie in back), places=tuple(tie.location for tie in back))
    missing = () if known else ("organization.links[]",)
    return Measured(float(sum(held)), _explanation(graph, spanner), proof, missing, "exact" if known else "at_least",
                    detail=spanner)  # fmt: skip


def _contacts(graph: OrgGraph) -> tuple[dict[str, Tie], dict[str, Tie]]:
    """Publics and insiders tied to a seat, each with the first tie that says so."""
    seats = graph.placed.seat_ids
    outside: dict[str, Tie] = {}
    inside: dict[str, Tie] = {}
    for tie in graph.ties:
        for seat, other in ((tie.source, tie.target), (tie.target, tie.source)):
            if seat in seats and other not in seats:
                (outside if other in graph.placed.stakeholders else inside).setdefault(other, tie)
    return outside, inside


def boundary_concentration(graph: OrgGraph) -> float:
    """Herfindahl index of the pairs insider–public, by insider; 0 where there is none."""
    publics = graph.placed.stakeholders
    pairs = {
        (one, other)
        for tie in graph.ties
        for one, other in ((tie.source, tie.target), (tie.target, tie.source))
        if one in graph.insiders and other in publics
    }
    counts = [sum(pair[0] == one for pair in pairs) for one in {pair[0] for pair in pairs}]
    return sum((count / len(pairs)) ** 2 for count in counts)


def _kind(is_outside: bool, is_inside: bool, feeds_back: bool) -> SpannerKind:
    if is_outside:
        return "spanner" if is_inside and feeds_back else "outpost"
    return "internal_star" if is_inside else "isolate"


def _explanation(graph: OrgGraph, spanner: Spanner) -> Message:
    units = listing(graph.placed.name(unit) for unit in spanner.units)
    values = {"publics": len(spanner.publics), "n": len(spanner.units), "units": units}
    match spanner.kind:
        case "spanner":
            return msg(
                "A boundary spanner: tied to {publics} publics outside and {n} departments inside ({units}), with what "
                "it hears written to come back.", **values)  # fmt: skip
        case "outpost" if len(spanner.units) >= UNITS:
            return msg(
                "An outpost: tied to {publics} publics outside and {n} departments inside ({units}), but no feedback "
                "of what it hears is written.", **values)  # fmt: skip
        case "outpost" if not spanner.units:
            return msg(
                "An outpost: tied to {publics} publics outside, and to nobody inside.", publics=values["publics"]
            )
        case "outpost":
            return plural(
                "An outpost: tied to {publics} publics outside, and inside to {n} department only ({units}).",
                "An outpost: tied to {publics} publics outside, and inside to {n} departments only ({units}).",
                len(spanner.units), publics=len(spanner.publics), units=units)  # fmt: skip
        case "internal_star":
            return msg("An internal star: tied to {n} departments inside ({units}), and outside to one public at most.",
                       n=len(spanner.units), units=units)  # fmt: skip
    return msg("An isolate: tied to one public outside and one department inside at most.")


MEASURE = Measure(
    id="spanner-type",
    title=msg("Type of boundary spanner"),
    meaning=msg("Whether the role is tied outside, inside, or truly both, with what it hears brought back."),
    unit="count",
    formula=msg(
        "conditions that hold of three: ≥ 2 publics tied to a seat; ≥ 2 units of insiders tied to a seat; a feeds_back "
        "or represents from a seat to an insider; all: spanner; the first: outpost; the second: internal star; "
        "neither: isolate"
    ),
    reference=msg("M. L. Tushman, T. J. Scanlan, Academy of Management Journal 24 (1981) 289-305; cuts our proposal"),
    measure=spanner_type,
)
