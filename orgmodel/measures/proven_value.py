"""Proven value: the share of objectives that an indicator can prove, and who reads the proof."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.strategy import Indicator, Objective, Strategy
from orgmodel.text import Message, Share, Text, listing, msg, plural

PROVING = ("outcome", "impact")
"""Kinds of indicators that prove something."""
READERS = 1
"""Level down to which a reader decides on budgets (domain.md §2.6)."""


class Proof(NamedTuple):
    """One objective: the indicators that prove it, none where it is unproven."""

    objective: str
    text: Text
    indicators: tuple[str, ...]
    location: Location


class ProvenValue(NamedTuple):
    """Objectives and their proof; whether a strategic report reaches the top, None if not written; vanity."""

    objectives: tuple[Proof, ...]
    strategic: bool | None
    strategic_at: Location | None
    vanity: float
    """Share of the indicators that only count what was done."""


def proven_value(situation: Situation) -> Measured:
    """Share of the objectives with an outcome or impact indicator fully defined, 0 to 1."""
    graph = situation.graph
    strategy = graph.placed.scenario.strategy
    if strategy is None or strategy.objectives is None:
        return unmeasured(msg("No objective is written."), "strategy.objectives[]")
    if not strategy.objectives:
        return Measured(0.0, msg("There is no objective, so nothing to prove."), Evidence(places=(strategy.location,)),
                        detail=ProvenValue((), *_strategic(graph, strategy), 0.0))  # fmt: skip
    if strategy.indicators is None:
        return unmeasured(msg("No indicator is written."), "strategy.indicators[]")
    rows = tuple(_proof(one, strategy.indicators) for one in strategy.objectives)
    unproven = [row for row in rows if not row.indicators]
    value = 1 - len(unproven) / len(rows)
    outputs = sum(one.kind == "output" for one in strategy.indicators)
    detail = ProvenValue(rows, *_strategic(graph, strategy), outputs / max(1, len(strategy.indicators)))
    owners = tuple(
        dict.fromkeys(actor for one in strategy.objectives if one.owner for actor in graph.placed.resolve(one.owner))
    )
    places = tuple(row.location for row in unproven or rows)
    missing = ("strategy.reports[]",) if detail.strategic is None else ()
    return Measured(value, _explanation(rows, unproven, value), Evidence(owners, places=places), missing, detail=detail)


def _proof(objective: Objective, indicators: Sequence[Indicator]) -> Proof:
    found = tuple(one.id for one in indicators if one.objective == objective.id and _is_proof(one))
    return Proof(objective.id, objective.text, found, objective.location)


def _is_proof(one: Indicator) -> bool:
    """Whether it has a formula, a source, an owner, a target and a frequency: an indicator is what is written of it."""
    fields = (one.formula, one.tool, one.owner, one.target, one.frequency)
    return one.kind in PROVING and all(field is not None for field in fields)


def _strategic(graph: OrgGraph, strategy: Strategy) -> tuple[bool | None, Location | None]:
    """Whether a strategic report reaches a role of level 1 or above, and where that is written."""
    if strategy.reports is None:
        return None, None
    reports = [report for report in strategy.reports if report.cadence == "strategic"]
    for report in reports:
        if any(graph.levels.get(one, READERS + 1) <= READERS for one in graph.placed.resolve_all(report.audience)):
            return True, report.location
    return False, reports[0].location if reports else strategy.at("reports")


def _explanation(rows: Sequence[Proof], unproven: Sequence[Proof], value: float) -> Message:
    if not unproven:
        return plural(
            "The only objective has an indicator that proves it.",
            "Each of {n} objectives has an indicator that proves it.",
            len(rows),
        )
    return msg("{share} of the objectives have an indicator that proves them; these have none: {objectives}.",
               share=Share(value), objectives=listing(row.text for row in unproven))  # fmt: skip


MEASURE = Measure(
    id="proven-value",
    title=msg("Proven value"),
    meaning=msg("How much of what the role is for can be shown by a figure of effect rather than of activity."),
    unit="share",
    formula=msg(
        "objectives with an outcome or impact indicator that has formula, tool, owner, target and frequency ÷ "
        "objectives"
    ),
    reference=msg(
        "85% of the best communities and 48% of average ones can measure their value (The Community Roundtable 2014)"
    ),
    measure=proven_value,
)
