"""What ties one métier of the role to the house: a line to its home, one who answers, a figure, a tool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.graph import OrgGraph, Tie, TieType
from orgmodel.measures.metiers import HOSTS
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import Responsibility
from orgmodel.scenario.organization import Unit
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.strategy import Indicator
from orgmodel.scenario.vocabulary import Metier
from orgmodel.text import Message, Text, listing, msg, plural

LINKS: Mapping[TieType, float] = MappingProxyType(
    {
        "reports_to": 1.0,
        "dotted_to": 0.7,
        "integrates": 0.7,
        "collaborates": 0.5,
        "coordinates": 0.5,
        "escalates_to": 0.5,
    }
)
"""Worth of a tie to a role of a host unit: a line, a dotted line or an integrator, a direct contact (our proposal)."""
NAMED = 3
"""Indicators and tools that are named before they are only counted (our proposal)."""


class Anchor(NamedTuple):
    """One of the four things that hold a métier: its worth 0 to 1, None where that is not written."""

    worth: float | None
    said: Message
    proof: Evidence = Evidence()
    field: str = ""


class SeatTie(NamedTuple):
    """A tie between a seat and a role, either way."""

    tie: Tie
    seat: str
    other: str


def line_home(graph: OrgGraph, metier: Metier, ties: Sequence[SeatTie]) -> Anchor:
    """The strongest tie of a seat to a unit that hosts the métier; of several as strong, the first written."""
    placed = graph.placed
    homes = {unit.id: unit for unit in placed.units.values() if unit.function in HOSTS[metier]}
    near = [found for found in ties if not homes.keys().isdisjoint(placed.units_of(found.other))]
    best = max(near, key=lambda found: LINKS[found.tie.type], default=None)
    seated = next((seat for seat in placed.seats if seat.unit in homes), None)
    if seated is not None and seated.unit is not None and (best is None or best.tie.type != "reports_to"):
        said = msg("{seat} within {unit}", seat=placed.name(seated.id), unit=placed.name(seated.unit))
        return Anchor(1.0, said, Evidence((seated.id,), places=(seated.at("unit"),)))
    return _untied(placed, homes) if best is None else _tied(placed, *best)


def seat_ties(graph: OrgGraph) -> tuple[SeatTie, ...]:
    """The ties of a seat to a role that can carry a métier home, in the order written."""
    placed = graph.placed
    return tuple(
        SeatTie(tie, seat, other)
        for tie in graph.ties_of(*LINKS)
        for seat, other in ((tie.source, tie.target), (tie.target, tie.source))
        if seat in placed.seat_ids and other in placed.roles
    )


def _untied(placed: Placed, homes: Mapping[str, Unit]) -> Anchor:
    """No tie home; or none that is known, where units or links are not written."""
    organization = placed.scenario.organization
    if not homes and any(unit.function is None for unit in placed.units.values()):
        return Anchor(None, msg("its home is not written"), field="organization.units[].function")
    if not homes:
        return Anchor(0.0, msg("no department is at home in it"))
    if not organization.links and not organization.says("links"):
        return Anchor(None, msg("its ties are not written"), field="organization.links[]")
    said = msg("no tie to {units}", units=listing(unit.name for unit in homes.values()))
    return Anchor(0.0, said, Evidence(places=tuple(unit.location for unit in homes.values())))


def _tied(placed: Placed, tie: Tie, seat: str, other: str) -> Anchor:
    names = {"seat": placed.name(seat), "other": placed.name(other)}
    match tie.type:
        case "reports_to" if tie.source == seat:
            said = msg("{seat} under {other}", **names)
        case "reports_to":
            said = msg("{other} under {seat}", **names)
        case "dotted_to":
            said = msg("a dotted line between {seat} and {other}", **names)
        case "integrates":
            said = msg("an integrator between {seat} and {other}", **names)
        case _:
            said = msg("direct contact between {seat} and {other}", **names)
    proof = Evidence((seat, other), ((tie.source, tie.target),), (tie.location,))
    return Anchor(LINKS[tie.type], said, proof)


def one_accountable(placed: Placed, metier: Metier) -> Anchor:
    """The share of the métier's rows of the matrix that name exactly one accountable."""
    rows = placed.scenario.responsibilities
    if rows is None:
        return Anchor(None, msg("its duties are not written"), field="responsibilities[]")
    own = [row for row in rows if row.metier == metier]
    if not own and any(row.metier is None for row in rows):
        return Anchor(None, msg("which duties are its own is not written"), field="responsibilities[].metier")
    if not own:
        return Anchor(0.0, msg("no duty is its own"))
    held = [_accountable(placed, row) for row in own]
    field = "approver" if placed.scenario.scheme == "daci" else "accountable"
    if None in held:
        return Anchor(None, msg("who answers for its duties is not written"), field=f"responsibilities[].{field}")
    kept = sum(len(one or ()) == 1 for one in held)
    proof = Evidence(tuple(dict.fromkeys(actor for one in held for actor in one or () if actor in placed.roles)),
                     places=tuple(row.at(field) for row in own))  # fmt: skip
    if kept == len(own):
        said = plural("one accountable for its duty", "one accountable for each of its {n} duties", kept)
    elif kept:
        said = msg("exactly one accountable for only {kept} of its {n} duties", kept=kept, n=len(own))
    else:
        said = plural("not exactly one accountable for its duty", "exactly one accountable for none of its {n} duties",
                      len(own))  # fmt: skip
    return Anchor(kept / len(own), said, proof)


