"""Marks of openness by hand: kept ÷ those that apply, of six."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.transparency import MEASURE

from .tiny import measured

RULES = {"public_charter": True, "deletion_rule": True}
PAID = {"used": True, "labelled": True, "written_contract": True}
PAGE: dict[str, Any] = {
    "id": "page", "name": "Page", "operators": ["cm"], "affiliation_shown": True, "moderation": RULES,
    "paid_content": PAID,
}  # fmt: skip
POLICY = {"policy": {"identify_themselves": True}}


def openness(*channels: dict[str, Any], **parts: Any) -> Any:
    return measured(MEASURE, **{"channels": list(channels), "governance": POLICY, **parts})


def test_all_six_are_kept() -> None:
    found = openness(PAGE)
    assert (found.value, found.bound) == (1, "exact")
    assert str(found.explanation) == "None of the 6 marks of openness that apply is known to lack."


@pytest.mark.parametrize(
    "change",
    [
        {"affiliation_shown": False},
        {"moderation": {**RULES, "public_charter": False}},
        {"moderation": {**RULES, "deletion_rule": False}},
        {"paid_content": {**PAID, "labelled": False}},
        {"paid_content": {**PAID, "written_contract": False}},
    ],
)
def test_one_that_lacks_on_one_channel_lacks(change: dict[str, Any]) -> None:
    assert openness(PAGE, {**PAGE, "id": "other", **change}).value == pytest.approx(5 / 6)


def test_without_paid_content_four_apply_and_no_moderation_lacks_two() -> None:
    found = openness({**PAGE, "paid_content": "none", "moderation": "none"})
    assert found.value == pytest.approx(1 / 2)
    assert str(found.explanation) == (
        "Of 4 marks of openness that apply, 2 lack: no public charter (Page) and no rule on what is deleted (Page)."
    )
    assert found.evidence.actors == ("cm",)


def test_no_policy_is_no_duty_to_say_whom_one_works_for() -> None:
    assert openness({**PAGE, "paid_content": {"used": False}}, governance={"policy": "none"}).value == pytest.approx(
        3 / 4
    )


def test_what_is_not_written_leaves_it_at_most() -> None:
    found = openness({key: value for key, value in PAGE.items() if key != "paid_content"})
    assert (found.value, found.bound) == (1, "at_most")
    assert found.missing == ("channels[].paid_content.labelled", "channels[].paid_content.written_contract")


def test_channels_inside_do_not_count() -> None:
    wall = {"id": "wall", "family": "internal", "affiliation_shown": False}
    assert openness(PAGE, wall).value == 1


def test_what_lacks_its_inputs_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("channels[]",)
    bare = measured(MEASURE, channels=[{"id": "page"}])
    assert (bare.value, len(bare.missing)) == (None, 6)
