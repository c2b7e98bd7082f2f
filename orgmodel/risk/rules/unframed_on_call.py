"""Unframed on call: promised hours that nobody works rest on one person's goodwill, or on no agreement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.audience import audience_of
from orgmodel.measures.calendar import Spans, union
from orgmodel.measures.measure import Facts
from orgmodel.measures.persons import persons_behind
from orgmodel.measures.staffing import Duty, duty_of, watch_of
from orgmodel.profiles.jurisdictions import is_european
from orgmodel.records import Evidence, Location
from orgmodel.risk.presence import minutes_beyond
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.conduct import Governance, OnCall
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg

FEWEST = 2
"""Persons who must take turns (domain.md §5; the number is our proposal)."""


class Shift(NamedTuple):
    """A channel, the hours that those who answer work there, None where unknown, and its share of the audience."""

    channel: Channel
    worked: Spans | None
    share: float

    def beyond(self, more: Spans = ()) -> int:
        """Promised minutes a week that nobody works, nor somebody in `more` hours."""
        if self.channel.hours is None or self.worked is None:
            return 0
        return minutes_beyond(self.channel.hours.spans, union(self.worked, more))


class Frame(NamedTuple):
    """What being on call lacks: of how many things it needs, in which words, and what is not written of it."""

    lacks: tuple[Message, ...]
    needs: int
    missing: tuple[str, ...]
    location: Location

    @property
    def worth(self) -> float:
        """Share of what it needs that lacks."""
        return len(self.lacks) / self.needs


def find(facts: Facts) -> Outcome:
    """Hits by channel: the share of its promised hours that nobody works and no roster frames, by audience."""
    placed = facts.graph.placed
    if placed.scenario.channels is None:
        return Outcome(missing=("channels[]",))
    channels = [one for one in placed.channels.values() if one.is_external]
    shares = audience_of(channels).shares
    shifts = [Shift(one, _worked(facts, one), shares[one.id]) for one in channels]
    missing = _unwritten(shifts)
    gaps = [one for one in shifts if one.beyond()]
    if not gaps:
        return Outcome(missing=missing, applicable=bool(missing))
    governance = placed.scenario.governance
    if governance is None or governance.on_call is None:
        return Outcome(missing=(*missing, "governance.on_call"))
    frame = _frame(placed, governance)
    hits = (_hit(placed, one, frame) for one in gaps)
    return Outcome(tuple(hit for hit in hits if hit.driver > 0), (*missing, *frame.missing))


def _worked(facts: Facts, channel: Channel) -> Spans | None:
    """Hours that those who answer work, none where nobody does; None where that is not written."""
    if channel.operators is None:
        return None
    return watch_of(facts.graph, channel, Duty()).own.spans if channel.operators else ()


def _unwritten(shifts: Sequence[Shift]) -> tuple[str, ...]:
    promised = [one for one in shifts if one.channel.hours is not None]
    lacks = {
        "channels[].hours": len(promised) < len(shifts),
        "channels[].operators": any(one.channel.operators is None for one in promised),
        "organization.hours": any(one.worked is None and one.channel.operators is not None for one in promised),
    }
    return tuple(field for field, lacking in lacks.items() if lacking)


def _frame(placed: Placed, governance: Governance) -> Frame:
    """Two persons; and in Europe an agreement, which the right to disconnect asks for."""
    roster = governance.on_call
    place = governance.at("on_call")
    european = is_european(placed.scenario.organization)
    bound = european is True
    if not isinstance(roster, OnCall):
        return Frame((msg("nobody is on call"),), 1, (), place)
    lacks = []
    if persons_behind(placed, placed.resolve_all(roster.roles)) < FEWEST:
        lacks.append(msg("one person alone is on call"))
    if bound and roster.agreement is False:
        lacks.append(msg("no agreement frames it"))
    unknown = {
        "governance.on_call.hours": roster.hours is None,
        "governance.on_call.agreement": bound and roster.agreement is None,
        "organization.country": european is None and roster.agreement is not True,
    }
    missing = tuple(field for field, silent in unknown.items() if silent)
    return Frame(tuple(lacks), 1 + bound, missing, place)


def _hit(placed: Placed, shift: Shift, frame: Frame) -> Hit:
    """Minutes that the roster does not cover count whole, the others by what the roster lacks."""
    channel, duty = shift.channel, duty_of(placed)
    gap, bare = shift.beyond(), shift.beyond(duty.spans)
    lacks = (*frame.lacks, msg("the roster does not cover them all")) if bare and duty.roles else frame.lacks
    message = msg(
        "{channel} promises {hours} hours a week that nobody works; {lacks}.",
        channel=placed.name(channel.id), hours=round(gap / 60, 1), lacks=listing(lacks),
    )  # fmt: skip
    on_call = tuple(actor for actor in (*placed.roles, *placed.seat_ids) if actor in duty.roles)
    actors = tuple(dict.fromkeys((*placed.resolve_all(channel.operators), *on_call)))
    promised = channel.hours.minutes if channel.hours else gap
    driver = shift.share * (bare + frame.worth * (gap - bare)) / promised
    return Hit(driver, message, Evidence(actors, places=(channel.at("hours"), frame.location)), channel.id, "")


RULE = Rule(
    id="unframed-on-call",
    code="G11",
    title=msg("On call without a frame"),
    why=msg("Who answers at night because nobody else does is on call without pay, rest or an end."),
    detected=msg(
        "Hours promised to the public that none of those who answer works, with fewer than two persons on call for "
        "them or, in Europe, without an agreement."
    ),
    assessed=msg("Likelihood from the share of such hours, channels weighted by audience (our proposal)."),
    treatment=msg("Put two persons on a roster under an agreement, or promise the hours that are worked."),
    question=msg("Who looked at the page last Sunday, and was that written anywhere?"),
    false_positives=msg("Hours kept by volunteers of their own will; a roster that stands in a collective agreement."),
    reference=msg(
        "French labour code, L2242-17 (right to disconnect), and case law of 2024 on permanent reachability; the "
        "number of persons is our proposal"
    ),
    harm="people",
    find=find,
    part_of="overload",
    shared_causes=("overload",),
)
