"""Crisis levels: defined passes, undefined warns, no plan fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny


@pytest.mark.parametrize(
    ("plan", "status"),
    [({"levels": True}, "pass"), ({"levels": False}, "warn"), ("none", "fail"), ({"date": "2026"}, "not_assessable")],
)
def test_levels(plan: Any, status: str) -> None:
    assert tiny(governance={"crisis_plan": plan}).check("crisis-levels").status == status
