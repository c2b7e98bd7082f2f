"""A load that can be carried: .85 passes, 1 warns, more fails."""

from __future__ import annotations

import pytest

from tests.organizations import channel, tiny


@pytest.mark.parametrize(("messages", "status"), [(700, "pass"), (900, "warn"), (950, "fail")])
def test_messages_of_ten_minutes_against_35_hours(messages: int, status: str) -> None:
    """700 a month take 26.9 h (.77), 900 take 34.6 h (.99), 950 take 36.5 h (1.04)."""
    told = tiny(
        organization={"week_hours": 35, "shrinkage": 0},
        community_manager={"fte": 1, "activities": {"conversation": 1}},
        case_types=[{"id": "question", "severity": 1, "minutes": 10, "decides": "cm", "share": 1}],
        channels=[channel(operators=["cm"], messages_per_month=messages)],
    )
    assert told.check("load").status == status
