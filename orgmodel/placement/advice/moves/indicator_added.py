"""Indicator added: a figure of effect for an objective that no figure proves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from orgmodel.measures.proven_value import ProvenValue
from orgmodel.placement.advice.bench import Bench, titled
from orgmodel.placement.advice.drafts import shown_in_report
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.spans import Data
from orgmodel.scenario.strategy import Objective
from orgmodel.scenario.vocabulary import Metier
from orgmodel.text import Message, listing, msg

FIGURES: Mapping[Metier | None, tuple[Message, Message]] = MappingProxyType(
    {
        "marketing": (msg("Recommendation"), msg("people who recommend us / people asked")),
        "public_relations": (msg("Favourable mentions"), msg("favourable mentions / all mentions")),
        "customer_service": (msg("Matters settled"), msg("matters settled at the first answer / matters answered")),
        "business_development": (msg("Ideas adopted"), msg("ideas of the publics adopted / ideas passed on")),
        "internal_communication": (msg("Active members of staff"), msg("members of staff who take part / all staff")),
        None: (msg("Aims reached"), msg("people who did what the objective is for / people reached")),
    }
)
"""A figure of effect by métier: its name and formula (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Objectives that nothing proves, one more at a time; the target stays to be agreed."""
    detail = bench.detail("proven-value")
    unproven = [row.objective for row in detail.objectives if not row.indicators] if isinstance(
        detail, ProvenValue) else []  # fmt: skip
    strategy = bench.scenario.strategy
    goals = [one for one in (strategy.objectives if strategy else None) or () if one.id in unproven]
    source = _source(bench)
    if source is None:
        return
    for chosen in gradually(goals):
        shown = shown_in_report(bench, [_free(bench, one) for one in chosen])
        edits = (*(_edit(bench, one, source) for one in chosen), *shown)
        said = msg("Measure what comes of {objectives} by a figure of effect, whose target is for you to agree on.",
                   objectives=listing(msg("“{title}”", title=one.text) for one in chosen))  # fmt: skip
        yield Trial(edits, said)


def _edit(bench: Bench, goal: Objective, source: str) -> Edit:
    name, formula = FIGURES[goal.metier]
    value: Data = {
        "id": _free(bench, goal),
        "name": titled(name),
        "objective": goal.id,
        "kind": "outcome",
        "formula": bench.words(formula),
        "tool": source,
        "owner": bench.manager,
        "frequency": "monthly",
        "target": bench.words(msg("to be agreed")),
    }
    return bench.pen.append(("strategy", "indicators"), value)


def _free(bench: Bench, goal: Objective) -> str:
    strategy = bench.scenario.strategy
    taken = {one.id for one in (strategy.indicators if strategy else None) or ()}
    wanted, number = f"{goal.id}_effect"[:60], 2
    found = wanted
    while found in taken:
        found, number = f"{wanted}_{number}", number + 1
    return found


def _source(bench: Bench) -> str | None:
    """A tool the figure is read from: one that watches, else any."""
    tools = bench.scenario.tools or ()
    return next((tool.id for tool in tools if tool.family == "monitoring"), next((tool.id for tool in tools), None))


MOVE = Move(
    id="indicator-added",
    title=msg("Add a figure of effect"),
    mends=("unproven-value", "measurable", "marketing-fad", "beyond-fad"),
    trials=trials,
)
