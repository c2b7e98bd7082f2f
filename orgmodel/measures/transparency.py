"""Transparency: how many of six marks of openness the organization shows in public."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.conduct import Policy
from orgmodel.scenario.outside import Channel, Moderation, PaidContent
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg

MarkKind = Literal["affiliation", "charter", "deletion", "label", "contract", "identity"]
LACKS: dict[MarkKind, Message] = {
    "affiliation": msg("who answers does not say for whom"),
    "charter": msg("no public charter"),
    "deletion": msg("no rule on what is deleted"),
    "label": msg("paid content without a label"),
    "contract": msg("paid content without a written contract"),
    "identity": msg("no duty of staff to say whom they work for"),
}
FIELDS: dict[MarkKind, str] = {
    "affiliation": "channels[].affiliation_shown",
    "charter": "channels[].moderation.public_charter",
    "deletion": "channels[].moderation.deletion_rule",
    "label": "channels[].paid_content.labelled",
    "contract": "channels[].paid_content.written_contract",
    "identity": "governance.policy.identify_themselves",
}


class Said(NamedTuple):
    """What one channel, or the policy, says of a mark: None where it says nothing; and where."""

    channel: str
    """Empty for the policy."""
    kept: bool | None
    location: Location


class Mark(NamedTuple):
    """One of the six: kept where every channel that it concerns keeps it, None where that is not written of one."""

    kind: MarkKind
    said: tuple[Said, ...]

    @property
    def kept(self) -> bool | None:
        """Whether it is kept everywhere."""
        if any(one.kept is False for one in self.said):
            return False
        return None if any(one.kept is None for one in self.said) else True

    @property
    def lacking(self) -> tuple[Said, ...]:
        """Where it is known to lack."""
        return tuple(one for one in self.said if one.kept is False)


def transparency(situation: Situation) -> Measured:
    """Marks kept ÷ marks that apply, 0 to 1; `at_most` where some are not written."""
    placed = situation.graph.placed
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    marks = tuple(mark for mark in _marks(placed) if mark.said)
    unknown = [mark for mark in marks if mark.kept is None]
    missing = tuple(FIELDS[mark.kind] for mark in unknown)
    if len(unknown) == len(marks):
        return unmeasured(msg("Nothing is written of what the public is told."), *missing)
    lost = [mark for mark in marks if mark.kept is False]
    value = 1 - len(lost) / len(marks)
    places = [one.location for mark in lost for one in mark.lacking] or [one.location for m in marks for one in m.said]
    operators = [
        actor
        for mark in lost
        for one in mark.lacking
        if one.channel
        for actor in placed.resolve_all(placed.channels[one.channel].operators)
    ]
    proof = Evidence(tuple(dict.fromkeys(operators)), places=tuple(dict.fromkeys(places)))
    return Measured(value, _explanation(placed, marks, lost), proof, missing, "at_most" if missing else "exact",
                    detail=marks)  # fmt: skip


def _marks(placed: Placed) -> Iterator[Mark]:
    outside = [channel for channel in placed.channels.values() if channel.is_external]
    paid = [channel for channel in outside if not _is_unpaid(channel)]
    yield _mark("affiliation", outside, lambda one: Said(one.id, one.affiliation_shown, one.at("affiliation_shown")))
    yield _mark("charter", outside, lambda one: _moderated(one, "public_charter"))
    yield _mark("deletion", outside, lambda one: _moderated(one, "deletion_rule"))
    yield _mark("label", paid, lambda one: _bought(one, "labelled"))
    yield _mark("contract", paid, lambda one: _bought(one, "written_contract"))
    yield Mark("identity", (_identity(placed),))


def _mark(kind: MarkKind, channels: Sequence[Channel], say: Callable[[Channel], Said]) -> Mark:
    return Mark(kind, tuple(say(channel) for channel in channels))


def _is_unpaid(channel: Channel) -> bool:
    paid = channel.paid_content
    return paid == ABSENT or (isinstance(paid, PaidContent) and paid.used is False)


def _moderated(channel: Channel, field: str) -> Said:
    rules = channel.moderation
    if isinstance(rules, Moderation):
        return Said(channel.id, getattr(rules, field), rules.at(field))
    return Said(channel.id, None if rules is None else False, channel.at("moderation"))


def _bought(channel: Channel, field: str) -> Said:
    """What paid content is; unknown as long as it is not written whether there is any."""
    rules = channel.paid_content
    if isinstance(rules, PaidContent) and rules.used:
        return Said(channel.id, getattr(rules, field), rules.at(field))
    return Said(channel.id, None, channel.at("paid_content"))


def _identity(placed: Placed) -> Said:
    governance = placed.scenario.governance
    policy = governance.policy if governance else None
    if governance is None or policy is None:
        return Said("", None, placed.scenario.location)
    if isinstance(policy, Policy):
        return Said("", policy.identify_themselves, policy.at("identify_themselves"))
    return Said("", False, governance.at("policy"))


def _explanation(placed: Placed, marks: Sequence[Mark], lost: Sequence[Mark]) -> Message:
    if not lost:
        return msg("None of the {n} marks of openness that apply is known to lack.", n=len(marks))
    return msg("Of {n} marks of openness that apply, {lost} lack: {marks}.", n=len(marks), lost=len(lost),
               marks=listing(_lack(placed, mark) for mark in lost))  # fmt: skip


def _lack(placed: Placed, mark: Mark) -> Message:
    channels = [placed.name(one.channel) for one in mark.lacking if one.channel]
    if not channels:
        return LACKS[mark.kind]
    return msg("{lack} ({channels})", lack=LACKS[mark.kind], channels=listing(channels))


MEASURE = Measure(
    id="transparency",
    title=msg("Openness"),
    meaning=msg("How much of what the public may expect to be told it is told, on every channel it concerns."),
    unit="share",
    formula=msg(
        "kept ÷ applicable of: affiliation shown, public moderation charter, rule on deletion, paid content labelled, "
        "written contract for paid content, staff who say whom they work for; one that lacks on a channel outside lacks"
    ),
    reference=msg("list our proposal; French law 2023-451 of 9 June 2023 for paid content (a checklist, no advice)"),
    measure=transparency,
)
