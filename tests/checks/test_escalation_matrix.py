"""Escalation matrix: four severities pass, three warn, two fail; grave cases below the executives warn."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

TAKEN = {"role": "boss", "substitute": "comm_head", "within": "30min"}


@pytest.mark.parametrize(
    ("severities", "status"),
    [
        (dict.fromkeys((1, 2, 3, 4), TAKEN), "pass"),
        (dict.fromkeys((2, 3, 4), TAKEN), "warn"),
        (dict.fromkeys((3, 4), TAKEN), "fail"),
        ({**dict.fromkeys((1, 2, 3), TAKEN), 4: {"role": "boss", "within": "30min"}}, "warn"),
        ({**dict.fromkeys((1, 2, 3), TAKEN), 4: {**TAKEN, "role": "editor"}}, "warn"),
    ],
)
def test_complete_severities(severities: Any, status: str) -> None:
    assert tiny(governance={"crisis_plan": {"severities": severities}}).check("escalation-matrix").status == status


def test_no_plan_fails_and_a_plan_that_does_not_say_is_unknown() -> None:
    assert tiny(governance={"crisis_plan": "none"}).check("escalation-matrix").status == "fail"
    assert tiny(governance={"crisis_plan": {"levels": True}}).check("escalation-matrix").status == "not_assessable"
