"""Sponsor distance: how many steps separate the seats from the role's sponsor."""

from __future__ import annotations

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.steps import along, distance_in_words, reach
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.placed import Placed
from orgmodel.text import msg

OUT_OF_REACH = 4.0
"""What a known absence counts: the distance at which the criterion is worth nothing (our proposal)."""


def sponsor_distance(situation: Situation) -> Measured:
    """Fewest steps from a seat to its sponsor over internal ties that carry decisions; 4 where there is none."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    sponsors = {seat.id: seat.sponsor for seat in placed.seats if seat.sponsor is not None}
    if not sponsors:
        return unmeasured(msg("It is not written whether the role has a sponsor."), "community_manager.sponsor")
    written = Evidence(places=tuple(seat.at("sponsor") for seat in placed.seats if seat.id in sponsors))
    paths = [path for seat, sponsor in sponsors.items() if (path := _path(situation, seat, sponsor))]
    if not paths:
        return _unreached(placed, sponsors, written)
    path = min(paths, key=len)
    steps = len(path) - 1
    explanation = msg("{sponsor} sponsors the role and is {away}.",
                      sponsor=placed.name(path[-1]), away=distance_in_words(steps))  # fmt: skip
    return Measured(float(steps), explanation, along(graph, path) + written, detail=path)


def _path(situation: Situation, seat: str, sponsor: str) -> tuple[str, ...]:
    """A shortest path from a seat to its sponsor; empty where there is none."""
    graph = situation.graph
    if sponsor == ABSENT:
        return ()
    near = reach(graph.decision_lines, [seat])
    found = near.nearest(graph.placed.resolve(sponsor))
    return near.path(found) if found else ()


def _unreached(placed: Placed, sponsors: dict[str, str], written: Evidence) -> Measured:
    named = [sponsor for sponsor in dict.fromkeys(sponsors.values()) if sponsor != ABSENT]
    if not named:
        return Measured(OUT_OF_REACH, msg("The role has no sponsor: it counts as {steps} steps away.",
                                          steps=int(OUT_OF_REACH)), written)  # fmt: skip
    explanation = msg("No line leads from the role to {sponsor}, its sponsor: it counts as {steps} steps away.",
                      sponsor=placed.name(named[0]), steps=int(OUT_OF_REACH))  # fmt: skip
    return Measured(OUT_OF_REACH, explanation, Evidence(tuple(named)) + written, bound="at_least")


MEASURE = Measure(
    id="sponsor-distance",
    title=msg("Distance to the sponsor"),
    meaning=msg("How many steps separate the role from the executive who protects it."),
    unit="steps",
    formula=msg("fewest steps from a seat to its sponsor over internal ties that carry decisions; 4 without sponsor"),
    reference=msg(
        "59% of heads of community report to a vice president or higher (The Community Roundtable 2017); our proposal"
    ),
    measure=sponsor_distance,
)
