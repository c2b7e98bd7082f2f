"""Work mix: how much of the role's time goes inward, over how many activities, with how many departments."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.graph import OrgGraph, Tie
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.seat_time import time_shares
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.vocabulary import RoleActivity
from orgmodel.text import Message, Share, listing, msg, plural

COUNTS = 0.05
"""Share of the time from which an activity counts (domain.md M1, our proposal)."""
INWARD: tuple[RoleActivity, ...] = ("listening", "analysis", "coordination", "training", "crisis")
"""Activities that bring something inside (domain.md M1)."""
NAMES: Mapping[RoleActivity, Message] = MappingProxyType(
    {
        "listening": msg("listening"),
        "content": msg("content"),
        "conversation": msg("conversation"),
        "moderation": msg("moderation"),
        "analysis": msg("analysis"),
        "coordination": msg("coordination"),
        "training": msg("training"),
        "crisis": msg("crises"),
        "networking": msg("networking"),
        "experiments": msg("experiments"),
    }
)


class WorkMix(NamedTuple):
    """What the role does, what of it goes inward, and the departments it works with, None where no tie is written."""

    activities: tuple[RoleActivity, ...]
    """Those of 5% of the time or more, the largest first."""
    inward: float
    partners: tuple[str, ...] | None


def work_mix(situation: Situation) -> Measured:
    """Share of working time spent on listening, analysis, coordination, training and crises, 0 to 1."""
    graph = situation.graph
    seats = graph.placed.seats
    if not seats:
        return unseated()
    shares = time_shares(seats)
    if not shares:
        return unmeasured(msg("It is not written how the role spends its time."), "community_manager.activities")
    ranked = sorted(shares, key=lambda one: -shares[one])
    inward = sum(shares.get(one, 0.0) for one in INWARD)
    ties = tuple(tie for tie in graph.ties_of("collaborates", "coordinates", "integrates", "feeds_back")
                 if _partner(graph, tie))  # fmt: skip
    units = tuple(dict.fromkeys(unit for tie in ties for unit in _partner(graph, tie)))
    mix = WorkMix(tuple(one for one in ranked if round(shares[one], 9) >= COUNTS), inward,
                  units if units or _ties_written(graph) else None)  # fmt: skip
    places = tuple(dict.fromkeys(seat.at("activities") for seat in seats if seat.activities))
    proof = Evidence(graph.placed.seat_ids, places=places) + Evidence(
        tuple(dict.fromkeys(actor for tie in ties for actor in (tie.source, tie.target))),
        tuple((tie.source, tie.target) for tie in ties),
        tuple(tie.location for tie in ties),
    )
    missing = ("organization.links[]",) if mix.partners is None else ()
    return Measured(inward, _explanation(graph, mix), proof, missing, detail=mix)


def _partner(graph: OrgGraph, tie: Tie) -> tuple[str, ...]:
    """The main unit at the other end of a seat's tie, where that is neither a seat nor of the seat's own unit."""
    seats = graph.placed.seat_ids
    if (tie.source in seats) == (tie.target in seats):
        return ()
    seat, other = (tie.source, tie.target) if tie.source in seats else (tie.target, tie.source)
    own = graph.placed.units_of(seat)
    return tuple(unit for unit in graph.placed.units_of(other)[:1] if unit not in own)


def _ties_written(graph: OrgGraph) -> bool:
    """Whether ties beside the reporting lines are written at all, be it none."""
    return graph.placed.scenario.organization.says("links") or any(
        seat.says("coordinates_with") for seat in graph.placed.seats
    )


def _explanation(graph: OrgGraph, mix: WorkMix) -> Message:
    time = plural(
        "{n} activity takes 5% of the time or more ({activities}); {share} of the time goes inward",
        "{n} activities take 5% of the time or more ({activities}); {share} of the time goes inward",
        len(mix.activities), activities=listing(NAMES[one] for one in mix.activities), share=Share(mix.inward),
    )  # fmt: skip
    if mix.partners is None:
        return msg("{time}; no working tie is written.", time=time)
    if not mix.partners:
        return msg("{time}; no other department works with the role.", time=time)
    return msg("{time}; working ties lead to {units}.", time=time,
               units=listing(graph.placed.name(one) for one in mix.partners))  # fmt: skip


MEASURE = Measure(
    id="work-mix",
    title=msg("Time that goes inward"),
    meaning=msg("How much of its time the role spends on bringing the outside in rather than on feeding accounts."),
    unit="share",
    formula=msg(
        "listening + analysis + coordination + training + crises, over all seats by full-time equivalents; beside it "
        "the activities of 5% or more, and the other units with a collaborates, coordinates, integrates or feeds_back "
        "tie to a seat"
    ),
    reference=msg("Tasks after Blog du Modérateur, France 2020, n = 834; the split and the 5% are our proposal"),
    measure=work_mix,
)
