"""A draw written out: the placement in which every range is one number and every tie takes one time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from orgmodel.graph import OrgGraph
from orgmodel.measures.desk import crisis_plan
from orgmodel.measures.draws import FIELDS, OF_SEATS, Draws, Values
from orgmodel.measures.measure import Situation
from orgmodel.scenario.item import Item
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.values import Quantity


def world(situation: Situation, draws: Draws, number: int) -> Situation:
    """What a measure sees of draw `number`."""
    graph = situation.graph
    placed = graph.placed
    seats = tuple(_fixed(draws, number, "seats", seat.id, seat, OF_SEATS) for seat in placed.seats)
    there = Placed(_scenario(draws, number, placed), placed.placement, seats, placed.unknown_holders)
    ties = tuple(tie._replace(latency=float(_at(draws.latency(tie), number))) for tie in graph.ties)
    return situation._replace(graph=OrgGraph(there, ties))


def _scenario(draws: Draws, number: int, placed: Placed) -> Scenario:
    scenario = placed.scenario
    changes: dict[str, Any] = {
        kind: _fixed(draws, number, kind, "", getattr(scenario, kind), FIELDS[kind])
        for kind in ("organization", "community_manager")
    }
    for kind in ("stakeholders", "channels", "case_types"):
        if getattr(scenario, kind) is not None:
            items = getattr(scenario, kind)
            changes[kind] = tuple(_fixed(draws, number, kind, one.id, one, FIELDS[kind]) for one in items)
    changes["case_types"] = tuple(
        _copied(case, approvals=tuple(
            _fixed(draws, number, "approvals", (case.id, one.role), one, ("within",)) for one in case.approvals or ()
        ))
        for case in changes.get("case_types", ())
    )  # fmt: skip
    if crisis_plan(placed):
        assert scenario.governance
        rows = {
            severity: _fixed(draws, number, "severities", severity, one, ("within",))
            for severity, one in crisis_plan(placed).items()
        }
        changes["governance"] = _copied(
            scenario.governance, crisis_plan=_copied(scenario.governance.crisis_plan, severities=rows)
        )
    return _copied(scenario, **changes)


def _fixed(draws: Draws, number: int, kind: str, key: Hashable, item: Any, names: Iterable[str]) -> Any:
    changes: dict[str, Any] = {}
    for name in names:
        value = getattr(item, name)
        if isinstance(value, dict):
            changes[name] = {
                one: _at(draws.of(kind, key, f"{name}.{one}", share), number) for one, share in value.items()
            }
        elif value is not None:
            changes[name] = _at(draws.of(kind, key, name, value), number)
    return _copied(item, **changes)


def _copied(item: Any, **changes: Any) -> Any:
    assert isinstance(item, Item)
    copy = item.model_copy(update=changes)
    copy._origin = item.origin
    return copy


def _at(values: Values, number: int) -> Quantity:
    return Quantity(float(values if values.ndim == 0 else values[number]))
