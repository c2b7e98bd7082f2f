"""The right to speak: whatever is decided passes; nothing written is open."""

from __future__ import annotations

import pytest

from tests.organizations import tiny


@pytest.mark.parametrize("right", ["none", "authorised", "trained_open", "open"])
def test_it_describes_and_does_not_judge(right: str) -> None:
    told = tiny(governance={"speaking": right, "policy": "none"})
    checked = told.check("speaking-right")
    assert (checked.status, told.lines(checked)) == ("pass", [right])


def test_what_is_not_decided_is_open() -> None:
    checked = tiny().check("speaking-right")
    assert (checked.status, checked.missing) == ("not_assessable", ("governance.speaking",))
