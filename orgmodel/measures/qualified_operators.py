"""Qualified operators: the share of the audience that meets somebody tried in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.audience import audience_of
from orgmodel.measures.fillers import Filler, fillers_behind
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

Hands = Literal["tried", "new", "guided", "left_alone", "learning"]
"""Somebody tried answers; only newcomers or an agency; only trainees, under a tried superior, without one, unknown."""
SAID: dict[Hands, Message] = {
    "new": msg("nobody with two years in the house or 16 hours of training a year"),
    "guided": msg("only interns, apprentices or volunteers, under a qualified superior"),
    "left_alone": msg("only interns, apprentices or volunteers, without a qualified superior"),
    "learning": msg("only interns, apprentices or volunteers"),
}


class Held(NamedTuple):
    """One channel outside: its share of the audience, who answers, in whose hands it is; None if not written."""

    channel: str
    share: float
    operators: tuple[str, ...]
    hands: Hands | None
    missing: tuple[str, ...]
    places: tuple[Location, ...]


def qualified_operators(situation: Situation) -> Measured:
    """Audience share of the channels outside where somebody qualified answers, 0 to 1.

    Channels that nobody answers are left out; `at_least` where the standing of some operators is not written.
    """
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    channels = [one for one in placed.channels.values() if one.is_external and one.operators != ()]
    weights = audience_of(channels)
    rows = tuple(_held(graph, one, weights.shares[one.id]) for one in channels)
    if not rows:
        return Measured(1.0, msg("Nobody answers on a channel outside."), detail=())
    missing = tuple(dict.fromkeys(field for row in rows for field in row.missing))
    if all(row.hands is None for row in rows):
        return unmeasured(msg("It is not written who answers, under what contract and for how long."), *missing)
    value = min(1.0, sum(row.share for row in rows if row.hands == "tried"))
    short = [row for row in rows if row.hands not in ("tried", None)]
    proof = Evidence(
        tuple(dict.fromkeys(one for row in short or rows for one in row.operators)),
        places=tuple(dict.fromkeys(place for row in short or rows for place in row.places)),
    )
    unsure = any(row.hands is None for row in rows)
    return Measured(value, _explanation(placed, short, value), proof, missing, "at_least" if unsure else "exact",
                    weights.notes, rows)  # fmt: skip


def _held(graph: OrgGraph, channel: Channel, share: float) -> Held:
    placed = graph.placed
    place = channel.at("operators")
    if channel.operators is None:
        return Held(channel.id, share, (), None, ("channels[].operators",), (channel.location,))
    operators = placed.resolve_all(channel.operators)
    answering = tuple(one for one in operators if not _is_silent(placed, one)) or operators
    fillers = fillers_behind(placed, answering)
    places = (place, *(one.location for one in fillers if one.location))
    standings = {filler.standing for filler in fillers}
    if "tried" in standings:
        return Held(channel.id, share, answering, "tried", (), places)
    if None in standings:
        return Held(channel.id, share, answering, None, _lacks(fillers), places)
    if standings != {"trainee"}:
        return Held(channel.id, share, answering, "new", (), places)
    superiors = [fillers_behind(placed, graph.superiors(one)) for one in answering]
    guided = [_is_guided(one) for one in superiors]
    hands: Hands = "left_alone" if False in guided else "learning" if None in guided else "guided"
    lacks = _lacks(tuple(one for some in superiors for one in some)) if hands == "learning" else ()
    return Held(channel.id, share, answering, hands, lacks, places)


def _is_silent(placed: Placed, actor: str) -> bool:
    """Whether its mandate says that an operator may not reply."""
    item = placed.seat(actor) or placed.roles.get(actor)
    return item is not None and item.mandate is not None and item.mandate.reply is False


def _is_guided(superiors: Sequence[Filler]) -> bool | None:
    """Whether one of the direct superiors is tried; None where that is not written."""
    if any(one.standing == "tried" for one in superiors):
        return True
    return None if any(one.standing is None for one in superiors) else False


def _lacks(fillers: Sequence[Filler]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(field for filler in fillers for field in filler.lacks))


def _explanation(placed: Placed, short: Sequence[Held], value: float) -> Message:
    if not short:
        return msg("Somebody with two years in the house or 16 hours of training a year answers on every channel "
                   "outside, as far as written.")  # fmt: skip
    rows = [
        msg("{channel}, answered by {operators} ({hands})", channel=placed.name(row.channel),
            operators=listing(placed.name(one) for one in row.operators), hands=SAID[row.hands])
        for row in short if row.hands and row.hands != "tried"
    ]  # fmt: skip
    return msg("{share} of the audience meets somebody qualified. Elsewhere: {channels}.",
               share=Share(value), channels=listing(rows))  # fmt: skip


MEASURE = Measure(
    id="qualified-operators",
    title=msg("Qualified people on the channels"),
    meaning=msg("How much of the audience is answered by somebody who has been in the house or was trained for it."),
    unit="share",
    formula=msg(
        "audience of the channels outside with an operator whose holder is permanent, fixed-term or freelance and has "
        "2 years in the house or 16 h of training a year ÷ audience of the channels outside that somebody answers"
    ),
    reference=msg("59% permanent, 13% interns and apprentices (Blog du Modérateur, 2020, n = 834); cuts our proposal"),
    measure=qualified_operators,
)
