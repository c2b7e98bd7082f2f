"""Role conflict by hand: (superiors − 1) ÷ superiors for the holder who is pulled hardest."""

from __future__ import annotations

import pytest

from orgmodel.measures.role_conflict import MEASURE

from .tiny import measured


def seat(name: str = "cm", up: object = "mkt_head", **more: object) -> dict[str, object]:
    return {"id": name, "reports_to": up, **more}


def test_one_superior_is_no_conflict() -> None:
    found = measured(MEASURE)
    assert (found.value, found.bound) == (0, "exact")
    assert str(found.explanation) == "Nobody in the role answers to more than one superior."


@pytest.mark.parametrize(
    ("seats", "expected"),
    [
        ([seat(up=["mkt_head", "press_head"], arbitration="none")], 1 / 2),
        ([seat(up=["mkt_head", "press_head"], dotted_to="care_head", arbitration="none")], 2 / 3),
        ([seat(up="mkt_head", dotted_to="mkt_head", arbitration="none")], 0),
        ([seat(up=["mkt_head", "press_head"], arbitration="boss")], 0),
    ],
)
def test_solid_and_dotted_superiors_count_unless_somebody_settles(seats: object, expected: float) -> None:
    found = measured(MEASURE, seats=seats)
    assert found.value == pytest.approx(expected)
    assert found.bound == "exact"


def test_unknown_arbitration_is_an_upper_bound_that_says_so() -> None:
    found = measured(MEASURE, seats=[seat(up=["mkt_head", "press_head"])])
    assert (found.value, found.bound) == (0.5, "at_most")
    assert found.missing == ("placements[].seats[].arbitration",)
    assert "nobody is assumed" in str(found.notes[0])


def test_the_seats_of_one_person_count_together() -> None:
    seats = [seat(holders=["p1"], arbitration="none"), seat("spoke", "care_head", holders=["p1"])]
    assert measured(MEASURE, seats=seats).value == 0.5
    assert measured(MEASURE, seats=[{**seats[0], "arbitration": "boss"}, seats[1]]).value == 0


def test_seats_of_different_or_unknown_holders_stand_apart() -> None:
    known = [seat(holders=["p1"]), seat("spoke", "care_head", holders=["p2"])]
    unknown = [seat(holders=["p1"]), seat("spoke", "care_head")]
    assert measured(MEASURE, seats=known).value == 0
    assert measured(MEASURE, seats=unknown).value == 0


def test_another_seat_is_a_superior_unless_the_same_person_holds_it() -> None:
    seats = [seat(holders=["p1"]), seat("spoke", ["mkt_head", "cm"], arbitration="none", holders=["p2"])]
    assert measured(MEASURE, seats=seats).value == 0.5
    assert measured(MEASURE, seats=[seats[0], {**seats[1], "holders": ["p1"]}]).value == 0


def test_a_dotted_link_may_name_who_settles() -> None:
    dotted = {"from": "cm", "to": "press_head", "type": "dotted_to"}
    assert measured(MEASURE, organization={"links": [dotted]}).value == 0.5
    found = measured(MEASURE, organization={"links": [{**dotted, "arbitration": "boss"}]})
    assert found.value == 0
    assert str(found.explanation) == "The role answers to Marketing head and Press head; Boss settles between them."
