"""A scenario as written: the whole file, typed, with nothing computed."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, PrivateAttr

from orgmodel.scenario.conduct import Governance, Responsibility, Speaker, Tool
from orgmodel.scenario.fields import (
    Consequence,
    Count,
    Day,
    Fte,
    LanguageCode,
    PlacementRef,
    PlaceRef,
    Plain,
    RoleRef,
    Slug,
    Title,
    Weight,
)
from orgmodel.scenario.item import Fault, Item, Reads
from orgmodel.scenario.organization import Organization, Person
from orgmodel.scenario.outside import CaseType, Channel, Stakeholder
from orgmodel.scenario.placing import CommunityManager, Patch, Placement
from orgmodel.scenario.strategy import Strategy
from orgmodel.scenario.tree import NO_SOURCE, Source
from orgmodel.scenario.vocabulary import CriterionId, Domain, RegisterStatus, Scheme
from orgmodel.text import msg


def read_format(value: object) -> int:
    """The format's version; there is one."""
    if value in (1, "1"):
        return 1
    raise Fault(msg("this format is not known; write format: 1"))


class Limits(Item):
    """What a generated placement may not do."""

    max_bosses: Count | None = None
    max_fte: Fte | None = None
    never_under: tuple[PlaceRef, ...] = ()


class RegisterEntry(Item):
    """What was decided about a risk."""

    risk: Plain
    """`rule@subject`, as findings are named."""
    status: RegisterStatus
    reason: Plain | None = None
    by: RoleRef | None = None
    until: Day | None = None


class Question(Item):
    """An open question."""

    text: Title
    about: Plain | None = None


class Decision(Item):
    """A decision taken."""

    date: Day | None = None
    text: Title
    placement: PlacementRef | None = None
    by: RoleRef | None = None


class Scenario(Item):
    """An organization, its outside world, how it governs its conversations, and the placements to compare."""

    format: Annotated[Literal[1], Reads(read_format, {"const": 1})]
    title: Title
    domain: Domain | None = None
    languages: tuple[LanguageCode, ...] = ("en",)
    timezone: Plain | None = None
    as_of: Day | None = None
    """Ages are counted from here; today where absent."""
    extends: Plain | None = None
    """Another scenario that this one changes."""
    scheme: Scheme = "raci"
    organization: Organization
    people: tuple[Person, ...] = ()
    stakeholders: tuple[Stakeholder, ...] | None = None
    channels: tuple[Channel, ...] | None = None
    case_types: tuple[CaseType, ...] | None = None
    responsibilities: tuple[Responsibility, ...] | None = None
    speakers: tuple[Speaker, ...] | None = None
    tools: tuple[Tool, ...] | None = None
    strategy: Strategy | None = None
    governance: Governance | None = None
    community_manager: CommunityManager
    placements: tuple[Placement, ...] = ()
    weights: dict[CriterionId, Weight] = Field(default_factory=dict)
    """Multiply the weights of the domain's profile."""
    limits: Limits | None = None
    consequences: dict[Plain, Consequence] = Field(default_factory=dict)
    """Consequence of a risk rule, 1 to 5, where the scenario knows better than the profile."""
    risk_register: tuple[RegisterEntry, ...] = Field(default=(), alias="register")
    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    change: Patch | None = None
    add: Patch | None = None
    remove: Patch | None = None

    _source: Source = PrivateAttr(default_factory=lambda: NO_SOURCE)

    @property
    def source(self) -> Source:
        """The file the scenario was read from, and its tree as written."""
        return self._source

    def attach(self, source: Source) -> None:
        """Say which file the scenario was read from; for its reader and its overlays only."""
        self._source = source

    @property
    def day(self) -> date:
        """The day from which ages are counted."""
        return self.as_of or date.today()


__all__ = ["Decision", "Limits", "Question", "RegisterEntry", "Scenario", "Slug"]
