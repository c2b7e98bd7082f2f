"""Over the shipped scenarios and the public cases every outcome that can be comes out; `pytest -s` prints the table."""

from __future__ import annotations

from functools import cache

import pytest

from orgmodel.checks import CHECKS
from orgmodel.risk.rules import RULES
from tests.coverage_table import CANNOT, NEEDED, Coverage, coverage, gaps, shown


@cache
def table() -> Coverage:
    return coverage()


def test_the_table_is_full() -> None:
    print(f"\n{shown(table())}")
    assert gaps(table()) == []


@pytest.mark.parametrize("check", [check.id for check in CHECKS])
def test_a_check_comes_out_as_it_can(check: str) -> None:
    missing = [one for one in NEEDED if not table().checks[check][one] and one not in CANNOT.get(check, {})]
    assert missing == []


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_a_rule_fires_somewhere_and_is_silent_elsewhere(rule: str) -> None:
    found = table().rules[rule]
    assert found.fires, "it never fires"
    assert found.silent, "it is never silent where its inputs are written"


def test_what_cannot_be_says_why() -> None:
    assert all(why for row in CANNOT.values() for why in row.values())
    assert all(status in NEEDED for row in CANNOT.values() for status in row)
