"""The outside: stakeholders, the channels they use and the cases that arrive there."""

from __future__ import annotations

from orgmodel.scenario.absence import OrNone
from orgmodel.scenario.fields import (
    ActorRef,
    Amount,
    ChannelRef,
    Duration,
    Flag,
    LanguageCode,
    ObjectiveRef,
    Plain,
    Proportion,
    RoleRef,
    Severity,
    Slug,
    StakeholderRef,
    Title,
    ToolRef,
    UnitRef,
    Url,
)
from orgmodel.scenario.hours import WeeklyHours
from orgmodel.scenario.item import Item
from orgmodel.scenario.vocabulary import (
    ChannelFamily,
    LegalOwner,
    ModerationMode,
    OutOfHours,
    RecoveryHolder,
    StakeholderKind,
)


class Stakeholder(Item):
    """A public of the organization."""

    id: Slug
    name: Title
    kind: StakeholderKind | None = None
    power: Proportion | None = None
    legitimacy: Proportion | None = None
    urgency: Proportion | None = None
    interest: Proportion | None = None
    size: Amount | None = None
    messages_per_month: Amount | None = None
    languages: tuple[LanguageCode, ...] | None = None
    attitude: Plain | None = None
    gives: tuple[Plain, ...] | None = None
    """What the organization gives them."""
    asks: tuple[Plain, ...] | None = None
    """What the organization asks of them."""
    served_by: tuple[RoleRef, ...] | None = None
    """Prevails over what operators imply, even empty."""
    programme: Flag | None = None
    """Whether there is a programme for ambassadors, prescribers or volunteers."""


class AnswerTimes(Item):
    """Measured times to answer."""

    median: Duration | None = None
    p90: Duration | None = None


class Moderation(Item):
    """How a channel is moderated."""

    mode: ModerationMode | None = None
    public_charter: Flag | None = None
    deletion_rule: Flag | None = None
    removal_within: Duration | None = None
    moderators: tuple[ActorRef, ...] | None = None
    out_of_hours: OutOfHours | None = None


class PaidContent(Item):
    """Paid partnerships on a channel."""

    used: Flag | None = None
    labelled: Flag | None = None
    written_contract: Flag | None = None
    reviewer: RoleRef | None = None


class Arrivals(Item):
    """When messages arrive, as shares of the week's volume."""

    weekday_day: Proportion
    weekday_night: Proportion
    weekend: Proportion


class Channel(Item):
    """A place where the organization and its publics meet."""

    id: Slug
    name: Title | None = None
    family: ChannelFamily | None = None
    platform: Plain | None = None
    url: Url | None = None
    stakeholders: tuple[StakeholderRef, ...] | None = None
    owner: UnitRef | None = None
    operators: tuple[ActorRef, ...] | None = None
    """Roles that answer; a stakeholder where volunteers do."""
    admins: tuple[ActorRef, ...] | None = None
    legal_owner: LegalOwner | None = None
    mfa: Flag | None = None
    recovery: RecoveryHolder | None = None
    hours: WeeklyHours | None = None
    """What is promised; what is staffed follows from the operators."""
    hours_public: Flag | None = None
    reply_within: Duration | None = None
    answered_in: AnswerTimes | None = None
    audience: Amount | None = None
    messages_per_month: Amount | None = None
    hostile_share: Proportion | None = None
    objective: ObjectiveRef | None = None
    monitored_by: tuple[ToolRef, ...] | None = None
    affiliation_shown: Flag | None = None
    in_data_register: Flag | None = None
    moderation: OrNone[Moderation] | None = None
    paid_content: OrNone[PaidContent] | None = None
    arrivals: Arrivals | None = None

    @property
    def is_external(self) -> bool:
        """Whether publics can be met there."""
        return self.family != "internal"


class Approval(Item):
    """An agreement to obtain before answering."""

    role: RoleRef
    within: Duration | None = None
    parallel: Flag = False
    """Starts together with the approval before it."""


class CaseType(Item):
    """What arrives, who may decide, how fast."""

    id: Slug
    name: Title | None = None
    severity: Severity
    share: Proportion | None = None
    decides: RoleRef | None = None
    approvals: tuple[Approval, ...] | None = None
    expert: UnitRef | None = None
    template: Flag | None = None
    minutes: Amount | None = None
    """Working time a case, in minutes."""
    reply_within: Duration | None = None
    detection: Duration | None = None
    channels: tuple[ChannelRef, ...] | None = None
