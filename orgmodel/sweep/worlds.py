"""One way in which the ranges of a placement may turn out: the same graph with every range drawn."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

import numpy as np

from orgmodel.graph import OrgGraph
from orgmodel.measures.draws import FIELDS, OF_SEATS, Draws, draws_of
from orgmodel.scenario.conduct import CrisisPlan, Governance
from orgmodel.scenario.item import Item
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.values import Quantity

Written = TypeVar("Written", bound=Item)


def seed_of(seed: int, draw: int) -> int:
    """The seed of a world: spawned for its number alone, so that neither workers nor chunks bear on it.

    It is the same for every placement, and for every file: they are compared in the same worlds.
    """
    return int(np.random.SeedSequence(seed, spawn_key=(draw,)).generate_state(1, np.uint64)[0])


def redrawn(graph: OrgGraph, seed: int) -> OrgGraph:
    """The placement in the world of that seed: ranges and default latencies drawn, all else as written."""
    pen = _Pen(draws_of(graph.placed, 1, seed))
    placed = graph.placed
    seats = tuple(pen.item("seats", seat.id, seat, OF_SEATS) for seat in placed.seats)
    ties = tuple(tie._replace(latency=float(pen.draws.latency(tie).flat[0])) for tie in graph.ties)
    return OrgGraph(replace(placed, scenario=_scenario(placed.scenario, pen), seats=seats), ties)


class _Pen(NamedTuple):
    """Writes drawn values in the place of ranges."""

    draws: Draws

    def item(self, kind: str, key: Hashable, item: Written, fields: Sequence[str] = ()) -> Written:
        """The item with its drawn values."""
        written = {name: getattr(item, name) for name in fields or FIELDS[kind]}
        drawn = {name: self._value(kind, key, name, value) for name, value in written.items()}
        changed = {name: value for name, value in drawn.items() if value is not written[name]}
        return item.model_copy(update=changed) if changed else item

    def _value(self, kind: str, key: Hashable, name: str, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {entry: self._value(kind, key, f"{name}.{entry}", one) for entry, one in value.items()}
        if isinstance(value, Quantity) and value.is_range:
            return Quantity(float(self.draws.of(kind, key, name, value).flat[0]))
        return value


def _scenario(scenario: Scenario, pen: _Pen) -> Scenario:
    organization = pen.item("organization", "", scenario.organization)
    links = tuple(pen.item("links", (one.start, one.end, one.type), one) for one in organization.links)
    changed: dict[str, Any] = {
        "organization": organization.model_copy(update={"links": links}),
        "community_manager": pen.item("community_manager", "", scenario.community_manager),
        "governance": _governance(scenario.governance, pen),
    }
    for kind in ("stakeholders", "channels", "case_types"):
        items = getattr(scenario, kind)
        changed[kind] = None if items is None else tuple(pen.item(kind, one.id, one) for one in items)
    if changed["case_types"] is not None:
        changed["case_types"] = tuple(_approvals(case, pen) for case in changed["case_types"])
    return scenario.model_copy(update=changed)


def _approvals(case: CaseType, pen: _Pen) -> CaseType:
    if not case.approvals:
        return case
    drawn = tuple(pen.item("approvals", (case.id, one.role), one) for one in case.approvals)
    return case.model_copy(update={"approvals": drawn})


def _governance(governance: Governance | None, pen: _Pen) -> Governance | None:
    plan = governance.crisis_plan if governance else None
    if governance is None or not isinstance(plan, CrisisPlan) or not plan.severities:
        return governance
    rows = {name: pen.item("severities", int(name), row) for name, row in plan.severities.items()}
    return governance.model_copy(update={"crisis_plan": plan.model_copy(update={"severities": rows})})
