"""One person holds it all: a page with one operator fires; a second operator, and every back-up, only lower it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.organizations import CLIENTS, channel, drive, tiny

RULE = "key-person-loss"


def alone(**manager: Any) -> dict[str, Any]:
    return {
        "stakeholders": [CLIENTS],
        "channels": [channel(operators=["cm"], admins=["cm"], stakeholders=["clients"])],
        "community_manager": {"holders": ["p1"], **manager},
    }


def test_one_operator_and_no_back_up_lose_everything() -> None:
    found = tiny(**alone(backup="none"))
    finding = found.finding("key-person-loss@cm")
    assert finding and finding.driver == pytest.approx(1)
    assert finding.subjects == ("page", "clients")
    assert "Two weeks without Community manager leave Page and Clients with nobody" in str(finding.message)


@pytest.mark.parametrize(
    ("change", "driver"),
    [
        ({"backup": {"role": "editor", "documented": True}}, 0.3),
        ({"backup": {"role": "editor", "documented": False}}, 1),
    ],
)
def test_a_documented_back_up_leaves_three_tenths_an_unwritten_one_nothing_less(change: Any, driver: float) -> None:
    assert drive(RULE, **alone(**change)) == pytest.approx(driver)


def test_a_second_operator_silences_it() -> None:
    assert drive(RULE, stakeholders=[CLIENTS], channels=[channel(stakeholders=["clients"])]) == 0


@settings(max_examples=25, deadline=None)
@given(
    operators=st.lists(st.sampled_from(["cm", "editor", "agent"]), min_size=1, max_size=3, unique=True),
    admins=st.lists(st.sampled_from(["cm", "editor", "agent", "boss"]), max_size=3, unique=True),
    documented=st.booleans(),
)
def test_adding_a_back_up_never_raises_it(operators: list[str], admins: list[str], documented: bool) -> None:
    page = channel(operators=operators, admins=admins, stakeholders=["clients"])
    pages = [page, channel(id="other", operators=["agent"])]
    held = {"stakeholders": [CLIENTS], "channels": pages}
    before = drive(RULE, **held, community_manager={"holders": ["p1"], "backup": "none"})
    backup = {"role": "care_head", "documented": documented}
    after = drive(RULE, **held, community_manager={"holders": ["p1"], "backup": backup})
    assert after <= before + 1e-9
