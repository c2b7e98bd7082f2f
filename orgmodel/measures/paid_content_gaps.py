"""Paid content gaps: the share of the audience of paid content that sees it without label or contract."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import Channel, PaidContent
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg


class Paid(NamedTuple):
    """One channel with paid content: what is labelled, contracted and reviewed, None where it is not written."""

    channel: str
    share: float
    labelled: bool | None
    contracted: bool | None
    reviewer: str | None
    location: Location

    @property
    def hidden(self) -> bool:
        """Whether a label or a contract is known to lack."""
        return self.labelled is False or self.contracted is False


def paid_content_gaps(situation: Situation) -> Measured:
    """Audience share of the channels with paid content where label or contract lacks, 0 to 1."""
    placed = situation.graph.placed
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    channels = [channel for channel in placed.channels.values() if channel.is_external]
    silent = [channel for channel in channels if _is_silent(channel)]
    paid = [one for one in channels if isinstance(one.paid_content, PaidContent) and one.paid_content.used]
    if not paid and silent:
        return unmeasured(msg("It is not written whether channels carry paid content."), "channels[].paid_content.used")
    weights = audience_of(paid)
    rows = tuple(_paid(channel, weights.shares[channel.id]) for channel in paid)
    hidden = [row for row in rows if row.hidden]
    value = min(1.0, sum(row.share for row in hidden))
    missing = _missing(rows, bool(silent))
    places = tuple(row.location for row in hidden)
    operators = [one for row in hidden for one in placed.resolve_all(placed.channels[row.channel].operators)]
    proof = Evidence(tuple(dict.fromkeys(operators)), places=places)
    return Measured(value, _explanation(placed, rows, hidden, value), proof, missing,
                    "at_least" if missing else "exact", weights.notes, rows)  # fmt: skip


def _is_silent(channel: Channel) -> bool:
    paid = channel.paid_content
    return paid is None or (isinstance(paid, PaidContent) and paid.used is None)


def _paid(channel: Channel, share: float) -> Paid:
    rules = channel.paid_content
    if not isinstance(rules, PaidContent):
        raise TypeError("only channels with paid content are asked")
    place = rules.at("labelled" if rules.labelled is False else "written_contract")
    return Paid(channel.id, share, rules.labelled, rules.written_contract, rules.reviewer, place)


def _missing(rows: Sequence[Paid], silent: bool) -> tuple[str, ...]:
    lacks = {
        "channels[].paid_content.used": silent,
        "channels[].paid_content.labelled": any(row.labelled is None for row in rows),
        "channels[].paid_content.written_contract": any(row.contracted is None for row in rows),
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


def _explanation(placed: Placed, rows: Sequence[Paid], hidden: Sequence[Paid], value: float) -> Message:
    if not rows:
        return msg("No channel outside carries paid content.")
    if not hidden:
        return msg("Paid content is labelled and under contract, as far as it is written.")
    names = listing(placed.name(row.channel) for row in hidden)
    return msg("Paid content runs without label or contract on {channels}: {share} of its audience.",
               channels=names, share=Share(value))  # fmt: skip


MEASURE = Measure(
    id="paid-content-gaps",
    title=msg("Gaps around paid content"),
    meaning=msg("How much of the audience of paid content cannot tell that it is paid, or sees it without a contract."),
    unit="share",
    formula=msg(
        "audience of the channels with paid content without label or written contract ÷ audience of the channels "
        "with paid content"
    ),
    reference=msg("French law 2023-451 of 9 June 2023: label and written contract"),
    measure=paid_content_gaps,
)
