"""Accountable bottleneck: two of four activities is above 40%, two of five is not."""

from __future__ import annotations

from typing import Any

from orgmodel.records import Level
from tests.organizations import outcome, row, tiny


def rows(*accountable: str) -> list[dict[str, Any]]:
    names = ("publish", "reply", "moderate", "report", "train")
    return [row(names[index], responsible="cm", accountable=one) for index, one in enumerate(accountable)]


def test_two_of_four_fires() -> None:
    found = tiny(responsibilities=rows("boss", "boss", "comm_head", "care_head"))
    finding = found.finding("accountable-bottleneck@boss")
    assert finding and finding.level is Level.MEDIUM
    assert str(finding.message) == "Boss answers for 2 of 4 activities, 50%."
    assert len(finding.evidence.places) == 2


def test_two_of_five_is_exactly_the_cut_and_does_not() -> None:
    found = outcome("accountable-bottleneck", responsibilities=rows("boss", "boss", "comm_head", "care_head", "editor"))
    assert found.hits == ()


def test_one_activity_is_no_bottleneck_in_a_short_matrix() -> None:
    assert outcome("accountable-bottleneck", responsibilities=rows("boss")).hits == ()
