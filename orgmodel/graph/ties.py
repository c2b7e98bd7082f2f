"""The ties of one placement, derived from what is written: each with its strength, its minutes and its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from orgmodel.records import Location
from orgmodel.scenario.placed import Placed

TieType = Literal[
    "reports_to", "dotted_to", "collaborates", "coordinates", "integrates", "escalates_to", "feeds_back", "informs",
    "serves", "represents", "contracts",
]  # fmt: skip

STRENGTH: Mapping[str, float] = {
    "reports_to": 0.8, "dotted_to": 0.5, "collaborates": 0.6, "coordinates": 0.5, "integrates": 0.5,
    "escalates_to": 0.5, "feeds_back": 0.4, "informs": 0.2, "serves": 0.6, "represents": 0.6, "contracts": 0.3,
}  # fmt: skip
"""Default strength by type of tie (our proposal, model.md §1)."""
LATENCY: Mapping[str, int] = {
    "reports_to": 20, "dotted_to": 20, "collaborates": 20, "coordinates": 20, "integrates": 20, "escalates_to": 20,
    "feeds_back": 60, "informs": 60, "serves": 5, "represents": 5, "contracts": 60,
}  # fmt: skip
"""Default minutes for a word to pass, by type of tie; 20 calibrated on a public case (model.md §1, domain.md C07)."""
NEVER_DECIDE = frozenset({"feeds_back", "informs"})
"""Ties that never carry a decision."""


class Tie(NamedTuple):
    """One derived tie, directed as written; `via` is the channel it passes through."""

    source: str
    target: str
    type: TieType
    strength: float
    latency: float
    location: Location
    via: str | None = None
    about: tuple[str, ...] | None = None
    link: tuple[str, str] | None = None
    """The ends as written, where it is a link with a latency of its own; that may be a range."""


def ties_of(placed: Placed) -> tuple[Tie, ...]:
    """Every tie that is written, and those that operators and `served_by` imply; nobody is tied to itself."""
    ties = [*_role_ties(placed), *_seat_ties(placed), *_link_ties(placed), *_serving_ties(placed)]
    return tuple(tie for tie in ties if tie.source != tie.target)


def _tie(source: str, target: str, kind: TieType, location: Location) -> Tie:
    return Tie(source, target, kind, STRENGTH[kind], LATENCY[kind], location)


def _role_ties(placed: Placed) -> Iterator[Tie]:
    for role in placed.roles.values():
        for superior in placed.resolve_all(role.reports_to):
            yield _tie(role.id, superior, "reports_to", role.at("reports_to"))
        for superior in placed.resolve_all(role.dotted_to):
            yield _tie(role.id, superior, "dotted_to", role.at("dotted_to"))


def _seat_ties(placed: Placed) -> Iterator[Tie]:
    for seat in placed.seats:
        rows: tuple[tuple[tuple[str, ...], TieType, str], ...] = (
            (seat.reports_to, "reports_to", "reports_to"),
            (seat.dotted_to, "dotted_to", "dotted_to"),
            (seat.coordinates_with, "coordinates", "coordinates_with"),
        )
        for targets, kind, name in rows:
            for target in placed.resolve_all(targets):
                yield _tie(seat.id, target, kind, seat.at(name))


def _link_ties(placed: Placed) -> Iterator[Tie]:
    for link in placed.scenario.organization.links:
        if not link.is_current(placed.scenario.day):
            continue
        strength = STRENGTH[link.type] if link.strength is None else float(link.strength)
        own = None if link.latency is None else (link.start, link.end)
        latency = LATENCY[link.type] if link.latency is None else link.latency
        for source in placed.resolve(link.start):
            for target in placed.resolve(link.end):
                yield Tie(source, target, link.type, strength, latency, link.location, None, link.about, own)


def _serving_ties(placed: Placed) -> Iterator[Tie]:
    for stakeholder in placed.stakeholders.values():
        if stakeholder.served_by is not None:
            for role in placed.resolve_all(stakeholder.served_by):
                yield _tie(role, stakeholder.id, "serves", stakeholder.at("served_by"))
            continue
        for channel in placed.channels.values():
            if stakeholder.id in (channel.stakeholders or ()):
                for operator in placed.resolve_all(channel.operators):
                    yield Tie(operator, stakeholder.id, "serves", STRENGTH["serves"], LATENCY["serves"],
                              channel.at("operators"), via=channel.id)  # fmt: skip
