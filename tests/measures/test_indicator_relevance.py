"""Indicator relevance by hand: an objective and a report that asks its readers for something, both."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.measure import Measured
from tests.organizations import tiny

ASKS = {"cadence": "weekly", "audience": ["boss"], "decisions": ["Go on"]}
GOAL = [{"id": "trust", "text": "Trust"}]


def measured(indicators: list[dict[str, Any]], *reports: dict[str, Any]) -> Measured:
    strategy = {"objectives": GOAL, "indicators": indicators, "reports": list(reports)}
    return tiny(strategy=strategy).facts.measures["indicator-relevance"]


def test_one_report_that_asks_is_enough() -> None:
    idle = {**ASKS, "cadence": "monthly", "decisions": [], "indicators": ["a", "b"]}
    found = measured(
        [{"id": "a", "objective": "trust"}, {"id": "b", "objective": "trust"}], idle, {**ASKS, "indicators": ["a"]}
    )
    assert (found.value, found.bound) == (pytest.approx(0.5), "exact")
    assert found.evidence.actors == ("boss",)


def test_a_figure_no_report_shows_is_idle_whatever_its_objective() -> None:
    """That its objective is not written changes nothing, so it is not missing."""
    found = measured([{"id": "a"}], {**ASKS, "indicators": []})
    assert (found.value, found.bound, found.missing) == (0, "exact", ())


def test_a_figure_without_a_written_objective_may_be_relevant() -> None:
    found = measured([{"id": "a"}, {"id": "b", "objective": "trust"}], {**ASKS, "indicators": ["a", "b"]})
    assert (found.value, found.detail.at_best) == (pytest.approx(0.5), 1)
    assert (found.bound, found.missing) == ("at_least", ("strategy.indicators[].objective",))
