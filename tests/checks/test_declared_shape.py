"""The shape it is said to have: one unit that publishes is centralized; calling it a hub warns."""

from __future__ import annotations

import pytest

from tests.organizations import channel, tiny


@pytest.mark.parametrize(
    ("shape", "status"),
    [("centralized", "pass"), ("dandelion", "warn"), ("joint", "not_applicable"), (..., "not_assessable")],
)
def test_declared_against_observed(shape: object, status: str) -> None:
    placement = {"id": "today", "title": "Today", "shape": shape, "seats": [{"id": "cm", "reports_to": "comm_head"}]}
    placed = {key: value for key, value in placement.items() if value is not ...}
    told = tiny(channels=[channel()], placements=[placed], governance={"speaking": "authorised"}, speakers=[])
    assert told.check("declared-shape").status == status
