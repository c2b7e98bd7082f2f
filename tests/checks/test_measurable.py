"""Their impact can be evaluated: a defined figure of effect passes; counts of activity warn or fail."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

FIGURE = {
    "formula": "a / b", "tool": "watch", "owner": "cm", "target": "1", "frequency": "monthly", "objective": "trust",
}  # fmt: skip


def plan(*kinds: str, objectives: int = 1) -> dict[str, Any]:
    """So many objectives, the first of which has figures of these kinds."""
    indicators = [{"id": f"i{n}", "kind": kind, **FIGURE} for n, kind in enumerate(kinds)]
    goals = [{"id": "trust", "text": "Trust"}, *({"id": f"o{n}", "text": "More"} for n in range(1, objectives))]
    return {
        "tools": [{"id": "watch", "family": "monitoring"}],
        "strategy": {"objectives": goals, "indicators": indicators},
    }


def test_effect_passes_activity_alone_fails_and_mostly_activity_warns() -> None:
    assert tiny(**plan("outcome")).check("measurable").status == "pass"
    assert tiny(**plan("output")).check("measurable").status == "fail"
    assert tiny(**plan("outcome", "output", "output")).check("measurable").status == "warn"


def test_half_of_counts_is_not_yet_vanity() -> None:
    assert tiny(**plan("impact", "output")).check("measurable").status == "pass"


@pytest.mark.parametrize(("objectives", "status"), [(2, "warn"), (3, "fail")])
def test_one_objective_proven_of_two_warns_and_of_three_fails(objectives: int, status: str) -> None:
    assert tiny(**plan("outcome", objectives=objectives)).check("measurable").status == status


@pytest.mark.parametrize("strategy", [{}, {"objectives": [{"id": "trust", "text": "Trust"}]}])
def test_without_objectives_or_indicators_it_is_open(strategy: dict[str, Any]) -> None:
    assert tiny(strategy=strategy).check("measurable").status == "not_assessable"


def test_reports_that_are_not_written_are_named_and_written_ones_are_not() -> None:
    told = plan("outcome")
    assert tiny(**told).check("measurable").missing == ("strategy.reports[]",)
    reports = [{"cadence": "strategic", "audience": ["boss"]}]
    assert tiny(**{**told, "strategy": {**told["strategy"], "reports": reports}}).check("measurable").missing == ()


def test_no_objective_at_all_fails() -> None:
    checked = tiny(strategy={"objectives": []}).check("measurable")
    assert (checked.status, checked.value) == ("fail", 0)
    assert str(checked.explanation) == "There is no objective, so nothing to prove."
