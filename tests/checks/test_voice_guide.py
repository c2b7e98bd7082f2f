"""Guide of tone: examples for what arrives pass, fewer warn, none fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

CASES = [{"id": "a", "severity": 1, "decides": "cm"}, {"id": "b", "severity": 4, "decides": "boss"}]


@pytest.mark.parametrize(
    ("guide", "status"),
    [({"examples": [1, 4]}, "pass"), ({"examples": [1]}, "warn"), ("none", "fail"), ({}, "not_assessable")],
)
def test_examples_by_severity(guide: Any, status: str) -> None:
    assert tiny(case_types=CASES, governance={"voice_guide": guide}).check("voice-guide").status == status
