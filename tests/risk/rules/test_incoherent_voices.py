"""Incoherent voices: two departments on one page without a link fire; a coordinator silences them."""

from __future__ import annotations

import pytest

from tests.organizations import channel, drive, tiny

SHARED = [channel(operators=["cm", "agent"], stakeholders=...)]
RULE = "incoherent-voices"


def test_two_departments_on_one_page_count_one_pair_of_at_least_three() -> None:
    found = tiny(channels=SHARED)
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(1 / 3)
    assert finding.subjects == ("page",)
    assert "Communication with Client care" in str(finding.message)
    assert set(finding.evidence.actors) == {"cm", "agent"}
    assert found.lines(finding)[0] == "comm"


def test_a_coordinator_silences_it() -> None:
    link = {"from": "comm_head", "to": "care_head", "type": "coordinates"}
    assert drive(RULE, channels=SHARED, organization={"links": [link]}) == 0


def test_a_shared_charter_silences_it() -> None:
    assert drive(RULE, channels=SHARED, governance={"shared_charters": [["comm", "care"]]}) == 0


def test_one_department_has_nothing_to_coordinate() -> None:
    assert not tiny(channels=[channel()]).outcomes[RULE].applicable
