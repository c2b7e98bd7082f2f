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
    currency: Plain | None = None


class Mandate(Item):
    """What a role may do in public without asking."""

    publish: Flag | None = None
    reply: Flag | None = None
    hide: Flag | None = None
    speak_for_organization: Flag | None = None
    goodwill: Goodwill | None = None


class Unit(Item):
    """A department, circle, council, brand, subsidiary, country or agency."""

    id: Slug
    name: Title
    function: Function | None = None
    kind: UnitKind = "department"
    parent: UnitRef | None = None
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
    units: tuple[UnitRef, ...] = ()
    reports_to: RoleRefs = ()
    """Solid lines to superiors."""
    arbitration: RoleOrNone | None = None
    """Who settles between several superiors; `none` where nobody does."""
    dotted_to: RoleRefs = ()
    holders: tuple[PersonRef, ...] | None = None
    headcount: Count | None = None
    fte: Fte | None = None
    hours: WeeklyHours | None = None
    mandate: Mandate | None = None
    backup_for: tuple[RoleRef, ...] | None = None
    languages: tuple[LanguageCode, ...] | None = None
    source_id: Plain | None = None

    @property
    def all_units(self) -> tuple[str, ...]:
        """Every unit the role belongs to, the main one first."""
        return tuple(dict.fromkeys(([self.unit] if self.unit else []) + list(self.units)))


class Link(Item):
    """A tie written beside the reporting lines."""

    start: ActorRef = Field(alias="from")
    end: ActorRef = Field(alias="to")
    type: LinkType
    strength: Strength | None = None
    latency: Duration | None = None
    until: Day | None = None
    """Last day of the link; an expired link is shown as such and not used."""
    arbitration: RoleRef | None = None
    about: tuple[StakeholderRef, ...] | None = None
    """Whose voice a `feeds_back` carries."""
    source: Plain | None = None

    def is_current(self, day: date) -> bool:
        """Whether the link is in force on `day`."""
        return self.until is None or day <= self.until


class Organization(Item):
    """The organization: its form, time, units, roles and links."""

    name: Title | None = None
    form: Form | None = None
    country: Plain | None = None
    headcount: Count | None = None
    hours: WeeklyHours | None = None
    """Default hours of roles."""
    week_hours: WeekHours | None = None
    shrinkage: Proportion | None = None
    """Share of paid time lost to leave, illness and training."""
    cost_per_fte: Amount | None = None
    units: Annotated[tuple[Unit, ...], Field(min_length=1)]
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    roles_from: Plain | None = None
    """A CSV in the scenario's folder that holds more roles."""
    links: tuple[Link, ...] = ()


class Person(Item):
    """A holder, by pseudonym."""

    id: Slug
    name: Plain | None = None
    """Never reaches pseudonymised exports, logs or ballots."""
    employment: Employment | None = None
    seniority: Duration | None = None
    training: Duration | None = None
    """Training received a year."""
    languages: tuple[LanguageCode, ...] | None = None
