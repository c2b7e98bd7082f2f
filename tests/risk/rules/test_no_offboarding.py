"""No offboarding: keys that are not taken back fire, less where they are listed; taken back is silent."""

from __future__ import annotations

import pytest

from tests.organizations import channel, drive, outcome, tiny

RULE = "no-offboarding"


@pytest.mark.parametrize(("listed", "driver"), [(False, 0.75), (True, 0.4)])
def test_keys_that_nobody_takes_back(listed: bool, driver: float) -> None:
    governance = {"offboarding": False, "credential_register": listed}
    assert drive(RULE, channels=[channel()], governance=governance) == driver


def test_the_sentence_counts_who_holds_keys_and_names_them() -> None:
    finding = tiny(channels=[channel()], governance={"offboarding": False}).finding(RULE)
    assert finding
    assert str(finding.message) == (
        "Nobody takes access back from who leaves: 3 actors administer accounts; and no register says who holds which."
    )
    assert finding.evidence.actors == ("cm", "editor", "comm_head")


def test_access_that_ends_with_a_departure_is_silent() -> None:
    assert drive(RULE, channels=[channel()], governance={"offboarding": True}) == 0


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE, channels=[channel()]).missing == ("governance.offboarding",)
