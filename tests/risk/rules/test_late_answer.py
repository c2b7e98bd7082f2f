"""Late answers: a decision taken elsewhere after hours is late; decided by the seat in hours, it is in time."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.organizations import channel, drive, outcome, tiny

RULE = "late-answer"
SPANS = ("Mon-Fri 09:00-12:00", "Mon-Fri 09:00-18:00", "Mon-Sat 08:00-20:00", "Mon-Sun 06:00-23:00", "always")
"""Each covers the one before."""


def arriving(**page: Any) -> dict[str, Any]:
    case = {"id": "question", "severity": 1, "decides": "cm", "minutes": 10, "reply_within": "4h", "share": 1}
    return {"channels": [channel(operators=["cm"], **page)], "case_types": [case]}


def test_decided_by_the_seat_within_known_hours_is_in_time() -> None:
    assert drive(RULE, **arriving()) == pytest.approx(0)


def test_hours_the_public_does_not_know_count_at_any_hour() -> None:
    """Staffed 45 of 168 hours: only what arrives then, or up to 230 minutes before an opening, is in time."""
    found = tiny(**arriving(hours_public=False))
    finding = found.finding(RULE)
    in_time = (5 * 9 * 60 + 5 * 230) / (7 * 24 * 60)
    assert finding and finding.driver == pytest.approx(1 - in_time, abs=0.01)
    assert finding.subjects == ("page",)
    assert str(finding.message).startswith("62% of messages are not answered in time; most of all question on Page,")
    assert found.lines(finding)[-1] == "false"


def test_without_channels_or_cases_it_is_unknown() -> None:
    assert outcome(RULE).missing == ("channels[]", "case_types[]")


@settings(max_examples=15, deadline=None)
@given(
    narrow=st.integers(0, len(SPANS) - 2),
    promised=st.sampled_from(SPANS),
    known=st.booleans(),
    decides=st.sampled_from(["cm", "boss"]),
)
def test_widening_working_hours_never_raises_it(narrow: int, promised: str, known: bool, decides: str) -> None:
    def late(hours: str) -> float:
        told = arriving(hours=promised, hours_public=known)
        told["case_types"][0]["decides"] = decides
        return drive(RULE, **told, organization={"hours": hours})

    assert late(SPANS[narrow + 1]) <= late(SPANS[narrow]) + 1e-9
