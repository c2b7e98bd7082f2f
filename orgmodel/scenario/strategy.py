"""What the work on communities is for, how it is measured and who is told: objectives, indicators, reports."""

from __future__ import annotations

from orgmodel.scenario.fields import (
    Day,
    Fte,
    IndicatorRef,
    ObjectiveRef,
    OrganizationObjectiveRef,
    Plain,
    RoleRef,
    Slug,
    StakeholderRef,
    Title,
    ToolRef,
    UnitRef,
)
from orgmodel.scenario.item import Item
from orgmodel.scenario.vocabulary import (
    Cadence,
    IndicatorKind,
    Metier,
    ReportCadence,
)


class OrganizationObjective(Item):
    """What the organization itself is after."""

    id: Slug
    text: Title


class Objective(Item):
    """What the work on communities is for."""

    id: Slug
    text: Title
    metier: Metier | None = None
    """The métier that carries it."""
    serves: OrganizationObjectiveRef | None = None
    """The objective of the organization that it serves."""
    stakeholders: tuple[StakeholderRef, ...] | None = None
    """The publics it is about."""
    owner: RoleRef | None = None
    """Who answers for it."""
    fte: Fte | None = None
    """Work put into it, in full-time equivalents."""
    review: Day | None = None
    """When it is looked at again."""
    deadline: Day | None = None
    """When it must be reached."""
    target: Plain | None = None
    """What is to be reached."""


class Indicator(Item):
    """A figure that tells whether an objective is met."""

    id: Slug
    name: Title | None = None
    objective: ObjectiveRef | None = None
    """The objective it tells about."""
    kind: IndicatorKind | None = None
    """What was done, what came of it, or what that changed."""
    formula: Plain | None = None
    """How it is computed, in words."""
    tool: ToolRef | None = None
    """The tool it is read from."""
    owner: RoleRef | None = None
    """The role that takes it."""
    frequency: Cadence | None = None
    """How often it is taken."""
    target: Plain | None = None
    """The value aimed at."""
    metier: Metier | None = None
    """The métier that reads it."""


class Report(Item):
    """A weekly, monthly or strategic report."""

    cadence: ReportCadence
    """How often it is written."""
    owner: RoleRef | None = None
    """Who writes it."""
    audience: tuple[RoleRef, ...] | None = None
    """Who reads it."""
    indicators: tuple[IndicatorRef, ...] | None = None
    """Figures it shows."""
    decisions: tuple[Title, ...] | None = None
    """Decisions expected of its readers."""


class Initiative(Item):
    """Something done with a public across units."""

    text: Title
    """What is done."""
    units: tuple[UnitRef, ...] | None = None
    """Units that take part."""
    date: Day | None = None
    """When it takes place."""


class Strategy(Item):
    """Objectives, indicators, reports and initiatives."""

    organization_objectives: tuple[OrganizationObjective, ...] | None = None
    """What the organization itself is after."""
    objectives: tuple[Objective, ...] | None = None
    """What the work on communities is for."""
    indicators: tuple[Indicator, ...] | None = None
    """Figures that tell whether objectives are met."""
    reports: tuple[Report, ...] | None = None
    """The weekly, monthly and strategic reports."""
    initiatives: tuple[Initiative, ...] | None = None
    """What is done with a public across units."""