def _accountable(placed: Placed, row: Responsibility) -> tuple[str, ...] | None:
    names = row.approver if placed.scenario.scheme == "daci" else row.accountable
    return None if names is None else placed.resolve_all(names)


def a_figure(placed: Placed, metier: Metier) -> Anchor:
    """Whether an indicator is of the métier, by itself or by its objective."""
    strategy = placed.scenario.strategy
    if strategy is None or strategy.indicators is None:
        return Anchor(None, msg("its indicators are not written"), field="strategy.indicators[]")
    objectives = {one.id: one.metier for one in strategy.objectives or ()}
    of = {one.id: _metier_of(one, objectives) for one in strategy.indicators}
    own = [one for one in strategy.indicators if of[one.id] == metier]
    if not own and None in of.values():
        return Anchor(None, msg("what its indicators are for is not written"), field="strategy.indicators[].metier")
    if not own:
        return Anchor(0.0, msg("no indicator"), Evidence(places=(strategy.at("indicators"),)))
    said = msg("measured by {indicators}", indicators=_named([one.name or Text(plain=one.id) for one in own]))
    return Anchor(1.0, said, Evidence(places=tuple(one.location for one in own)))


def _metier_of(one: Indicator, objectives: Mapping[str, Metier | None]) -> Metier | None:
    return one.metier or (objectives.get(one.objective) if one.objective else None)


def a_tool(placed: Placed, metier: Metier) -> Anchor:
    """Whether a seat uses a tool of the métier."""
    tools = placed.scenario.tools
    if tools is None:
        return Anchor(None, msg("its tools are not written"), field="tools[]")
    seats = set(placed.seat_ids)
    at_hand = [tool for tool in tools if tool.users is None or seats & set(placed.resolve_all(tool.users))]
    own = [tool for tool in at_hand if metier in (tool.metiers or ())]
    used = [tool for tool in own if tool.users is not None]
    if used:
        said = msg("equipped with {tools}", tools=_named([tool.name or Text(plain=tool.id) for tool in used]))
        return Anchor(1.0, said, Evidence(places=tuple(tool.location for tool in used)))
    if own:
        return Anchor(None, msg("who uses its tools is not written"), field="tools[].users")
    if any(tool.metiers is None for tool in at_hand):
        return Anchor(None, msg("which tools are its own is not written"), field="tools[].metiers")
    places = tuple(tool.location for tool in tools if metier in (tool.metiers or ()))
    return Anchor(0.0, msg("no tool in the hands of the role"), Evidence(places=places))


def _named(names: list[Text]) -> object:
    more = [msg("{n} more", n=len(names) - NAMED)] if len(names) > NAMED else []
    return listing([*names[:NAMED], *more])
