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
    """What sort of public it is."""
    power: Proportion | None = None
    """Power to impose its will, 0 to 1 (Mitchell, Agle and Wood)."""
    legitimacy: Proportion | None = None
    """How far its claim is held to be proper, 0 to 1 (Mitchell, Agle and Wood)."""
    urgency: Proportion | None = None
    """How pressing its claim is, 0 to 1 (Mitchell, Agle and Wood)."""
    interest: Proportion | None = None
    """Interest in the organization, 0 to 1 (Mendelow)."""
    size: Amount | None = None
    """How many people they are."""
    messages_per_month: Amount | None = None
    """Messages they send a month, all channels together; used where a channel does not say its own."""
    languages: tuple[LanguageCode, ...] | None = None
    """Languages they write in."""
    attitude: Plain | None = None
    """How it feels about the organization, in words."""
    gives: tuple[Plain, ...] | None = None
    """What the organization gives them."""
    asks: tuple[Plain, ...] | None = None
    """What the organization asks of them."""
    served_by: tuple[RoleRef, ...] | None = None
    """Roles that serve them; what is written, even an empty list, prevails over what operators imply."""
    programme: Flag | None = None
    """Whether there is a programme for ambassadors, prescribers or volunteers."""


class AnswerTimes(Item):
    """Measured times to answer."""

    median: Duration | None = None
    """Half of the answers come within this time."""
    p90: Duration | None = None
    """Nine answers in ten come within this time."""


class Moderation(Item):
    """How a channel is moderated."""

    mode: ModerationMode | None = None
    """When contributions are looked at."""
    public_charter: Flag | None = None
    """Whether the rules are published."""
    deletion_rule: Flag | None = None
    """Whether what is deleted, and how its author hears of it, is written down."""
    removal_within: Duration | None = None
    """Longest time until what the rules forbid is removed."""
    moderators: tuple[ActorRef, ...] | None = None
    """Roles that moderate; a stakeholder where volunteers do."""
    out_of_hours: OutOfHours | None = None
    """What covers nights and weekends; none where nothing does."""


class PaidContent(Item):
    """Paid partnerships on a channel."""

    used: Flag | None = None
    """Whether there is any."""
    labelled: Flag | None = None
    """Whether the public is told that it is paid for."""
    written_contract: Flag | None = None
    """Whether there is a contract in writing."""
    reviewer: RoleRef | None = None
    """The role that reads it before it is published."""


class Arrivals(Item):
    """When messages arrive, as shares of the week's volume."""

    weekday_day: Proportion
    """Share arriving on weekdays by day."""
    weekday_night: Proportion
    """Share arriving on weekdays by night."""
    weekend: Proportion
    """Share arriving at weekends."""


class Channel(Item):
    """A place where the organization and its publics meet."""

    id: Slug
    name: Title | None = None
    family: ChannelFamily | None = None
    """Inside, on a social platform, or on a site of one's own."""
    platform: Plain | None = None
    """The platform's name."""
    url: Url | None = None
    """Public address: http, https or mailto."""
    stakeholders: tuple[StakeholderRef, ...] | None = None
    """Publics met there."""
    owner: UnitRef | None = None
    """The unit that owns it."""
    operators: tuple[ActorRef, ...] | None = None
    """Roles that answer; a stakeholder where volunteers do."""
    admins: tuple[ActorRef, ...] | None = None
    """Roles that hold the administrator rights of the account."""
    legal_owner: LegalOwner | None = None
    """Who owns the account in law."""
    mfa: Flag | None = None
    """Whether signing in takes a second factor."""
    recovery: RecoveryHolder | None = None
    """To whom the address or number that recovers a lost account belongs."""
    hours: WeeklyHours | None = None
    """Hours promised to the public; what is staffed follows from the operators."""
    hours_public: Flag | None = None
    """Whether the public is told the hours."""
    reply_within: Duration | None = None
    """Time to a first answer that is promised."""
    answered_in: AnswerTimes | None = None
    """Times to a first answer that were measured."""
    audience: Amount | None = None
    """Followers, subscribers or monthly visitors; weighs the channel against the others."""
    messages_per_month: Amount | None = None
    """Messages that arrive there a month and call for a look."""
    hostile_share: Proportion | None = None
    """Share of these messages that attack or insult."""
    objective: ObjectiveRef | None = None
    """The objective of the strategy that it serves."""
    monitored_by: tuple[ToolRef, ...] | None = None
    """Tools that listen there."""
    affiliation_shown: Flag | None = None
    """Whether those who answer say whom they work for."""
    in_data_register: Flag | None = None
    """Whether it stands in the register of processing of personal data."""
    moderation: OrNone[Moderation] | None = None
    """How it is moderated; none where it is not."""
    paid_content: OrNone[PaidContent] | None = None
    """Paid partnerships; none where there are none."""
    arrivals: Arrivals | None = None
    """When messages arrive; evenly over the week where absent."""

    @property
    def is_external(self) -> bool:
        """Whether publics can be met there."""
        return self.family != "internal"


class Approval(Item):
    """An agreement to obtain before answering."""

    role: RoleRef
    """Who must agree."""
    within: Duration | None = None
    """Longest time, in the role's own hours, until it is given or refused; 60 min, assumed, where absent."""
    parallel: Flag = False
    """Starts together with the approval before it."""


class CaseType(Item):
    """What arrives, who may decide, how fast."""

    id: Slug
    name: Title | None = None
    severity: Severity
    """From 1, everyday, to 4, crisis."""
    share: Proportion | None = None
    """Share of all cases; the shares sum to 1, and without them all types count equally."""
    decides: RoleRef | None = None
    """Who may decide the answer."""
    approvals: tuple[Approval, ...] | None = None
    """Agreements to obtain, in order."""
    expert: UnitRef | None = None
    """The unit that knows the answer."""
    template: Flag | None = None
    """Whether a ready answer exists."""
    minutes: Amount | None = None
    """Working time that one case takes, in minutes."""
    reply_within: Duration | None = None
    """Time in which such a case must be answered, whatever its channel promises."""
    detection: Duration | None = None
    """Time from the message's arrival until somebody notices it."""
    channels: tuple[ChannelRef, ...] | None = None
    """Channels where it arrives; all where absent."""
