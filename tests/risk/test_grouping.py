"""Findings stand under the wider risk they are one way into, or under the first that shares their cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.assessment import assess
from orgmodel.records import Evidence, Finding, Level
from orgmodel.risk import grouping
from orgmodel.risk.grouping import group_findings, heads_of
from orgmodel.risk.rules import RULES
from orgmodel.scenario.reader import read_scenario
from orgmodel.text import msg

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))


def finding(rule: str, subject: str = "", cause: str | None = None, subjects: tuple[str, ...] = ()) -> Finding:
    return Finding(rule, subject, Level.MEDIUM, msg("."), Evidence(), msg("."), cause=cause, subjects=subjects)


def ids(findings: list[Finding]) -> list[list[str]]:
    return [[one.id for one in group.findings] for group in group_findings(findings)]


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """No-offboarding is part of account loss, which is part of overload; nothing else is part of anything."""
    wider = {"no-offboarding": "account-loss", "account-loss": "overload"}
    rules = tuple(rule._replace(part_of=wider.get(rule.id, "")) for rule in RULES)
    monkeypatch.setattr(grouping, "RULES", rules)


def test_what_shares_nothing_stands_alone(parts: None) -> None:
    found = [finding("late-answer"), finding("personal-data"), finding("hidden-advertising")]
    assert ids(found) == [["late-answer"], ["personal-data"], ["hidden-advertising"]]


def test_a_part_stands_under_the_wider_risk_where_that_fires_too(parts: None) -> None:
    assert ids([finding("account-loss"), finding("late-answer"), finding("no-offboarding")]) == [
        ["account-loss", "no-offboarding"], ["late-answer"],
    ]  # fmt: skip
    assert ids([finding("late-answer"), finding("no-offboarding")]) == [["late-answer"], ["no-offboarding"]]


def test_a_part_of_a_part_stands_under_the_widest(parts: None) -> None:
    found = [finding("overload"), finding("account-loss"), finding("no-offboarding")]
    assert ids(found) == [["overload", "account-loss", "no-offboarding"]]


def test_a_group_stands_where_the_first_of_its_findings_stood(parts: None) -> None:
    assert ids([finding("no-offboarding"), finding("late-answer"), finding("account-loss")]) == [
        ["account-loss", "no-offboarding"], ["late-answer"],
    ]  # fmt: skip


def test_of_several_wider_findings_the_one_about_the_same_subject_is_taken(parts: None) -> None:
    wide = [finding("account-loss", "page"), finding("account-loss", "forum", subjects=("forum",))]
    assert ids([*wide, finding("no-offboarding", "x", subjects=("forum", "shop"))])[1] == [
        "account-loss@forum", "no-offboarding@x",
    ]  # fmt: skip
    assert ids([*wide, finding("no-offboarding", "x")])[0] == ["account-loss@page", "no-offboarding@x"]


def test_findings_of_one_person_stand_under_the_first_of_them(parts: None) -> None:
    found = [
        finding("key-person-loss", "cm", "cm"),
        finding("agency-accountable", "writer", "writer"),
        finding("accountable-bottleneck", "cm", "cm"),
    ]
    assert ids(found) == [["key-person-loss@cm", "accountable-bottleneck@cm"], ["agency-accountable@writer"]]


def test_the_whole_placement_is_no_cause(parts: None) -> None:
    assert len(group_findings([finding("personal-data", cause=""), finding("late-answer", cause="")])) == 2


def test_a_part_follows_the_risk_it_is_part_of_and_not_its_own_cause(parts: None) -> None:
    found = [finding("key-person-loss", "cm", "cm"), finding("account-loss"), finding("no-offboarding", "cm", "cm")]
    assert ids(found) == [["key-person-loss@cm"], ["account-loss", "no-offboarding@cm"]]


def test_a_wider_risk_takes_its_parts_along(parts: None) -> None:
    found = [finding("key-person-loss", "cm", "cm"), finding("account-loss", "cm", "cm"), finding("no-offboarding")]
    assert ids(found) == [["key-person-loss@cm", "account-loss@cm", "no-offboarding"]]


def test_heads_are_known_by_what_stands_under_them(parts: None) -> None:
    found = [finding("account-loss"), finding("no-offboarding")]
    assert {name: head.id for name, head in heads_of(group_findings(found)).items()} == {
        "no-offboarding": "account-loss"
    }


@pytest.mark.parametrize("path", [path for path in SCENARIOS if path.stem != "large_group"], ids=lambda path: path.stem)
def test_every_finding_of_every_scenario_stands_in_one_group(path: Path) -> None:
    scenario = read_scenario(path)
    for placement in scenario.placements:
        assessment = assess(scenario, placement)
        grouped = [one.id for group in assessment.groups for one in group.findings]
        assert sorted(grouped) == sorted(one.id for one in assessment.findings)
        assert len(set(grouped)) == len(grouped)


def test_being_part_of_a_risk_ends_somewhere_and_names_rules() -> None:
    wider = {rule.id: rule.part_of for rule in RULES}
    for rule in RULES:
        seen = [rule.id]
        while wider[seen[-1]]:
            assert wider[seen[-1]] in wider, seen
            assert wider[seen[-1]] not in seen, seen
            seen.append(wider[seen[-1]])
