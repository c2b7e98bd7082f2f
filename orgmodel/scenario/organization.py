"""The inside: units, roles, links and people."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from orgmodel.scenario.absence import RoleOrNone
from orgmodel.scenario.fields import (
    ActorRef,
    Amount,
    Count,
    Day,
    Duration,
    Flag,
    Fte,
    LanguageCode,
    PersonRef,
    Plain,
    Proportion,
    RoleRef,
    RoleRefs,
    Slug,
    StakeholderRef,
    Strength,
    Title,
    UnitRef,
    WeekHours,
)
from orgmodel.scenario.hours import WeeklyHours
from orgmodel.scenario.item import Item
from orgmodel.scenario.vocabulary import Employment, Form, Function, LinkType, UnitKind


class Goodwill(Item):
    """What the role may give away to mend things."""

    amount: Amount
    """Most that one gesture may cost, in the currency."""
    currency: Plain | None = None
    """Three letters, such as EUR."""


class Mandate(Item):
    """What a role may do in public without asking."""

    publish: Flag | None = None
    """May publish without asking."""
    reply: Flag | None = None
    """May answer in public without asking."""
    hide: Flag | None = None
    """May hide or remove what others wrote."""
    speak_for_organization: Flag | None = None
    """May commit the organization in public."""
    goodwill: Goodwill | None = None
    """What it may give away to mend things."""


class Unit(Item):
    """A department, circle, council, brand, subsidiary, country or agency."""

    id: Slug
    name: Title
    function: Function | None = None
    """What the unit does, from the format's list."""
    kind: UnitKind = "department"
    """What sort of unit it is."""
    parent: UnitRef | None = None
    """The unit above."""
    parents: tuple[UnitRef, ...] = ()
    """Several parents, where the unit belongs to more than one."""

    @property
    def all_parents(self) -> tuple[str, ...]:
        """Every parent, however written."""
        return tuple(dict.fromkeys(([self.parent] if self.parent else []) + list(self.parents)))


class Role(Item):
    """A position of the chart; the people who hold it are its holders."""

    id: Slug
    title: Title
    unit: UnitRef | None = None
    """The unit it belongs to."""
    units: tuple[UnitRef, ...] = ()
    """Several units, where it belongs to more than one; the first is its main one."""
    reports_to: RoleRefs = ()
    """Solid lines to superiors."""
    arbitration: RoleOrNone | None = None
    """Who settles between several superiors; `none` where nobody does."""
    dotted_to: RoleRefs = ()
    """Dotted lines to further superiors."""
    holders: tuple[PersonRef, ...] | None = None
    """Pseudonyms of those who hold it."""
    headcount: Count | None = None
    """How many hold it, where they are not named."""
    fte: Fte | None = None
    """Full-time equivalents; more than 1 is more than one person."""
    hours: WeeklyHours | None = None
    """Working hours; those of the organization where absent."""
    mandate: Mandate | None = None
    """What it may do in public without asking."""
    backup_for: tuple[RoleRef, ...] | None = None
    """Roles it stands in for."""
    languages: tuple[LanguageCode, ...] | None = None
    """Languages its holders answer in."""
    source_id: Plain | None = None
    """The id it has in the system it was imported from."""

    @property
    def all_units(self) -> tuple[str, ...]:
        """Every unit the role belongs to, the main one first."""
        return tuple(dict.fromkeys(([self.unit] if self.unit else []) + list(self.units)))


class Link(Item):
    """A tie written beside the reporting lines."""

    start: ActorRef = Field(alias="from")
    """Who the tie starts from: a role, a seat or a stakeholder."""
    end: ActorRef = Field(alias="to")
    """Who the tie leads to."""
    type: LinkType
    """What the tie is made of."""
    strength: Strength | None = None
    """How strong the tie is, above 0 and up to 1."""
    latency: Duration | None = None
    """Time that something takes along it."""
    until: Day | None = None
    """Last day of the link; an expired link is shown as such and not used."""
    arbitration: RoleRef | None = None
    """The role that settles what both ends disagree on."""
    about: tuple[StakeholderRef, ...] | None = None
    """Whose voice a `feeds_back` carries."""
    source: Plain | None = None
    """How the tie is known, in words."""

    def is_current(self, day: date) -> bool:
        """Whether the link is in force on `day`."""
        return self.until is None or day <= self.until


class Organization(Item):
    """The organization: its form, time, units, roles and links."""

    name: Title | None = None
    form: Form | None = None
    """How it is built, on the whole."""
    country: Plain | None = None
    """Two letters, such as FR."""
    headcount: Count | None = None
    """People in the whole organization, those not described included."""
    hours: WeeklyHours | None = None
    """Default hours of roles."""
    week_hours: WeekHours | None = None
    """Hours of a full-time week, as paid."""
    shrinkage: Proportion | None = None
    """Share of paid time lost to leave, illness and training."""
    cost_per_fte: Amount | None = None
    """Yearly cost of one full-time equivalent, in any one currency."""
    units: Annotated[tuple[Unit, ...], Field(min_length=1)]
    """Departments, circles, councils, brands and subsidiaries."""
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    """The positions of the chart."""
    roles_from: Plain | None = None
    """A CSV in the scenario's folder that holds more roles."""
    links: tuple[Link, ...] = ()
    """Ties beside the reporting lines."""


class Person(Item):
    """A holder, by pseudonym."""

    id: Slug
    """A pseudonym, never a name."""
    name: Plain | None = None
    """The name, only where an importer was told to keep it; it never reaches pseudonymised exports, logs or ballots."""
    employment: Employment | None = None
    """Kind of contract."""
    seniority: Duration | None = None
    """Time in the organization, such as 3y."""
    training: Duration | None = None
    """Time spent in training a year, such as 16h."""
    languages: tuple[LanguageCode, ...] | None = None
    """Languages the person answers in."""
