"""Rows that a person reads: findings under their heads, with their places, what was decided, and their shares."""

from __future__ import annotations

from typing import Any

from orgmodel.assessment import Assessment, assess
from orgmodel.risk.rules import RULES
from orgmodel.tables import Table, checks_table, findings_table, rules_table
from tests.organizations import channel, row, tiny

ROWS = [row(responsible="cm", accountable=["boss", "comm_head"])]
ACCEPTED = {"risk": "account-loss", "status": "accepted", "by": "boss", "until": "2027-01-31", "reason": "new keys"}


def assessed(**changes: Any) -> Assessment:
    scenario = tiny(channels=[channel(mfa=False)], responsibilities=ROWS, **changes).scenario
    return assess(scenario, scenario.placements[0])


def rows(table: Table) -> list[dict[str, str]]:
    head, body = table.rendered("en")
    return [dict(zip(head, cells, strict=True)) for cells in body]


def test_a_finding_has_its_place_with_an_interval_unless_its_level_is_fixed() -> None:
    found = {one["Finding"].removeprefix("└ "): one for one in rows(findings_table(assessed()))}
    assert found["Accounts that can be lost"]["Place"].startswith("1")
    assert "–" not in found["Several or no accountable"]["Place"]


def test_what_was_decided_stands_with_what_is_seen() -> None:
    (first, *others) = rows(findings_table(assessed(register=[ACCEPTED])))
    assert first["Level"] == "high, accepted"
    assert first["What is seen"].endswith("[accepted (Boss, until 2027-01-31): new keys]")
    assert all("[" not in one["What is seen"] for one in others)


def test_shares_are_shown_when_asked_for_and_a_fixed_level_has_none() -> None:
    found = rows(findings_table(assessed(), with_shares=True))
    shares = {one["Finding"].removeprefix("└ "): one["Mean year, tail"] for one in found}
    assert shares["Accounts that can be lost"].count("%") == 2
    assert shares["Several or no accountable"] == "–"


def test_the_groups_hold_every_finding_members_after_their_head() -> None:
    assessment = assessed()
    table = rows(findings_table(assessment))
    assert len(table) == len(assessment.findings)
    assert not table[0]["Finding"].startswith("└")
    assert sum(one["Finding"].startswith("└ ") for one in table) == len(table) - len(assessment.groups)


def test_not_applicable_is_not_pass() -> None:
    outcomes = {one["Outcome"] for one in rows(checks_table(assessed()))}
    assert {"pass", "not applicable", "not assessable"} <= outcomes


def test_every_rule_is_listed_with_what_is_at_stake() -> None:
    table = rows(rules_table())
    assert [one["Id"] for one in table] == [rule.id for rule in RULES]
    assert all(one["At stake"] and one["Level"] for one in table)
