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
    serves: OrganizationObjectiveRef | None = None
    stakeholders: tuple[StakeholderRef, ...] | None = None
    owner: RoleRef | None = None
    fte: Fte | None = None
    review: Day | None = None
    deadline: Day | None = None
    target: Plain | None = None


class Indicator(Item):
    """A figure that tells whether an objective is met."""

    id: Slug
    name: Title | None = None
    objective: ObjectiveRef | None = None
    kind: IndicatorKind | None = None
    formula: Plain | None = None
    tool: ToolRef | None = None
    owner: RoleRef | None = None
    frequency: Cadence | None = None
    target: Plain | None = None
    metier: Metier | None = None


class Report(Item):
    """A weekly, monthly or strategic report."""

    cadence: ReportCadence
    owner: RoleRef | None = None
    audience: tuple[RoleRef, ...] | None = None
    indicators: tuple[IndicatorRef, ...] | None = None
    decisions: tuple[Title, ...] | None = None
    """Decisions expected of its readers."""


class Initiative(Item):
    """Something done with a public across units."""

    text: Title
    units: tuple[UnitRef, ...] | None = None
    date: Day | None = None


class Strategy(Item):
    """Objectives, indicators, reports and initiatives."""

    organization_objectives: tuple[OrganizationObjective, ...] | None = None
    objectives: tuple[Objective, ...] | None = None
    indicators: tuple[Indicator, ...] | None = None
    reports: tuple[Report, ...] | None = None
    initiatives: tuple[Initiative, ...] | None = None
