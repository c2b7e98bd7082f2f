"""Few hats: two pass, three warn, four fail on one head; several heads share them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

NAME = "few-hats"
FOUR = ("marketing", "public_relations", "customer_service", "business_development")


def wearing(hats: int, **manager: Any) -> dict[str, Any]:
    """A role of equal métiers, full time unless said otherwise."""
    return {"community_manager": {"metiers": dict.fromkeys(FOUR[:hats], 1 / hats), "fte": 1, **manager}}


@pytest.mark.parametrize(("hats", "status"), [(1, "pass"), (2, "pass"), (3, "warn"), (4, "fail")])
def test_equal_metiers_on_one_head(hats: int, status: str) -> None:
    if hats == 3:
        parts = {"community_manager": {"metiers": dict(zip(FOUR, (0.34, 0.33, 0.33), strict=False)), "fte": 1}}
    else:
        parts = wearing(hats)
    assert tiny(**parts).check(NAME).status == status


def test_half_a_person_wears_all_of_them_and_two_share_them() -> None:
    assert tiny(**wearing(4, fte=0.5)).check(NAME).status == "fail"
    shared = tiny(**wearing(4, fte=2)).check(NAME)
    assert (shared.status, shared.value) == ("pass", pytest.approx(2))
    assert str(shared.explanation).endswith("That is 2 for each full-time equivalent.")


def test_without_working_time_only_few_are_known_to_be_few() -> None:
    assert tiny(**wearing(2, fte=...)).check(NAME).status == "pass"
    checked = tiny(**wearing(4, fte=...)).check(NAME)
    assert (checked.status, checked.missing) == ("not_assessable", ("placements[].seats[].fte",))
    assert checked.value == pytest.approx(4)


def test_without_metiers_it_is_not_assessable_and_says_where_they_stand() -> None:
    assert tiny().check(NAME).missing == ("community_manager.metiers",)
    told = tiny(**wearing(4))
    assert told.lines(told.check(NAME)) == ["marketing: 0.25", "1"]
