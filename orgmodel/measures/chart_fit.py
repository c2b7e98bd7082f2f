"""Chart fit: how much of the work follows the reporting lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from orgmodel.graph import OrgGraph, Tie, TieType
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence
from orgmodel.text import Message, listing, msg

WORK: tuple[TieType, ...] = ("collaborates", "coordinates", "integrates", "escalates_to", "feeds_back")
"""Ties of actual work, as against lines of command."""
NAMED = 3
"""Ties across the chart that are named (our proposal)."""


class ChartFit(NamedTuple):
    """The pairs who work together: within two steps of the reporting lines, and further apart."""

    along: tuple[tuple[str, str], ...]
    across: tuple[tuple[str, str], ...]


def chart_fit(situation: Situation) -> Measured:
    """Share of the pairs who work together that stand within two reporting steps, 0 to 1. O(ties · span)."""
    graph = situation.graph
    ties = _working(graph)
    if not ties:
        return unmeasured(msg("No tie of work is written beside the reporting lines."), "organization.links[]")
    lines = {one: _lines_of(graph, one) for pair in ties for one in pair}
    along = tuple(pair for pair in ties if _is_near(pair, lines))
    fit = ChartFit(along, tuple(pair for pair in ties if pair not in set(along)))
    proof = Evidence(ties=tuple(ties), places=tuple(dict.fromkeys(tie.location for tie in ties.values())))
    actors = tuple(dict.fromkeys(one for pair in fit.across or fit.along for one in pair))
    return Measured(len(along) / len(ties), _explanation(graph, fit), Evidence(actors) + proof, detail=fit)


def _working(graph: OrgGraph) -> dict[tuple[str, str], Tie]:
    """Each pair of insiders who work together, with the first tie that says so."""
    found: dict[frozenset[str], Tie] = {}
    for tie in graph.ties_of(*WORK):
        if {tie.source, tie.target} <= graph.insiders:
            found.setdefault(frozenset((tie.source, tie.target)), tie)
    return {(tie.source, tie.target): tie for tie in found.values()}


def _lines_of(graph: OrgGraph, actor: str) -> frozenset[str]:
    """The superiors and subordinates of an actor, on solid lines."""
    return frozenset((*graph.superiors(actor), *graph.reports[actor]))


def _is_near(pair: tuple[str, str], lines: dict[str, frozenset[str]]) -> bool:
    """Whether one answers to the other, or both share a superior, a subordinate or a line between them."""
    one, other = pair
    return other in lines[one] or not lines[one].isdisjoint(lines[other])


def _explanation(graph: OrgGraph, fit: ChartFit) -> Message:
    whole = len(fit.along) + len(fit.across)
    if not fit.across:
        return msg("All {n} ties of work stay within two reporting steps.", n=whole)
    return msg("{along} of {n} ties of work stay within two reporting steps; across the chart: {pairs}.",
               along=len(fit.along), n=whole, pairs=listing(_pairs(graph, fit.across)))  # fmt: skip


def _pairs(graph: OrgGraph, pairs: tuple[tuple[str, str], ...]) -> Iterable[Message]:
    name = graph.placed.name
    yield from (msg("{one} with {other}", one=name(one), other=name(other)) for one, other in pairs[:NAMED])
    if len(pairs) > NAMED:
        yield msg("{n} more", n=len(pairs) - NAMED)


MEASURE = Measure(
    id="chart-fit",
    title=msg("Fit of the chart with the work"),
    meaning=msg("How much of the actual work follows the reporting lines, and how much the chart does not explain."),
    unit="share",
    formula=msg(
        "pairs of insiders who collaborate, coordinate, are integrated, escalate or feed back, and stand within two "
        "solid reporting lines of each other ÷ all such pairs"
    ),
    reference=msg("our proposal"),
    measure=chart_fit,
)
