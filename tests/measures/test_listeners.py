"""Who listens to a public: who serves or represents it, who operates or watches a channel that names it."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.listeners import listeners

from .tiny import CLIENTS, scenario, situate

PUBLIC = {**CLIENTS, "served_by": []}
PAGE = {"id": "page", "stakeholders": ["clients"], "operators": ["agent"]}
TOOL = {"id": "watch", "family": "monitoring", "users": ["press_head"]}


@pytest.mark.parametrize(
    ("parts", "who"),
    [
        ({}, []),
        ({"stakeholders": [{**PUBLIC, "served_by": ["cm"]}]}, ["cm"]),
        ({"organization": {"links": [{"from": "agent", "to": "clients", "type": "represents"}]}}, ["agent"]),
        ({"organization": {"links": [{"from": "agent", "to": "clients", "type": "informs"}]}}, []),
        ({"channels": [PAGE]}, ["agent"]),
        ({"channels": [{**PAGE, "stakeholders": []}], "tools": [{**TOOL, "channels": ["page"]}]}, []),
        ({"channels": [PAGE], "tools": [{**TOOL, "channels": ["page"]}]}, ["agent", "press_head"]),
        ({"channels": [PAGE], "tools": [{**TOOL, "family": "social", "channels": ["page"]}]}, ["agent"]),
        ({"channels": [{**PAGE, "monitored_by": ["watch"]}], "tools": [TOOL]}, ["agent", "press_head"]),
    ],
)
def test_who_listens(parts: dict[str, Any], who: list[str]) -> None:
    graph = situate(scenario(**{"stakeholders": [PUBLIC], **parts})).graph
    assert list(listeners(graph, "clients")) == who
