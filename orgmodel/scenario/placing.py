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
    """The role that stands in."""
    documented: Flag | None = None
    """Whether what is needed to stand in is written down."""


class CommunityManager(Item):
    """The role to place."""

    id: Slug
    """Wherever a role may stand, it means the seat that bears it, else every seat."""
    title: Title
    fte: Fte | None = None
    """Full-time equivalents; only the first seat takes them over."""
    headcount: Count | None = None
    """How many hold it, where they are not named."""
    holders: tuple[PersonRef, ...] | None = None
    """Pseudonyms of those who hold it."""
    hours: WeeklyHours | None = None
    """Working hours; those of the organization where absent."""
    languages: tuple[LanguageCode, ...] | None = None
    """Languages it answers in."""
    metiers: dict[Metier, Proportion] | None = None
    """Share of the work for each of the five métiers; they sum to 1."""
    activities: dict[RoleActivity, Proportion] | None = None
    """Share of working time for each activity; they sum to 1."""
    mandate: Mandate | None = None
    """What the role may do in public without asking."""
    sponsor: RoleOrNone | None = None
    """The role that stands up for it; none where nobody does."""
    peers: tuple[Plain, ...] | None = None
    """Networks of people in the same role outside."""
    backup: OrNone[Backup] | None = None
    """Who stands in for it; none where nobody does."""


class Seat(Item):
    """One position of the role in a placement; what it does not say is inherited from the role."""

    id: Slug
    """The community manager's id, or an id of the seat's own."""
    title: Title | None = None
    """A title of its own; that of the role where absent."""
    reports_to: RoleRefs
    """Solid lines to superiors."""
    arbitration: RoleOrNone | None = None
    """Who settles between several superiors; none where nobody does."""
    dotted_to: RoleRefs = ()
    """Dotted lines to further superiors."""
    coordinates_with: tuple[RoleRef, ...] = ()
    """Roles and seats it works with side by side."""
    unit: UnitRef | None = None
    """The unit it belongs to; worked out from its channels where absent."""
    fte: Fte | None = None
    """Full-time equivalents of this seat."""
    headcount: Count | None = None
    """How many hold it, where they are not named."""
    holders: tuple[PersonRef, ...] | None = None
    """Pseudonyms of those who hold this seat."""
    hours: WeeklyHours | None = None
    """Working hours; those of the role where absent."""
    languages: tuple[LanguageCode, ...] | None = None
    """Languages it answers in; those of the role where absent."""
    metiers: dict[Metier, Proportion] | None = None
    """Share of the work for each of the five métiers; they sum to 1."""
    activities: dict[RoleActivity, Proportion] | None = None
    """Share of working time for each activity; they sum to 1."""
    mandate: Mandate | None = None
    """What it may do in public without asking; the role's mandate where absent."""
    sponsor: RoleOrNone | None = None
    """The role that stands up for it; none where nobody does."""
    backup: OrNone[Backup] | None = None
    """Who stands in for it; none where nobody does."""


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
    """Whether this is how things are today; one placement at most."""
    shape: Shape | None = None
    """What the authors call it; the observed shape is computed and may differ."""
    seats: Annotated[tuple[Seat, ...], Field(min_length=1)]
    """The positions of the role, the main one first."""
    change: Patch | None = None
    """What it changes in the rest of the scenario, in the scenario's own shape."""
    add: Patch | None = None
    """What it adds."""
    remove: Patch | None = None
    """What it removes: ids, or items by what they are known by."""
