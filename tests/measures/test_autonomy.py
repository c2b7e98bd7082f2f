"""Autonomy by hand: shares of the everyday cases that a seat decides without approval."""

from __future__ import annotations

import pytest

from orgmodel.measures.autonomy import MEASURE

from .tiny import measured

CASES = [
    {"id": "question", "severity": 1, "share": 0.5, "decides": "cm"},
    {"id": "comment", "severity": 1, "share": 0.2, "decides": "cm", "approvals": [{"role": "mkt_head"}]},
    {"id": "complaint", "severity": 2, "share": 0.1, "decides": "care_head"},
    {"id": "crisis", "severity": 4, "share": 0.2, "decides": "cm"},
]


def test_only_everyday_cases_decided_without_approval_count() -> None:
    found = measured(MEASURE, case_types=CASES)
    assert found.value == pytest.approx(0.5 / 0.8)
    said = "The role settles 62% of everyday cases alone; for the rest it asks Marketing head and Care head."
    assert str(found.explanation) == said


def test_any_seat_may_decide() -> None:
    seats = [{"id": "cm", "reports_to": "mkt_head"}, {"id": "spoke", "reports_to": "care_head"}]
    cases = [{"id": "complaint", "severity": 2, "decides": "spoke"}]
    assert measured(MEASURE, case_types=cases, seats=seats).value == 1


def test_approvals_written_as_none_are_none() -> None:
    assert measured(MEASURE, case_types=[{**CASES[1], "approvals": []}]).value == 1


def test_cases_nobody_is_known_to_decide_are_left_out_and_said() -> None:
    found = measured(MEASURE, case_types=[CASES[0], {"id": "praise", "severity": 1, "share": 0.5}])
    assert found.value == 1
    assert [str(note) for note in found.notes] == ["It is not written who decides praise: left out."]


@pytest.mark.parametrize("cases", [None, [], [CASES[3]], [{"id": "praise", "severity": 1}]])
def test_without_everyday_cases_that_somebody_decides_it_is_not_assessable(
    cases: list[dict[str, object]] | None,
) -> None:
    found = measured(MEASURE, case_types=cases)
    assert (found.value, found.missing) == (None, ("case_types[].decides",))
