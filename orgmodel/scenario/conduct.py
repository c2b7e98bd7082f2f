"""How conversations are governed: responsibilities, speakers, tools and the rules an organization gives itself."""

from __future__ import annotations

from pydantic import Field

from orgmodel.scenario.absence import OrNone
from orgmodel.scenario.fields import (
    ActorRef,
    Amount,
    ChannelRef,
    Day,
    Duration,
    Flag,
    RaciRefs,
    RoleRef,
    Severity,
    Slug,
    Title,
    UnitRef,
)
from orgmodel.scenario.hours import WeeklyHours
from orgmodel.scenario.item import Item
from orgmodel.scenario.vocabulary import (
    Account,
    BindingKind,
    Cadence,
    Metier,
    MonitoringScope,
    PolicyAudience,
    Speaking,
    ToolFamily,
    ToolKind,
    Training,
)


class Responsibility(Item):
    """A row of the RACI matrix; in a DACI, driver, approver, contributors, informed."""

    activity: Slug
    label: Title | None = None
    """Needed where the activity is not one of the format's."""
    responsible: RaciRefs | None = None
    accountable: RaciRefs | None = None
    consulted: RaciRefs | None = None
    informed: RaciRefs | None = None
    support: RaciRefs | None = None
    driver: RaciRefs | None = None
    approver: RaciRefs | None = None
    contributors: RaciRefs | None = None
    deputies: dict[RoleRef, RoleRef] | None = None
    """Who stands in for whom."""
    metier: Metier | None = None


class Speaker(Item):
    """A role that speaks in public under an account with reach."""

    role: RoleRef
    account: Account | None = None
    audience: Amount | None = None
    covered: Flag | None = None
    """Whether the social media policy covers the account."""
    trained: Flag | None = None


class Tool(Item):
    """An internal, monitoring or social media tool."""

    id: Slug
    name: Title | None = None
    family: ToolFamily | None = None
    kind: ToolKind | None = None
    users: tuple[RoleRef, ...] | None = None
    owner: RoleRef | None = None
    channels: tuple[ChannelRef, ...] | None = None
    scope: tuple[MonitoringScope, ...] | None = None
    cadence: Cadence | None = None
    alerts_out_of_hours: Flag | None = None
    metiers: tuple[Metier, ...] | None = None


class Policy(Item):
    """The social media policy."""

    date: Day | None = None
    covers: tuple[PolicyAudience, ...] | None = None
    training: Training | None = None
    identify_themselves: Flag | None = None


class Escalation(Item):
    """Who takes a severity, within what time."""

    role: RoleRef
    substitute: RoleRef | None = None
    within: Duration | None = None


class CrisisPlan(Item):
    """The crisis plan."""

    date: Day | None = None
    last_exercise: Day | None = None
    levels: Flag | None = None
    severities: dict[Severity, Escalation] | None = None


class VoiceGuide(Item):
    """The guide of tone, with examples by severity."""

    examples: tuple[Severity, ...] | None = None


class OnCall(Item):
    """Who is on call, when, under which agreement."""

    roles: tuple[RoleRef, ...]
    hours: WeeklyHours | None = None
    agreement: Flag | None = None


class DataProtection(Item):
    """Protection of personal data."""

    in_register: Flag | None = Field(default=None, alias="register")
    """Whether the pages stand in the register of processing."""
    joint_controller: Flag | None = None
    notice: Flag | None = None
    dpo: Flag | None = None
    monitors_individuals: Flag | None = None


class BindingDecision(Item):
    """A decision that binds a community."""

    id: Slug
    kind: BindingKind | None = None
    consulted: tuple[ActorRef, ...] | None = None
    informed: tuple[ActorRef, ...] | None = None


class Governance(Item):
    """The rules the organization has given itself."""

    policy: OrNone[Policy] | None = None
    speaking: Speaking | None = None
    crisis_plan: OrNone[CrisisPlan] | None = None
    credential_register: Flag | None = None
    offboarding: Flag | None = None
    voice_guide: OrNone[VoiceGuide] | None = None
    shared_charters: tuple[tuple[UnitRef, ...], ...] | None = None
    on_call: OrNone[OnCall] | None = None
    data: OrNone[DataProtection] | None = None
    binding_decisions: tuple[BindingDecision, ...] | None = None
