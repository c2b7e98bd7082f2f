"""Brokerage: the share of ways from the publics to those who decide, serve or know that run through the seats."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.standing import deciders, experts, servers
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.metrics.betweenness import pairs_carried
from orgmodel.metrics.ego import Graph, Lines, contracted
from orgmodel.records import Evidence
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
    targets = {**servers(graph), **deciders(graph), **experts(graph)}
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
    seats = graph.placed.seat_ids
    merged = contracted(_inward(graph, {*targets, *seats, *graph.placed.stakeholders}), seats)
    carried = (pairs_carried(merged, (one,), targets)[seats[0]] for one in graph.placed.stakeholders)
    return tuple(
        Passage(one, pairs / len(targets)) for one, pairs in zip(graph.placed.stakeholders, carried, strict=True)
    )


def _inward(graph: OrgGraph, ends: Collection[str]) -> Lines:
    """All ties, both ways inside, but only inwards from a public: no way crosses another public; no dead ends."""
    dead = _dead_ends(graph.network, ends)
    ways: Lines = graph.network.to_directed_class()()
    ways.add_nodes_from(actor for actor in graph.actors if actor not in dead)
    for left, right, tie in graph.network.edges(ways, data=True):
        for start, end in ((left, right), (right, left)):
            if end not in graph.placed.stakeholders and end not in dead and start not in dead:
                ways.add_edge(start, end, strength=tie["strength"], latency=tie["latency"])
    return ways


def _dead_ends(network: Graph, ends: Collection[str]) -> set[str]:
    """Actors that no way between `ends` runs through, being tied to one other at most once such actors are gone."""
    degree = dict(network.degree)
    queue = [actor for actor, ties in degree.items() if ties <= 1 and actor not in ends]
    dead = set(queue)
    while queue:
        for other in network.adj[queue.pop()]:
            degree[other] -= 1
            if degree[other] <= 1 and other not in ends and other not in dead:
                dead.add(other)
                queue.append(other)
    return dead


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
)
