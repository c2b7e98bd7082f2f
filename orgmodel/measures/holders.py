"""Whose absence leaves which roles and seats empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.scenario.organization import Role
from orgmodel.scenario.placing import Seat


class Holder(NamedTuple):
    """One person, and the roles and seats that nobody else holds."""

    person: str | None
    """The pseudonym; None for the unknown holder of one role or seat."""
    actors: tuple[str, ...]
    """Seats first, then roles, in the order written."""


def sole_holders(graph: OrgGraph) -> tuple[Holder, ...]:
    """Everyone whose absence empties something: the holders of seats first, then of roles."""
    emptied: dict[str, list[str]] = {}
    for key, actor in _alone(graph):
        emptied.setdefault(key, []).append(actor)
    return tuple(Holder(key.removeprefix("person:") if _named(key) else None, tuple(actors))
                 for key, actors in emptied.items())  # fmt: skip


def _alone(graph: OrgGraph) -> Iterator[tuple[str, str]]:
    """Actors held by one person only, with a key for that person."""
    placed = graph.placed
    everyone: tuple[Role | Seat, ...] = (*placed.seats, *placed.roles.values())
    for item in everyone:
        if persons(item) > 1:
            continue
        yield (f"person:{item.holders[0]}" if item.holders else f"holder of {item.id}"), item.id


def _named(key: str) -> bool:
    return key.startswith("person:")


def persons(item: Role | Seat) -> int:
    """How many persons hold a role or seat: its holders, its headcount, two above 1 FTE; one where nothing says."""
    full = 2 if item.fte is not None and item.fte > 1 else 1
    return max(len(set(item.holders or ())), int(item.headcount or 0), full)
