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
    """From the format's list, or any other with a label."""
    label: Title | None = None
    """Needed where the activity is not one of the format's."""
    responsible: RaciRefs | None = None
    """Who does it."""
    accountable: RaciRefs | None = None
    """Who answers for it: one."""
    consulted: RaciRefs | None = None
    """Whose opinion is asked before."""
    informed: RaciRefs | None = None
    """Who is told after."""
    support: RaciRefs | None = None
    """Who helps."""
    driver: RaciRefs | None = None
    """Who drives it (DACI)."""
    approver: RaciRefs | None = None
    """Who approves it (DACI)."""
    contributors: RaciRefs | None = None
    """Who contributes (DACI)."""
    deputies: dict[RoleRef, RoleRef] | None = None
    """Who stands in for whom."""
    metier: Metier | None = None
    """The métier it belongs to."""


class Speaker(Item):
    """A role that speaks in public under an account with reach."""

    role: RoleRef
    """The role that speaks."""
    account: Account | None = None
    """Whose the account is."""
    audience: Amount | None = None
    """Followers of the account."""
    covered: Flag | None = None
    """Whether the social media policy covers the account."""
    trained: Flag | None = None
    """Whether the speaker was trained."""


class Tool(Item):
    """An internal, monitoring or social media tool."""

    id: Slug
    name: Title | None = None
    family: ToolFamily | None = None
    """What it serves: work inside, listening, or publishing and answering."""
    kind: ToolKind | None = None
    """What the tool is for."""
    users: tuple[RoleRef, ...] | None = None
    """Roles that use it."""
    owner: RoleRef | None = None
    """The role that answers for it."""
    channels: tuple[ChannelRef, ...] | None = None
    """Channels it is used on."""
    scope: tuple[MonitoringScope, ...] | None = None
    """What it listens for."""
    cadence: Cadence | None = None
    """How often it is looked at."""
    alerts_out_of_hours: Flag | None = None
    """Whether it wakes somebody at night."""
    metiers: tuple[Metier, ...] | None = None
    """Métiers that share it."""


class Policy(Item):
    """The social media policy."""

    date: Day | None = None
    """When it was last revised."""
    covers: tuple[PolicyAudience, ...] | None = None
    """Whom it binds."""
    training: Training | None = None
    """How often people are trained on it."""
    identify_themselves: Flag | None = None
    """Whether people must say whom they work for."""


class Escalation(Item):
    """Who takes a severity, within what time."""

    role: RoleRef
    """Who takes it."""
    substitute: RoleRef | None = None
    """Who takes it in their absence."""
    within: Duration | None = None
    """Longest time, in the role's own hours, until it is taken."""


class CrisisPlan(Item):
    """The crisis plan."""

    date: Day | None = None
    """When it was last revised."""
    last_exercise: Day | None = None
    """When it was last rehearsed."""
    levels: Flag | None = None
    """Whether it tells levels of severity apart."""
    severities: dict[Severity, Escalation] | None = None
    """Who takes each severity, 1 to 4."""


class VoiceGuide(Item):
    """The guide of tone, with examples by severity."""

    examples: tuple[Severity, ...] | None = None
    """Severities for which it gives examples."""


class OnCall(Item):
    """Who is on call, when, under which agreement."""

    roles: tuple[RoleRef, ...]
    """Who takes turns."""
    hours: WeeklyHours | None = None
    """When somebody is on call."""
    agreement: Flag | None = None
    """Whether an agreement with staff allows it."""


class DataProtection(Item):
    """Protection of personal data."""

    in_register: Flag | None = Field(default=None, alias="register")
    """Whether the pages stand in the register of processing."""
    joint_controller: Flag | None = None
    """Whether joint control with the platforms is settled."""
    notice: Flag | None = None
    """Whether the public is informed."""
    dpo: Flag | None = None
    """Whether the data protection officer is involved."""
    monitors_individuals: Flag | None = None
    """Whether persons are followed by name."""


class BindingDecision(Item):
    """A decision that binds a community."""

    id: Slug
    kind: BindingKind | None = None
    """What it is about."""
    consulted: tuple[ActorRef, ...] | None = None
    """Who was heard before it was taken; telling them shortly before is not hearing them."""
    informed: tuple[ActorRef, ...] | None = None
    """Who was told of it."""


class Governance(Item):
    """The rules the organization has given itself."""

    policy: OrNone[Policy] | None = None
    """The social media policy; none where there is none."""
    speaking: Speaking | None = None
    """Who may speak for the organization."""
    crisis_plan: OrNone[CrisisPlan] | None = None
    """The crisis plan; none where there is none."""
    credential_register: Flag | None = None
    """Whether a register says who holds which account."""
    offboarding: Flag | None = None
    """Whether leavers lose their access."""
    voice_guide: OrNone[VoiceGuide] | None = None
    """The guide of tone; none where there is none."""
    shared_charters: tuple[tuple[UnitRef, ...], ...] | None = None
    """Sets of units that share a charter."""
    on_call: OrNone[OnCall] | None = None
    """Who answers out of hours; none where nobody does."""
    data: OrNone[DataProtection] | None = None
    """Protection of personal data; none where nothing is settled."""
    binding_decisions: tuple[BindingDecision, ...] | None = None
    """Decisions that bind a community."""
