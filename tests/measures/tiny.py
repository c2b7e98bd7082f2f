"""A tiny organization whose every number can be worked out by hand."""

from __future__ import annotations

from typing import Any

from orgmodel.graph import build_graph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.profiles import find_profile
from orgmodel.scenario.placed import place
from orgmodel.scenario.types import Scenario

UNITS = (
    {"id": "top", "name": "Management", "function": "executive"},
    {"id": "mkt", "name": "Marketing", "function": "marketing", "parent": "top"},
    {"id": "press", "name": "Press office", "function": "press_pr", "parent": "top"},
    {"id": "care", "name": "Client care", "function": "customer_service", "parent": "top"},
)
ROLES = (
    {"id": "boss", "title": "Boss", "unit": "top"},
    {"id": "mkt_head", "title": "Marketing head", "unit": "mkt", "reports_to": "boss"},
    {"id": "press_head", "title": "Press head", "unit": "press", "reports_to": "boss"},
    {"id": "care_head", "title": "Care head", "unit": "care", "reports_to": "boss"},
    {"id": "agent", "title": "Agent", "unit": "care", "reports_to": "care_head"},
)
CLIENTS = {"id": "clients", "name": "Clients", "power": 1, "legitimacy": 1, "urgency": 1}
FANS = {"id": "fans", "name": "Fans", "power": 0.5, "legitimacy": 0.5, "urgency": 0}
MANAGER = {"id": "cm", "title": "Community manager"}
UNDER_MARKETING = ({"id": "cm", "reports_to": "mkt_head"},)


def scenario(
    *,
    seats: Any = UNDER_MARKETING,
    manager: dict[str, Any] | None = None,
    organization: dict[str, Any] | None = None,
    placement: dict[str, Any] | None = None,
    placements: Any = None,
    **parts: Any,
) -> Scenario:
    """The tiny organization with other seats, other facts of the role or the house, and whatever else is given."""
    house = {"units": list(UNITS), "roles": list(ROLES), **(organization or {})}
    written = placements or [{"id": "today", "title": "Today", "seats": list(seats), **(placement or {})}]
    return Scenario.model_validate(
        {
            "format": 1,
            "title": "Tiny",
            "as_of": "2026-11-20",
            "organization": house,
            "community_manager": {**MANAGER, **(manager or {})},
            "placements": written,
            **parts,
        }
    )


def situate(written: Scenario, index: int | None = 0) -> Situation:
    """What a measure sees of a placement; of none where `index` is None."""
    chosen = None if index is None else written.placements[index]
    return Situation(build_graph(place(written, chosen)), find_profile(written.domain))


def measured(measure: Measure, index: int | None = 0, **parts: Any) -> Measured:
    """What `measure` says of the tiny organization with `parts`."""
    return measure.measure(situate(scenario(**parts), index))
