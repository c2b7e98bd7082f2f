"""Credential gaps: the share of the audience on channels that could be lost with a password or a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.persons import persons_behind
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

FEWEST_ADMINS = 2
"""Persons who must be able to get in (domain.md §5; the number is our proposal)."""
MOST_ADMINS = 5
"""Persons beyond whom nobody knows who did what (our proposal)."""
FaultKind = Literal["not_owned", "no_mfa", "personal_recovery", "few_admins", "no_admin", "many_admins", "nobody_above"]
SERIOUS: tuple[FaultKind, ...] = ("not_owned", "no_mfa", "personal_recovery", "few_admins", "no_admin")
"""Faults by which an account is lost; the others weaken its upkeep."""
FAULTS: dict[FaultKind, Message] = {
    "not_owned": msg("it does not belong to the organization"),
    "no_mfa": msg("a password alone protects it"),
    "personal_recovery": msg("access is recovered through a personal address"),
    "few_admins": msg("only one person administers it"),
    "no_admin": msg("nobody administers it"),
    "many_admins": msg("more than five people administer it"),
    "nobody_above": msg("no superior of those who answer administers it"),
}


class AccountFault(NamedTuple):
    """One fault of an account, and where it is written."""

    kind: FaultKind
    location: Location


class Account(NamedTuple):
    """One channel outside: its share of the audience, its faults, and what is not written about it."""

    channel: str
    share: float
    faults: tuple[AccountFault, ...]
    unknown: tuple[str, ...]

    @property
    def serious(self) -> tuple[AccountFault, ...]:
        """The faults by which it can be lost."""
        return tuple(fault for fault in self.faults if fault.kind in SERIOUS)


def credential_gaps(situation: Situation) -> Measured:
    """Audience share of the channels outside with a serious fault, 0 to 1; `at_least` where fields are not written."""
    graph = situation.graph
    placed = graph.placed
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    channels = [channel for channel in placed.channels.values() if channel.is_external]
    weights = audience_of(channels)
    accounts = tuple(_account(graph, channel, weights.shares[channel.id]) for channel in channels)
    missing = tuple(dict.fromkeys(field for one in accounts for field in one.unknown))
    if accounts and all(len(one.unknown) >= len(SERIOUS) for one in accounts):
        return unmeasured(msg("Nothing is written about who holds the accounts."), *missing)
    weak = [one for one in accounts if one.serious]
    value = min(1.0, sum(one.share for one in weak))
    places = tuple(fault.location for one in weak for fault in one.faults)
    actors = tuple(dict.fromkeys(a for one in weak for a in placed.resolve_all(placed.channels[one.channel].admins)))
    return Measured(value, _explanation(placed, weak, value), Evidence(actors, places=places), missing,
                    "at_least" if missing else "exact", weights.notes, accounts)  # fmt: skip


def _account(graph: OrgGraph, channel: Channel, share: float) -> Account:
    fields = {"legal_owner": channel.legal_owner, "mfa": channel.mfa, "recovery": channel.recovery,
              "admins": channel.admins}  # fmt: skip
    unknown = tuple(f"channels[].{name}" for name, value in fields.items() if value is None)
    return Account(channel.id, share, tuple(_faults(graph, channel)), unknown)


def _faults(graph: OrgGraph, channel: Channel) -> Iterator[AccountFault]:
    if channel.legal_owner not in (None, "organization"):
        yield AccountFault("not_owned", channel.at("legal_owner"))
    if channel.mfa is False:
        yield AccountFault("no_mfa", channel.at("mfa"))
    if channel.recovery == "person":
        yield AccountFault("personal_recovery", channel.at("recovery"))
    if channel.admins is not None:
        admins = graph.placed.resolve_all(channel.admins)
        persons = persons_behind(graph.placed, admins)
        if persons < FEWEST_ADMINS:
            yield AccountFault("few_admins" if persons else "no_admin", channel.at("admins"))
        elif persons > MOST_ADMINS:
            yield AccountFault("many_admins", channel.at("admins"))
        if admins and _below_all(graph, channel, admins):
            yield AccountFault("nobody_above", channel.at("admins"))


def _below_all(graph: OrgGraph, channel: Channel, admins: tuple[str, ...]) -> bool:
    """Whether operators have superiors, none of whom is an admin."""
    operators = [one for one in graph.placed.resolve_all(channel.operators) if one in graph.reports]
    above = {superior for one in operators for superior in graph.above(one)}
    return bool(above) and above.isdisjoint(admins)


def _explanation(placed: Placed, weak: Sequence[Account], value: float) -> Message:
    if not weak:
        return msg("No account can be lost with one person or one password, as far as it is written.")
    names = listing(placed.name(one.channel) for one in weak)
    return msg("Accounts that can be lost hold {share} of the audience: {channels}.",
               share=Share(value), channels=names)  # fmt: skip


MEASURE = Measure(
    id="credential-gaps",
    title=msg("Accounts that can be lost"),
    meaning=msg("How much of the audience is met on accounts that a lost password or a departure would take away."),
    unit="share",
    formula=msg(
        "audience of the channels outside that are not the organization’s, or have no MFA, a personal recovery or "
        "fewer than 2 admins ÷ audience of the channels outside"
    ),
    reference=msg("NCSC, Social media: protecting what you publish, for the list; 2 to 5 admins our proposal"),
    measure=credential_gaps,
)
