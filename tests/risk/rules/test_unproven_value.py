"""Value not proven: an objective without a figure of effect, or proof that reaches nobody."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import drive, outcome, tiny

RULE = "unproven-value"
PROOF = {
    "id": "mood", "objective": "trust", "kind": "outcome", "formula": "good / all", "tool": "watch", "owner": "cm",
    "target": "0.7", "frequency": "monthly",
}  # fmt: skip
REPORT = {"cadence": "strategic", "audience": ["boss"]}


def plan(indicator: dict[str, Any] = PROOF, report: dict[str, Any] = REPORT) -> dict[str, Any]:
    objectives = [{"id": "trust", "text": "Win back trust", "owner": "comm_head"}]
    return {
        "tools": [{"id": "watch", "family": "monitoring"}],
        "strategy": {"objectives": objectives, "indicators": [indicator], "reports": [report]},
    }


def test_a_defined_figure_of_effect_and_a_report_to_the_top_are_silent() -> None:
    assert drive(RULE, **plan()) == 0


@pytest.mark.parametrize("change", [{"kind": "output"}, {"objective": None}, {"formula": None}])
def test_activity_counts_and_half_defined_figures_prove_nothing(change: dict[str, Any]) -> None:
    indicator = {key: value for key, value in {**PROOF, **change}.items() if value is not None}
    found = tiny(**plan(indicator))
    finding = found.finding(RULE)
    assert finding and finding.driver == 1
    assert str(finding.message) == "No figure of effect proves “Win back trust”."
    assert finding.evidence.actors == ("comm_head",)


def test_proof_that_reaches_nobody_counts_a_half() -> None:
    assert drive(RULE, **plan(report={"cadence": "strategic", "audience": ["editor"]})) == pytest.approx(0.5)


def test_without_objectives_it_is_unknown() -> None:
    assert outcome(RULE).missing == ("strategy.objectives[]",)
