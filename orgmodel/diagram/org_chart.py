"""Placements as reporting charts: who reports to whom, where the seats are, and what differs from another placement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orgmodel.diagram.picture import Box, Chart, Line, LineKind, Mark
from orgmodel.graph import OrgGraph
from orgmodel.text import msg, render

KINDS: dict[str, LineKind] = {
    "reports_to": "reporting",
    "dotted_to": "dotted",
    "collaborates": "coordinates",
    "coordinates": "coordinates",
    "integrates": "coordinates",
    "feeds_back": "feeds_back",
    "informs": "feeds_back",
    "serves": "serves",
}
"""How a tie is drawn; the other ties are told elsewhere."""
ALWAYS: tuple[LineKind, ...] = ("reporting", "dotted")
"""Drawn between any two roles."""
INSIDE: tuple[LineKind, ...] = (*ALWAYS, "coordinates")
"""Coordination is drawn between seats only: more would cover the chart; the inside–outside map has the rest."""

Tied = tuple[str, str, LineKind]


def charts_of(
    graphs: Sequence[OrgGraph], language: str, *, baseline: OrgGraph | None = None, show_outside: bool = True
) -> tuple[Chart, ...]:
    """One chart a placement, its changes marked against `baseline` unless it is that one; lay them out together."""
    return tuple(chart_of(graph, language, baseline=baseline, show_outside=show_outside) for graph in graphs)


def chart_of(graph: OrgGraph, language: str, *, baseline: OrgGraph | None = None, show_outside: bool = True) -> Chart:
    """The reporting chart of one placement.

    A box's id names its place, actor and superior, so an actor that moves has two boxes: one gone, one moved.
    """
    before = None if baseline is None or baseline.placed.id == graph.placed.id else baseline
    boxes = [_box(actor, graph, language, _mark(actor, graph, before)) for actor in _insiders(graph)]
    boxes += _gone(graph, before, language) if before else []
    lines = [*_kept(graph, before), *(_lost(graph, before) if before else ())]
    if show_outside:
        boxes += publics(graph, language)
        lines += _served(graph, before)
    units = tuple((unit.id, unit.name.get(language)) for unit in graph.placed.units.values())
    return Chart(graph.placed.title.get(language), tuple(boxes), tuple(lines), language, units)


def publics(graph: OrgGraph, language: str) -> list[Box]:
    """A box for each stakeholder, in the order written."""
    return [
        Box(f"public:{one.id}", one.name.get(language), "outside", actor=one.id)
        for one in graph.placed.stakeholders.values()
    ]


def drawn_ties(graph: OrgGraph, *kinds: LineKind) -> tuple[Tied, ...]:
    """Ties of those kinds between insiders, each once, a reporting line from the superior."""
    found: dict[Tied, None] = {}
    for tie in graph.ties:
        kind = KINDS.get(tie.type)
        if kind in kinds and {tie.source, tie.target} <= graph.insiders:
            ends = (tie.target, tie.source) if kind == "reporting" else (tie.source, tie.target)
            found[(*ends, kind)] = None
    return tuple(found)


def _insiders(graph: OrgGraph) -> list[str]:
    return [actor for actor in graph.actors if actor in graph.insiders]


def _spot(actor: str, graph: OrgGraph) -> str:
    """Id of an actor's box: who it is and under whom."""
    return f"{actor}@{next(iter(graph.superiors(actor)), '')}"


def _mark(actor: str, graph: OrgGraph, before: OrgGraph | None) -> Mark | None:
    if before is None:
        return None
    if actor not in before.insiders:
        return "added"
    return None if _spot(actor, before) == _spot(actor, graph) else "moved"


def _box(actor: str, graph: OrgGraph, language: str, mark: Mark | None) -> Box:
    placed = graph.placed
    unit = next(iter(placed.units_of(actor)), "")
    seat = placed.seat(actor)
    above = {one for superior in graph.superiors(actor) for one in placed.units_of(superior)}
    caption = ""
    if seat is not None and seat.fte is not None and len(placed.seats) > 1:
        caption = render(msg("{fte} FTE", fte=float(seat.fte)), language)
    elif seat is None and unit in placed.units and unit not in above:
        caption = placed.units[unit].name.get(language)
    label = placed.name(actor).get(language)
    return Box(_spot(actor, graph), label, "seat" if seat else "inside", unit, caption, mark, actor)


def _gone(graph: OrgGraph, before: OrgGraph, language: str) -> list[Box]:
    kept = {_spot(actor, graph) for actor in _insiders(graph)}
    gone = [actor for actor in _insiders(before) if _spot(actor, before) not in kept]
    return [replace(_box(actor, before, language, "removed"), caption="") for actor in gone]


def _kept(graph: OrgGraph, before: OrgGraph | None) -> list[Line]:
    """Lines of this placement: those that the other has not are marked."""
    known = set(drawn_ties(before, *INSIDE)) if before else set()
    lines = []
    for tie in drawn_ties(graph, *INSIDE):
        moved = before is not None and tie[2] == "reporting" and _mark(tie[1], graph, before) == "moved"
        mark: Mark | None = None if before is None or tie in known else "moved" if moved else "added"
        if _is_shown(tie, graph):
            lines.append(Line(_spot(tie[0], graph), _spot(tie[1], graph), tie[2], mark))
    return lines


def _lost(graph: OrgGraph, before: OrgGraph) -> list[Line]:
    """Lines that only the other placement has: to the box that is gone, else between the boxes as they are now."""
    now = set(drawn_ties(graph, *INSIDE))
    lines = []
    for source, target, kind in drawn_ties(before, *INSIDE):
        if (source, target, kind) in now or (kind != "reporting" and not {source, target} <= graph.insiders):
            continue
        if kind not in ALWAYS and not _is_shown((source, target, kind), graph):
            continue
        start = _spot(source, graph if source in graph.insiders else before)
        end = _spot(target, before if kind == "reporting" or target not in graph.insiders else graph)
        lines.append(Line(start, end, kind, "removed"))
    return lines


def _is_shown(tie: Tied, graph: OrgGraph) -> bool:
    return tie[2] in ALWAYS or {tie[0], tie[1]} <= set(graph.placed.seat_ids)


def _served(graph: OrgGraph, before: OrgGraph | None) -> list[Line]:
    """From each seat to the publics it serves; marked where no seat served them before."""
    known = _served_by_seats(before) if before else set(graph.placed.stakeholders)
    served = dict.fromkeys((tie.source, tie.target) for tie in graph.ties_of("serves"))
    return [
        Line(_spot(seat, graph), f"public:{public}", "serves", None if public in known else "added")
        for seat, public in served
        if seat in graph.placed.seat_ids
    ]


def _served_by_seats(graph: OrgGraph) -> set[str]:
    return {tie.target for tie in graph.ties_of("serves") if tie.source in graph.placed.seat_ids}
