"""Advice before a room loses patience: one question of a shipped scenario of 56 roles, pairs included."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import pytest

from orgmodel.assessment import Assessment, assess
from orgmodel.placement.advice.advising import advise_on
from orgmodel.scenario.reader import read

SCENARIO = Path(__file__).parents[1] / "scenarios" / "transport_group.yaml"
"""56 roles, 9 publics, 4 placements."""
LONGEST = 1.5
"""Seconds for one question, pairs included."""
USUAL = 0.4
"""Seconds at the median over all that is found and fails (our proposal)."""


@pytest.fixture(scope="module")
def before() -> Assessment:
    scenario = read(SCENARIO).scenario
    return assess(scenario, scenario.placements[0])


def seconds(before: Assessment, name: str) -> float:
    start = time.perf_counter()
    advise_on(before, name)
    return time.perf_counter() - start


def test_the_hardest_question_takes_less_than_a_second_and_a_half(before: Assessment) -> None:
    """Late answers: no change is enough alone, and each asks for all the times of all the paths."""
    assert min(seconds(before, "late-answer") for _ in range(3)) < LONGEST


def test_the_usual_question_is_answered_at_once(before: Assessment) -> None:
    names = [one.id for one in before.findings]
    names += [name for name, found in before.checks.items() if found.status in ("fail", "warn")]
    assert statistics.median(seconds(before, name) for name in names) < USUAL
