"""Brokerage: the share of ways from the publics to those who decide, serve or know that run through the seats."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import inf
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.dead_ends import dead_ends
from orgmodel.measures.drawn_brokerage import brokered
from orgmodel.measures.drawn_nets import INSTANT
from orgmodel.measures.draws import Draws, Values
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.standing import deciders, experts, servers
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.metrics.betweenness import pairs_through
from orgmodel.records import Evidence, Location
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, msg


class Passage(NamedTuple):
    """How much of one public's ways inside runs through the seats, 0 to 1."""

    stakeholder: str
    share: float


def brokerage(situation: Situation) -> Measured:
    """Share of |S|·|T| carried by the seats taken as one actor; S the publics, T roles that decide, serve or know.

    Ways are shortest by latency and cross no other public; parallel ones share equally. O(|S| · ties · log).
    """
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    publics = tuple(placed.stakeholders)
    if not publics:
        return unmeasured(msg("No public is written."), "stakeholders[]")
    targets = _targets(graph)
    if not targets:
        return unmeasured(
            msg("Beside the role itself, nobody is written who decides, serves or knows."),
            "case_types[].decides", "case_types[].expert", "stakeholders[].served_by",
        )  # fmt: skip
    passages = _passages(graph, targets)
    value = sum(passage.share for passage in passages) / len(passages)
    ties = [tie for tie in graph.ties if tie.source in placed.seat_ids and tie.target in placed.stakeholders]
    proof = Evidence(
        placed.seat_ids + tuple(targets),
        tuple(dict.fromkeys((tie.source, tie.target) for tie in ties)),
        tuple(dict.fromkeys([*(tie.location for tie in ties), *targets.values()])),
    )
    return Measured(value, _explanation(placed, passages, len(targets), value), proof, detail=passages)


def _drawn(situation: Situation, measured: Measured, draws: Draws) -> Values:
    return brokered(situation.graph, _targets(situation.graph), draws)


def _targets(graph: OrgGraph) -> Mapping[str, Location]:
    return {**servers(graph), **deciders(graph), **experts(graph)}


def _explanation(placed: Placed, passages: Sequence[Passage], targets: int, value: float) -> Message:
    best = max(passages, key=lambda passage: passage.share)
    if not best.share:
        return msg(
            "No way from the publics to the {n} roles that decide, serve or know runs through the role.", n=targets
        )
    return msg(
        "{share} of the ways from the publics to the {n} roles that decide, serve or know run through the role; "
        "most of all from {public} ({most}).",
        share=Share(value), n=targets, public=placed.name(best.stakeholder), most=Share(best.share),
    )  # fmt: skip


def _passages(graph: OrgGraph, targets: Mapping[str, object]) -> tuple[Passage, ...]:
    seats, publics = graph.placed.seat_ids, graph.placed.stakeholders
    carried = pairs_through(inward_ways(graph, targets), seats[0], publics, targets)
    return tuple(Passage(one, pairs / len(targets)) for one, pairs in carried.items())


def inward_ways(graph: OrgGraph, targets: Collection[str]) -> Mapping[str, Mapping[str, float]]:
    """Minutes of all ties, both ways inside, but only inwards from a public: no way crosses another public.

    The seats are one actor, named by the first of them; actors without a way through them are left out.
    """
    seats, publics = dict.fromkeys(graph.placed.seat_ids, graph.placed.seat_ids[0]), graph.placed.stakeholders
    dead = dead_ends(graph.lines, {*targets, *seats, *publics})
    ways: dict[str, dict[str, float]] = {}
    for actor, near in graph.lines.items():
        if actor not in dead:
            start = seats.get(actor, actor)
            onward = ways.setdefault(start, {})
            for other, line in near.items():
                end = seats.get(other, other)
                if end != start and other not in dead and other not in publics:
                    onward[end] = min(onward.get(end, inf), max(line.latency, INSTANT))
    return ways


MEASURE = Measure(
    id="brokerage",
    title=msg("Brokerage"),
    meaning=msg(
        "How much of what passes between the publics and those who decide, serve or know goes through the role: "
        "a bridge, and a single point of failure."
    ),
    unit="share",
    formula=msg(
        "Σ over s∈S, t∈T of paths(s, t; seats) ÷ paths(s, t), over |S|·|T|; paths shortest by latency, S stakeholders, "
        "T roles that decide, serve or are expert, the seats taken as one actor and left out of T"
    ),
    reference=msg("L. C. Freeman, Sociometry 40 (1977) 35-41; U. Brandes, Social Networks 30 (2008) 136-145"),
    measure=brokerage,
    draw=_drawn,
)
