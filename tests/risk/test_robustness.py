"""Rules and checks hold on what is barely written: no seat, no block, empty blocks, every shipped placement."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from orgmodel.checks import CHECKS
from orgmodel.risk.register import find_risks
from orgmodel.scenario.reader import read_scenario
from tests.organizations import facts_of, tiny

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))
EMPTY: dict[str, Any] = {
    "channels": [], "stakeholders": [], "case_types": [], "responsibilities": [], "speakers": [], "tools": [],
    "strategy": {"objectives": [], "indicators": [], "reports": []}, "governance": {"binding_decisions": []},
}  # fmt: skip


@pytest.mark.parametrize("changes", [{"placements": ...}, EMPTY, {**EMPTY, "placements": ...}])
def test_nothing_is_found_and_nothing_breaks_where_little_is_written(changes: dict[str, Any]) -> None:
    found = tiny(**changes)
    findings = {finding.rule for finding in found.findings}
    assert findings <= {"unproven-value"}, "a strategy written without objectives is a finding, nothing else is"
    assert all(check.check(found.facts).explanation for check in CHECKS)


@pytest.mark.parametrize("path", [path for path in SCENARIOS if path.stem != "large_group"], ids=lambda path: path.stem)
def test_every_placement_of_every_shipped_scenario_is_judged(path: Path) -> None:
    scenario = read_scenario(path)
    for index in range(len(scenario.placements)):
        facts = facts_of(scenario, index)
        outcomes, findings = find_risks(facts)
        assert len({finding.id for finding in findings}) == len(findings)
        assert all(finding.evidence.places for finding in findings)
        assert all(outcome.hits == () for outcome in outcomes.values() if not outcome.applicable)
