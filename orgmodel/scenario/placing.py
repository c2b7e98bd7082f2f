"""The role to place, the seats of a placement, and what a placement changes."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Field

from orgmodel.scenario.absence import OrNone, RoleOrNone
from orgmodel.scenario.fields import (
    Count,
    Flag,
    Fte,
    LanguageCode,
    PersonRef,
    Plain,
    Proportion,
    RoleRef,
    RoleRefs,
    Slug,
    Title,
    UnitRef,
)
from orgmodel.scenario.hours import WeeklyHours
from orgmodel.scenario.item import Fault, Item, Reads
from orgmodel.scenario.organization import Mandate
from orgmodel.scenario.vocabulary import Metier, RoleActivity, Shape
from orgmodel.text import msg


class Backup(Item):
    """Who stands in for the role."""

    role: RoleRef
    documented: Flag | None = None


class CommunityManager(Item):
    """The role to place."""

    id: Slug
    title: Title
    fte: Fte | None = None
    headcount: Count | None = None
    holders: tuple[PersonRef, ...] | None = None
    hours: WeeklyHours | None = None
    languages: tuple[LanguageCode, ...] | None = None
    metiers: dict[Metier, Proportion] | None = None
    """Shares of the five métiers; they sum to 1."""
    activities: dict[RoleActivity, Proportion] | None = None
    """Shares of working time; they sum to 1."""
    mandate: Mandate | None = None
    sponsor: RoleOrNone | None = None
    peers: tuple[Plain, ...] | None = None
    backup: OrNone[Backup] | None = None


class Seat(Item):
    """One position of the role in a placement; what it does not say is inherited from the role."""

    id: Slug
    title: Title | None = None
    reports_to: RoleRefs
    arbitration: RoleOrNone | None = None
    dotted_to: RoleRefs = ()
    coordinates_with: tuple[RoleRef, ...] = ()
    unit: UnitRef | None = None
    fte: Fte | None = None
    headcount: Count | None = None
    holders: tuple[PersonRef, ...] | None = None
    hours: WeeklyHours | None = None
    languages: tuple[LanguageCode, ...] | None = None
    metiers: dict[Metier, Proportion] | None = None
    activities: dict[RoleActivity, Proportion] | None = None
    mandate: Mandate | None = None
    sponsor: RoleOrNone | None = None
    backup: OrNone[Backup] | None = None


def read_patch(value: Any) -> Any:
    """A part of a scenario, kept as written: its meaning is known once it is laid over the rest."""
    if isinstance(value, dict):
        return value
    raise Fault(msg("a part of the scenario was expected here; write it in the scenario's own shape"))


Patch: TypeAlias = Annotated[Any, Reads(read_patch, {"$ref": "#/$defs/Patch"})]
"""A part of a scenario in its own shape, nothing of it required."""


class Placement(Item):
    """One way to seat the role, and what else it changes."""

    id: Slug
    title: Title
    as_is: Flag = False
    shape: Shape | None = None
    """What the authors call it; the observed shape is computed and may differ."""
    seats: Annotated[tuple[Seat, ...], Field(min_length=1)]
    change: Patch | None = None
    add: Patch | None = None
    remove: Patch | None = None
