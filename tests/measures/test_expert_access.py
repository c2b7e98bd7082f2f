"""Expert access by hand: the shares of cases whose expert unit has a role within two steps."""

from __future__ import annotations

import pytest

from orgmodel.measures.expert_access import MEASURE

from .tiny import UNITS, measured

CASES = [
    {"id": "offer", "severity": 1, "share": 0.5, "expert": "mkt"},
    {"id": "repair", "severity": 2, "share": 0.3, "expert": "care"},
    {"id": "rumour", "severity": 3, "share": 0.2, "expert": "top"},
]


def test_two_steps_reach_the_superior_and_the_superiors_superior() -> None:
    found = measured(MEASURE, case_types=CASES)
    assert found.value == pytest.approx(0.7)
    assert [row.path for row in found.detail] == [("cm", "mkt_head"), (), ("cm", "mkt_head", "boss")]
    assert str(found.explanation) == "70% of the cases find their expert within 2 steps; out of reach: Client care."


def test_a_tie_to_an_expert_brings_it_near() -> None:
    links = [{"from": "cm", "to": "agent", "type": "collaborates"}]
    assert measured(MEASURE, case_types=CASES, organization={"links": links}).value == pytest.approx(1)


def test_information_ties_do_not() -> None:
    links = [{"from": "agent", "to": "cm", "type": "informs"}]
    assert measured(MEASURE, case_types=CASES, organization={"links": links}).value == pytest.approx(0.7)


def test_cases_without_expert_are_left_out_and_said() -> None:
    found = measured(MEASURE, case_types=[*CASES[:2], {"id": "praise", "severity": 1, "share": 0.2}])
    assert found.value == pytest.approx(0.5 / 0.8)
    assert "No expert is written for praise: left out." in map(str, found.notes)


def test_cases_without_shares_count_equally_and_that_is_said() -> None:
    found = measured(MEASURE, case_types=[{**case, "share": None} for case in CASES])
    assert found.value == pytest.approx(2 / 3)
    assert "The share of every case type is not written: they count equally." in map(str, found.notes)


def test_a_seat_is_not_the_expert_of_its_own_unit() -> None:
    units = [*UNITS, {"id": "lab", "name": "Laboratory"}]
    seats = [{"id": "cm", "reports_to": "mkt_head", "unit": "lab"}]
    cases = [{"id": "formula", "severity": 1, "expert": "lab"}]
    assert measured(MEASURE, case_types=cases, organization={"units": units}, seats=seats).value == 0


def test_without_experts_written_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("case_types[].expert",)
    assert measured(MEASURE, case_types=[]).missing == ("case_types[].expert",)
