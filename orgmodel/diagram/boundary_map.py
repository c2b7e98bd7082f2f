"""Placements as inside–outside maps: publics and their channels, the role on the border, the functions it leans on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orgmodel.diagram.org_chart import drawn_ties, publics
from orgmodel.diagram.picture import Box, BoxKind, Chart, Line, LineKind, Mark
from orgmodel.graph import OrgGraph

Tied = tuple[str, str, LineKind]


def maps_of(graphs: Sequence[OrgGraph], language: str, *, baseline: OrgGraph | None = None) -> tuple[Chart, ...]:
    """One map a placement, its changes marked against `baseline` unless it is that one; lay them out together."""
    return tuple(map_of(graph, language, baseline=baseline) for graph in graphs)


def map_of(graph: OrgGraph, language: str, *, baseline: OrgGraph | None = None) -> Chart:
    """The inside–outside map of one placement: only roles that meet a public, a channel or a seat are on it."""
    before = None if baseline is None or baseline.placed.id == graph.placed.id else baseline
    ties, old = _ties(graph), _ties(before) if before else ()
    boxes = {box.id: box for box in _boxes(graph, language, ties)}
    if before:
        boxes |= {box.id: box for box in _gone(before, graph, language, old) if box.id not in boxes}
        boxes |= {seat: _marked(boxes[seat], before) for seat in graph.placed.seat_ids}
    lines = [Line(*tie, None if before is None or tie in old else "added") for tie in ties]
    lines += [Line(*tie, "removed") for tie in old if tie not in ties]
    drawn = tuple(line for line in lines if line.source in boxes and line.target in boxes)
    units = tuple((unit.id, unit.name.get(language)) for unit in graph.placed.units.values())
    return Chart(graph.placed.title.get(language), tuple(boxes.values()), drawn, language, units)


def _ties(graph: OrgGraph) -> tuple[Tied, ...]:
    """What passes: publics on channels, who answers there, who serves or listens directly, and what seats lean on."""
    placed, seats = graph.placed, set(graph.placed.seat_ids)
    found: dict[Tied, None] = {}
    for channel in placed.channels.values():
        if channel.is_external:
            found |= {(_public(one), f"channel:{channel.id}", "uses"): None for one in channel.stakeholders or ()}
            operators = placed.resolve_all(channel.operators)
            found |= {(_name(one, graph), f"channel:{channel.id}", "serves"): None for one in operators}
    for tie in graph.ties_of("serves", "represents"):
        if tie.via is None and tie.target in placed.stakeholders:
            found[(_name(tie.source, graph), _public(tie.target), "serves")] = None
    for tie in graph.ties_of("feeds_back"):
        if tie.source in placed.stakeholders:
            found[(_public(tie.source), tie.target, "feeds_back")] = None
    inside = drawn_ties(graph, "reporting", "dotted", "coordinates", "feeds_back")
    return (*found, *(tie for tie in inside if {tie[0], tie[1]} & seats))


def _boxes(graph: OrgGraph, language: str, ties: Sequence[Tied]) -> list[Box]:
    placed = graph.placed
    tied = {end for tie in ties for end in tie[:2]}
    boxes = publics(graph, language)
    boxes += [
        Box(f"channel:{one.id}", placed.name(one.id).get(language), "channel")
        for one in placed.channels.values()
        if one.is_external
    ]
    boxes += [_insider(actor, graph, language) for actor in placed.seat_ids]
    return boxes + [_insider(actor, graph, language) for actor in placed.roles if actor in tied]


def _insider(actor: str, graph: OrgGraph, language: str, mark: Mark | None = None) -> Box:
    placed = graph.placed
    unit = next(iter(placed.units_of(actor)), "")
    is_seat = actor in placed.seat_ids
    kind: BoxKind = "seat" if is_seat else "inside"
    return Box(actor, placed.name(actor).get(language), kind, unit, mark=mark, actor=actor)


def _gone(before: OrgGraph, graph: OrgGraph, language: str, old: Sequence[Tied]) -> list[Box]:
    """Seats that are no more, and roles that only the other placement ties; those stay, for their lines' sake."""
    seats = [seat for seat in before.placed.seat_ids if seat not in graph.insiders]
    gone = [_insider(seat, before, language, "removed") for seat in seats]
    tied = {end for tie in old for end in tie[:2]}
    return gone + [_insider(role, graph, language) for role in graph.placed.roles if role in tied]


def _marked(box: Box, before: OrgGraph) -> Box:
    return box if box.actor in before.placed.seat_ids else replace(box, mark="added")


def _public(stakeholder: str) -> str:
    return f"public:{stakeholder}"


def _name(actor: str, graph: OrgGraph) -> str:
    """Id of an operator's box: volunteers who answer are a public."""
    return _public(actor) if actor in graph.placed.stakeholders else actor
