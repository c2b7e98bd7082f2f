"""An organization small enough to count its candidates by hand."""

from __future__ import annotations

from typing import Any

from orgmodel.scenario.types import Scenario
from tests.organizations import CLIENTS, channel, tiny

UNITS = [
    {"id": "top", "name": {"en": "Management", "fr": "Direction"}, "function": "executive"},
    {"id": "comm", "name": "Communication", "function": "communication", "parent": "top"},
    {"id": "mkt", "name": "Marketing", "function": "marketing", "parent": "top"},
    {"id": "care", "name": "Care", "function": "customer_service", "parent": "top"},
    {"id": "north", "name": "North", "function": "sales", "kind": "brand", "parent": "top"},
    {"id": "south", "name": "South", "function": "sales", "kind": "brand", "parent": "top"},
    {"id": "outside", "name": "Agency", "function": "agency", "kind": "agency"},
]
ROLES = [
    {"id": "boss", "title": {"en": "Boss", "fr": "Cheffe"}, "unit": "top"},
    {"id": "comm_head", "title": "Communication head", "unit": "comm", "reports_to": "boss"},
    {"id": "editor", "title": "Editor", "unit": "comm", "reports_to": "comm_head"},
    {"id": "mkt_head", "title": "Marketing head", "unit": "mkt", "reports_to": "boss"},
    {"id": "care_head", "title": "Care head", "unit": "care", "reports_to": "boss"},
    {"id": "north_head", "title": "North head", "unit": "north", "reports_to": "boss"},
    {"id": "south_head", "title": "South head", "unit": "south", "reports_to": "boss"},
    {"id": "agency_writer", "title": "Agency writer", "unit": "outside"},
]
MANAGER = {
    "id": "cm", "title": "Community manager", "fte": 1,
    "metiers": {"marketing": 0.5, "customer_service": 0.45, "public_relations": 0.05},
    "sponsor": "boss",
}  # fmt: skip


def small(**changes: Any) -> Scenario:
    """The organization with changes: eight roles, two brands, an agency, a page and its public."""
    organization = {"units": UNITS, "roles": ROLES, **changes.pop("organization", {})}
    page = channel(**{"operators": ["cm"], "stakeholders": ["clients"], **changes.pop("page", {})})
    rest = {"channels": [page], "stakeholders": [CLIENTS], "community_manager": MANAGER, "domain": "group", **changes}
    return tiny(organization=organization, **rest).scenario
