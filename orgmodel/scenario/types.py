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
    """Superiors a seat may have."""
    max_fte: Fte | None = None
    """Full-time equivalents all seats may take."""
    never_under: tuple[PlaceRef, ...] = ()
    """Units and roles under which no seat may be put."""


class RegisterEntry(Item):
    """What was decided about a risk."""

    risk: Plain
    """`rule@subject`, as findings are named; `*` and `?` stand for any letters, as in `key-person-loss@*`."""
    status: RegisterStatus
    """What was decided about the risk."""
    reason: Plain | None = None
    """Why."""
    by: RoleRef | None = None
    """Who decided."""
    until: Day | None = None
    """Last day of the decision; the risk is open again afterwards."""


class Question(Item):
    """An open question."""

    text: Title
    """The question itself."""
    about: Plain | None = None
    """What it is about, such as channels.instagram.hours."""


class Decision(Item):
    """A decision taken."""

    date: Day | None = None
    """When it was taken."""
    text: Title
    """What was decided."""
    placement: PlacementRef | None = None
    """The placement it is about."""
    by: RoleRef | None = None
    """Who took it."""


class Scenario(Item):
    """An organization, its outside world, how it governs its conversations, and the placements to compare."""

    format: Annotated[Literal[1], Reads(read_format, {"const": 1})]
    """Version of the format: 1."""
    title: Title
    """What the scenario is about, as lists and reports show it."""
    domain: Domain | None = None
    """The profile of targets and weights that applies."""
    languages: tuple[LanguageCode, ...] = ("en",)
    """Two letters each; the first is the language of plain titles."""
    timezone: Plain | None = None
    """Such as Europe/Paris."""
    as_of: Day | None = None
    """Ages are counted from here; today where absent."""
    extends: Plain | None = None
    """Another scenario that this one changes."""
    scheme: Scheme = "raci"
    """Words of the matrix: raci or daci."""
    organization: Organization
    """The inside: units, roles, links."""
    people: tuple[Person, ...] = ()
    """Holders, by pseudonym."""
    stakeholders: tuple[Stakeholder, ...] | None = None
    """The publics outside and inside."""
    channels: tuple[Channel, ...] | None = None
    """Where the organization and its publics meet."""
    case_types: tuple[CaseType, ...] | None = None
    """What arrives, who may decide, how fast."""
    responsibilities: tuple[Responsibility, ...] | None = None
    """The RACI matrix, one activity a row."""
    speakers: tuple[Speaker, ...] | None = None
    """Roles that speak in public under an account with reach."""
    tools: tuple[Tool, ...] | None = None
    """Internal, monitoring and social media tools."""
    strategy: Strategy | None = None
    """Objectives, indicators, reports and initiatives."""
    governance: Governance | None = None
    """The rules the organization has given itself."""
    community_manager: CommunityManager
    """The role to place."""
    placements: tuple[Placement, ...] = ()
    """The ways to seat the role that are compared."""
    weights: dict[CriterionId, Weight] = Field(default_factory=dict)
    """Multiply the weights of the domain's profile."""
    limits: Limits | None = None
    """What a generated placement may not do."""
    consequences: dict[Plain, Consequence] = Field(default_factory=dict)
    """Consequence of a risk rule, 1 to 5, where the scenario knows better than the profile."""
    risk_register: tuple[RegisterEntry, ...] = Field(default=(), alias="register")
    """What was decided about risks."""
    questions: tuple[Question, ...] = ()
    """Open questions."""
    decisions: tuple[Decision, ...] = ()
    """Decisions taken."""
    change: Patch | None = None
    """What this file changes in the one it extends."""
    add: Patch | None = None
    """What it adds to it."""
    remove: Patch | None = None
    """What it removes from it."""

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
