"""Role ambiguity by hand: rows without one accountable role or without a mandate, of those the role bears."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.role_ambiguity import MEASURE

from .tiny import measured

MANDATED = {"mandate": {"publish": True, "reply": False}}


def row(activity: str, accountable: Any = "mkt_head", **more: Any) -> dict[str, Any]:
    return {"activity": activity, "responsible": ["cm"], "accountable": accountable, **more}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([row("publish"), row("reply")], 0),
        ([row("publish"), row("moderate")], 1 / 2),
        ([row("publish", ["mkt_head", "press_head"]), row("reply")], 1 / 2),
        ([row("publish", []), row("reply", None), row("calendar")], 2 / 3),
        ([row("crisis_statement"), row("monitor"), row("reply", responsible=["agent"])], 1 / 2),
    ],
)
def test_a_duty_is_clear_with_one_accountable_and_a_mandate_that_mentions_the_act(
    rows: list[dict[str, Any]], expected: float
) -> None:
    found = measured(MEASURE, manager=MANDATED, responsibilities=rows)
    assert found.value == pytest.approx(expected)
    assert found.bound == "exact"


def test_it_names_the_vague_activities() -> None:
    found = measured(MEASURE, manager=MANDATED, responsibilities=[row("publish"), row("moderate")])
    said = "50% of the role’s responsibilities lack a single accountable role or a mandate: moderation."
    assert str(found.explanation) == said


def test_an_unwritten_mandate_leaves_only_the_accountable_to_look_at() -> None:
    found = measured(MEASURE, responsibilities=[row("publish"), row("reply", [])])
    assert (found.value, found.bound, found.missing) == (0.5, "at_least", ("community_manager.mandate",))


def test_an_empty_mandate_mentions_nothing() -> None:
    assert measured(MEASURE, manager={"mandate": {}}, responsibilities=[row("publish")]).value == 1


def test_a_holder_named_in_person_bears_the_row() -> None:
    manager = {**MANDATED, "holders": ["p1"]}
    assert measured(MEASURE, manager=manager, responsibilities=[row("publish", responsible=["p1"])]).value == 0


def test_a_daci_reads_driver_and_approver() -> None:
    rows = [{"activity": "publish", "driver": ["cm"], "approver": ["mkt_head"]}]
    assert measured(MEASURE, manager=MANDATED, responsibilities=rows, scheme="daci").value == 0


def test_without_a_row_of_the_role_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("responsibilities[]",)
    others = [row("publish", responsible=["agent"])]
    assert measured(MEASURE, responsibilities=others).missing == ("responsibilities[].responsible",)
