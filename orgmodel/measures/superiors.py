"""The lines up from a seat: solid and dotted, to superiors that are not seats themselves."""

from __future__ import annotations

from orgmodel.graph import OrgGraph, Tie


def lines_up(graph: OrgGraph, seats: tuple[str, ...]) -> tuple[Tie, ...]:
    """Solid lines, then dotted ones, from `seats` to roles that no seat holds, in the order written."""
    return tuple(
        tie
        for kind in ("reports_to", "dotted_to")
        for tie in graph.ties
        if tie.type == kind and tie.source in seats and tie.target not in seats
    )
