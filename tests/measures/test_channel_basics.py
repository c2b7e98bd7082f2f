"""Channel basics by hand: audience on channels with all four, and the share they could reach."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.measure import Measured
from tests.organizations import channel, tiny

GOAL = {"objectives": [{"id": "trust", "text": "Trust"}]}
WHOLE = channel(objective="trust")


def measured(*channels: dict[str, Any], **changes: Any) -> Measured:
    return tiny(**{"strategy": GOAL, "channels": list(channels), **changes}).facts.measures["channel-basics"]


def test_a_known_lack_and_a_field_not_written_are_told_apart() -> None:
    """100 of 400 complete, 200 without an objective written, 100 where nobody answers."""
    found = measured(
        WHOLE,
        channel(id="b", name="B", audience=200),
        channel(id="c", name="C", audience=100, objective="trust", operators=[]),
    )
    assert (found.value, found.detail.at_best) == (pytest.approx(0.25), pytest.approx(0.75))
    assert (found.bound, found.missing) == ("at_least", ("channels[].objective",))
    assert str(found.explanation).endswith("hold 25% of the audience; not C (nobody who answers).")


@pytest.mark.parametrize(("family", "owned"), [("owned", True), ("social", False), (..., None)])
def test_whether_a_space_is_our_own(family: Any, owned: bool | None) -> None:
    assert measured(channel(family=family, objective="trust")).detail.owned is owned


def test_an_operator_that_nobody_holds_is_nobody() -> None:
    """The role answers, but no seat bears it."""
    assert measured(channel(objective="trust", operators=["cm"]), placements=[]).value == 0


def test_nothing_written_is_no_value() -> None:
    bare = {"id": "page", "name": "Page"}
    assert measured(bare).missing == tuple(f"channels[].{one}" for one in ("owner", "operators", "objective", "hours"))
    assert tiny().facts.measures["channel-basics"].missing == ("channels[]",)
