"""Crisis exercise: a year old passes, older fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny


@pytest.mark.parametrize(
    ("plan", "status"),
    [
        ({"last_exercise": "2025-11-20"}, "pass"),
        ({"last_exercise": "2025-11-18"}, "fail"),
        ("none", "fail"),
        ({"levels": True}, "not_assessable"),
        ({"last_exercise": "2026-12-01"}, "not_assessable"),
    ],
)
def test_age_on_20_november_2026(plan: Any, status: str) -> None:
    assert tiny(governance={"crisis_plan": plan}).check("crisis-exercise").status == status
