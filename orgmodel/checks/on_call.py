"""On call: promised hours that nobody works are covered by a roster with an agreement."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Item, count, unwritten, without
from orgmodel.measures.measure import Facts
from orgmodel.measures.persons import persons_behind
from orgmodel.measures.staffing import duty_of, watch_of
from orgmodel.profiles.jurisdictions import is_european
from orgmodel.scenario.conduct import OnCall
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import listing, msg

FEWEST = 2
"""Persons a roster needs (domain.md §5)."""


def check(facts: Facts) -> Checked:
    """A roster of two persons and, under European law, an agreement, where a channel promises hours nobody works."""
    placed = facts.graph.placed
    promised = [one for one in placed.channels.values() if one.is_external and one.hours is not None]
    if not promised:
        return unwritten(msg("No channel says when it answers."), "channels[].hours")
    gaps = [_gap(facts, channel) for channel in promised]
    if None in gaps and not any(gaps):
        return unwritten(msg("The hours of those who answer are not written."), "organization.hours")
    beyond = [placed.name(channel.id) for channel, gap in zip(promised, gaps, strict=True) if gap]
    if not beyond:
        return without(msg("Every promised hour is worked by somebody who answers."))
    governance = placed.scenario.governance
    duty = governance.on_call if governance else None
    if governance is None or duty is None:
        return unwritten(msg("{channels} promise hours nobody works; it is not written who is on call.",
                             channels=listing(beyond)), "governance.on_call")  # fmt: skip
    place = governance.at("on_call")
    roster = isinstance(duty, OnCall) and persons_behind(placed, placed.resolve_all(duty.roles)) >= FEWEST
    agreed, field = _agreed(placed, duty) if isinstance(duty, OnCall) else (False, "")
    items = (
        Item(roster, msg("two persons on call"), "governance.on_call.roles", place),
        Item(agreed, msg("an agreement on being on call"), field, place),
    )
    return count(items, 2, 1, msg("Two persons at least are on call, as the law of the country asks."))


def _agreed(placed: Placed, duty: OnCall) -> tuple[bool | None, str]:
    """Whether the agreement that European law asks for is there, and the field that would say so."""
    european = is_european(placed.scenario.organization)
    if duty.agreement or european is False:
        return True, ""
    if european is None:
        return None, "organization.country"
    return duty.agreement, "governance.on_call.agreement"


def _gap(facts: Facts, channel: Channel) -> bool | None:
    """Whether the channel promises minutes that none of its operators works; None where their hours are unknown."""
    staffed = watch_of(facts.graph, channel, duty_of(facts.graph.placed)).own.spans
    if staffed is None or channel.hours is None:
        return None
    return not Hours("", staffed).covers(channel.hours)


CHECK = Check(
    id="on-call",
    code="",
    part="governance",
    title=msg("On call"),
    question=msg("Are promised hours that nobody works covered by a roster that people have agreed to?"),
    thresholds=msg("roster of 2 and agreement (Europe) / one of them / none"),
    provenance=msg(
        "French labour code L2242-17, right to disconnect; French supreme court, 9 October 2024: whoever must always "
        "be reachable is on call (second-hand, have it checked); the number is our proposal"
    ),
    remedy=msg("Put two persons on call under an agreement, or promise the hours that are worked."),
    check=check,
)
