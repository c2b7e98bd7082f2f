"""Neglected publics: those with power who press, and whom nobody serves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.salience_types import NAMES, SalienceType, may_press, salience_type
from orgmodel.measures.serving import is_serving_written
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Stakeholder
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg

PRESSING: tuple[SalienceType, ...] = ("definitive", "dangerous")


class Attended(NamedTuple):
    """One public: its type, whether it presses, whether anybody serves it, who else answers for it."""

    stakeholder: str
    type: SalienceType | None
    presses: bool | None
    """Whether it has power and urgency; None where one of them is not written."""
    is_served: bool | None
    """None where that is not written."""
    owner: str | None
    """The owner of an objective that is about it."""

    @property
    def is_neglected(self) -> bool | None:
        """Whether it presses and nobody serves it, or, being dangerous, answers for it; None where not known."""
        if self.presses is False or self.is_served or (self.type == "dangerous" and self.owner):
            return False
        return None if self.presses is None or self.is_served is None else True


def neglected_publics(situation: Situation) -> Measured:
    """How many definitive or dangerous publics nobody serves; a dangerous one may also have the owner of an aim."""
    graph = situation.graph
    placed = graph.placed
    if placed.scenario.stakeholders is None:
        return unmeasured(msg("No public is written."), "stakeholders[]")
    rows = tuple(_attended(graph, one) for one in placed.stakeholders.values())
    missing = tuple(dict.fromkeys(field for row in rows for field in _missing(placed, row)))
    alone = [row for row in rows if row.is_neglected]
    pressing = [row for row in rows if row.presses]
    proof = _proof(placed, alone or pressing or rows)
    return Measured(float(len(alone)), _explanation(placed, alone, pressing), proof, missing,
                    "at_least" if missing else "exact", detail=rows)  # fmt: skip


def _attended(graph: OrgGraph, one: Stakeholder) -> Attended:
    served = any(tie.target == one.id for tie in graph.ties_of("serves"))
    strategy = graph.placed.scenario.strategy
    about = [goal for goal in (strategy.objectives if strategy else None) or () if one.id in (goal.stakeholders or ())]
    owner = next((goal.owner for goal in about if goal.owner), None)
    known = served if served or is_serving_written(graph, one) else None
    return Attended(one.id, salience_type(one), may_press(one), known, owner)


def _missing(placed: Placed, row: Attended) -> tuple[str, ...]:
    """What is not written and could make a public neglected."""
    if row.is_neglected is not None:
        return ()
    one = placed.stakeholders[row.stakeholder]
    fields = [f"stakeholders[].{name}" for name in ("power", "urgency") if getattr(one, name) is None]
    return (*fields, *(("stakeholders[].served_by",) if row.is_served is None else ()))


def _proof(placed: Placed, rows: Sequence[Attended]) -> Evidence:
    places = []
    for row in rows:
        one = placed.stakeholders[row.stakeholder]
        places.append(one.at("served_by") if one.served_by is not None else one.location)
    return Evidence(tuple(row.stakeholder for row in rows), places=tuple(places))


def _explanation(placed: Placed, alone: Sequence[Attended], pressing: Sequence[Attended]) -> Message:
    def named(rows: Sequence[Attended]) -> object:
        return listing(
            msg("{public} ({type})", public=placed.name(row.stakeholder), type=NAMES[row.type])
            if row.type else placed.name(row.stakeholder) for row in rows
        )  # fmt: skip

    if alone:
        return msg("Nobody serves {publics}.", publics=named(alone))
    if not pressing:
        return msg("No public has power and presses at once.")
    return msg("Somebody is there for each public with power and urgency: {publics}.", publics=named(pressing))


MEASURE = Measure(
    id="neglected-publics",
    title=msg("Publics that nobody attends to"),
    meaning=msg("How many publics with power and urgency, legitimate or not, nobody serves or answers for."),
    unit="count",
    formula=msg(
        "publics with power ≥ .5 and urgency ≥ .5 that nobody serves; with legitimacy < .5 (dangerous), also without "
        "an owner of an objective that names them"
    ),
    reference=msg(
        "R. K. Mitchell, B. R. Agle, D. J. Wood, Academy of Management Review 22 (1997) 853-886; the cut our proposal"
    ),
    measure=neglected_publics,
)
