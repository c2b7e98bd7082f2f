"""A clear role: one superior passes, two without an arbiter warn, three fail."""

from __future__ import annotations

import pytest

from tests.organizations import row, tiny


@pytest.mark.parametrize(
    ("superiors", "status"),
    [(["comm_head"], "pass"), (["comm_head", "care_head"], "warn"), (["comm_head", "care_head", "boss"], "fail")],
)
def test_superiors_with_nobody_who_settles(superiors: list[str], status: str) -> None:
    seat = {"id": "cm", "reports_to": superiors, "arbitration": "none"}
    told = tiny(placements=[{"id": "today", "title": "Today", "seats": [seat]}])
    assert told.check("clear-role").status == status


def test_half_the_duties_without_one_accountable_fail() -> None:
    clear = row("report", responsible="cm", accountable="boss")
    rows = [clear, row("train", responsible="cm", accountable=["boss", "editor"])]
    assert tiny(responsibilities=rows, community_manager={"mandate": {}}).check("clear-role").status == "fail"
