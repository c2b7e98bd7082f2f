"""The healthy scenario is quiet because it is healthy, and each of the others says what it was written to say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from orgmodel.records import Finding, Level
from orgmodel.risk.grouping import group_findings
from orgmodel.risk.register import find_risks
from orgmodel.risk.rule import Outcome
from orgmodel.risk.rules import RULES
from orgmodel.scenario.reader import read_scenario
from tests.organizations import facts_of

SCENARIOS = Path(__file__).parents[2] / "scenarios"
MEANT = {
    "newsroom": {
        "late-answer", "overload", "unlawful-content", "uncontrolled-speaker", "community-not-consulted",
        "several-or-no-accountable", "crisis-rules-without-manager", "agency-dependency", "unproven-value",
    },
    "work_and_fans": {
        "uncontrolled-speaker", "crisis-unprepared", "account-loss", "community-not-consulted", "no-inward-voice",
        "incoherent-voices", "several-or-no-accountable",
    },
    "luxury_house": {"uncontrolled-speaker", "hidden-advertising", "confidential-leak", "incoherent-voices"},
    "transport_group": {"incoherent-voices", "late-answer", "overload", "account-loss", "unlawful-content"},
}  # fmt: skip
"""What the text of each scenario says is wrong today."""
GOVERNED: dict[str, set[str]] = {
    "federation": set(),
    "newsroom": {
        "no-social-media-policy", "broken-escalation", "unrehearsed-crisis", "no-moderation-charter",
        "unrecorded-credentials",
    },
    "work_and_fans": {
        "no-social-media-policy", "unsettled-speaking-right", "broken-escalation", "undefined-crisis-levels",
        "unrehearsed-crisis", "no-moderation-charter", "unrecorded-credentials", "no-offboarding", "unnamed-data-role",
    },
    "luxury_house": {
        "no-social-media-policy", "unrehearsed-crisis", "no-moderation-charter", "unrecorded-credentials",
    },
    "transport_group": {"no-offboarding", "unreviewed-paid-content"},
}  # fmt: skip
"""Which mechanisms of governance lack today."""


@cache
def found(name: str) -> tuple[dict[str, Outcome], tuple[Finding, ...]]:
    return find_risks(facts_of(read_scenario(SCENARIOS / f"{name}.yaml")))


def test_the_healthy_one_has_nothing_high_and_at_most_six_groups_of_findings() -> None:
    scenario = read_scenario(SCENARIOS / "federation.yaml")
    things = len(scenario.organization.roles) + len(scenario.stakeholders or ()) + len(scenario.channels or ())
    _, findings = found("federation")
    assert len(group_findings(findings)) <= min(6, things / 5)
    assert all(finding.level < Level.HIGH for finding in findings)


def test_its_silence_is_not_ignorance() -> None:
    """Every rule that applies has its inputs there."""
    outcomes, _ = found("federation")
    assert [name for name, outcome in outcomes.items() if outcome.missing] == []


@pytest.mark.parametrize("name", MEANT)
def test_the_others_raise_what_they_were_written_for(name: str) -> None:
    assert MEANT[name] <= {finding.rule for finding in found(name)[1]}


@pytest.mark.parametrize("name", ["federation", *MEANT])
def test_every_hit_has_its_lines_and_a_driver_between_nothing_and_one(name: str) -> None:
    for rule, outcome in found(name)[0].items():
        for hit in outcome.hits:
            assert 0 <= hit.driver <= 1, rule
            assert hit.evidence.places, rule
            assert all(place.line > 0 for place in hit.evidence.places), rule


@pytest.mark.parametrize("name", GOVERNED)
def test_a_mechanism_that_lacks_is_said_under_the_risk_it_opens_and_never_high(name: str) -> None:
    codes = {rule.id: rule.code for rule in RULES}
    findings = found(name)[1]
    lacking = [finding for finding in findings if codes[finding.rule].startswith("G")]
    assert {finding.rule for finding in lacking} == GOVERNED[name]
    assert all(finding.level == Level.MEDIUM for finding in lacking)
    heads = {group.head.id for group in group_findings(findings)}
    assert [finding.id for finding in lacking if finding.id in heads] == []
