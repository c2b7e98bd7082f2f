"""The hours a week that conversations ask of the seats: messages by channel and case, ties, reports, presence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.mix import mix_of
from orgmodel.records import Location
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.outside import CaseType, Channel, Stakeholder
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, msg, plural

WEEKS_A_MONTH = 52 / 12
WEEKS_A_QUARTER = 13.0
TIE_HOURS = 1.0
"""Hours a week that a coordinating or collaborating tie takes (our proposal)."""
REPORT_HOURS = {"weekly": 2.0, "monthly": 4.0 / WEEKS_A_MONTH, "strategic": 4.0 / WEEKS_A_QUARTER}
"""Hours a week by cadence: 2 h a weekly report; 4 h spread over the month, or over the quarter (our proposal)."""
CONVERSING = ("conversation", "moderation", "coordination", "analysis")
"""Activities whose time answers what arrives (our proposal)."""
EASY_METIERS = 2.0
"""Métiers that one person switches between without loss (our proposal)."""
SWITCHING = 0.05
"""Time added to each case by each further effective métier (our proposal)."""
BEYOND = 10.0
"""What a load counts where no time at all is left for it."""
PROMPT = 60.0
"""Minutes: an answer promised within them needs somebody present."""
EVERYDAY = (1, 2)


class Part(NamedTuple):
    """One term of the sum: what takes the hours, and where it is written."""

    name: Message
    hours: float
    """A week."""
    location: Location
    channel: str | None = None


class Presence(NamedTuple):
    """Hours a week during which the seats must be there, and the channels that ask for it."""

    hours: float
    channels: tuple[str, ...]


def seats_on(placed: Placed, channel: Channel) -> float:
    """Share of a channel that falls to the seats: it is shared equally among its operators."""
    operators = placed.resolve_all(channel.operators)
    return sum(one in placed.seat_ids for one in operators) / len(operators) if operators else 0.0


def cases_on(placed: Placed, channel: Channel) -> tuple[CaseType, ...]:
    """The case types that arrive on a channel."""
    return tuple(
        case for case in placed.scenario.case_types or () if case.channels is None or channel.id in case.channels
    )


def messages_on(placed: Placed, channel: Channel) -> float | None:
    """Messages a month: the channel's own, else those of its stakeholders, each over all its channels."""
    if channel.messages_per_month is not None:
        return float(channel.messages_per_month)
    known = [float(one.messages_per_month or 0) / over for one, over in publics_on(placed, channel)]
    return sum(known) if known else None


def publics_on(placed: Placed, channel: Channel) -> tuple[tuple[Stakeholder, int], ...]:
    """The publics of a channel that say how many messages they send, each with the number of its channels."""
    publics = (placed.stakeholders[one] for one in channel.stakeholders or () if one in placed.stakeholders)
    return tuple(
        (one, sum(one.id in (other.stakeholders or ()) for other in placed.channels.values()))
        for one in publics
        if one.messages_per_month is not None
    )


def conversation(placed: Placed, channel: Channel, stretch: float) -> Part | None:
    """Hours that the messages of a channel ask of the seats; None where their number is not known.

    Cases without minutes take no time; `stretch` lengthens each for the métiers the role has to switch between.
    """
    messages = messages_on(placed, channel)
    cases = cases_on(placed, channel)
    if messages is None or not cases:
        return None
    shares = mix_of(cases).shares
    minutes = sum(shares[case.id] * float(case.minutes) for case in cases if case.minutes is not None)
    hours = messages / WEEKS_A_MONTH * minutes / 60 * stretch * seats_on(placed, channel)
    place = "messages_per_month" if channel.messages_per_month is not None else "stakeholders"
    return Part(msg("messages on {channel}", channel=placed.name(channel.id)), hours, channel.at(place), channel.id)


def ties_part(graph: OrgGraph, seats: Sequence[str]) -> Part | None:
    """Hours that coordinating and collaborating ties take, each pair of actors once."""
    pairs = {
        frozenset((tie.source, tie.target)): tie.location
        for tie in graph.ties_of("coordinates", "collaborates")
        if tie.source in seats or tie.target in seats
    }
    if not pairs:
        return None
    name = plural("{n} working tie", "{n} working ties", len(pairs))
    return Part(name, TIE_HOURS * len(pairs), next(iter(pairs.values())))


def report_parts(placed: Placed, seats: Sequence[str]) -> tuple[Part, ...]:
    """Hours that the reports owned by the seats take."""
    strategy = placed.scenario.strategy
    names = {
        "weekly": msg("the weekly report"),
        "monthly": msg("the monthly report"),
        "strategic": msg("the strategic report"),
    }
    return tuple(
        Part(names[report.cadence], REPORT_HOURS[report.cadence], report.at("owner"))
        for report in (strategy.reports if strategy else None) or ()
        if report.owner and any(actor in seats for actor in placed.resolve(report.owner))
    )


def presence(placed: Placed, channels: Sequence[Channel]) -> Presence:
    """Hours a week the seats must be there: at each minute the largest share among the channels then open."""
    prompt = [channel for channel in channels if channel.hours is not None and _is_prompt(placed, channel)]
    spans = [(channel.hours, seats_on(placed, channel)) for channel in prompt]
    bounds = sorted({bound for hours, _ in spans if hours for span in hours.spans for bound in span})
    minutes = sum(
        (end - start) * max((share for hours, share in spans if hours and _open(hours, start)), default=0.0)
        for start, end in pairwise(bounds)
    )
    return Presence(minutes / 60, tuple(channel.id for channel in prompt))


def _open(hours: Hours, minute: int) -> bool:
    return any(start <= minute < end for start, end in hours.spans)


def _is_prompt(placed: Placed, channel: Channel) -> bool:
    """Whether an everyday case is promised an answer within the hour there."""
    for case in cases_on(placed, channel):
        promised = case.reply_within if case.reply_within is not None else channel.reply_within
        if int(case.severity) in EVERYDAY and promised is not None and promised <= PROMPT:
            return True
    return False
