"""An unsettled right to speak: speaking where nobody may, or open without training, fires; authorised is silent."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import BASE, drive, outcome, tiny

RULE = "unsettled-speaking-right"
BOSS = {"role": "boss", "account": "personal", "audience": 300, "trained": False, "covered": True}
EDITOR = {"role": "editor", "account": "personal", "audience": 100, "trained": True, "covered": True}
TAUGHT = {"policy": {"training": "yearly"}}


def test_a_speaker_where_nobody_may_is_named() -> None:
    found = tiny(governance={"speaking": "none"}, speakers=[BOSS])
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.5, Level.MEDIUM)
    assert str(finding.message) == "Nobody may speak in public, and these do under accounts of their own: Boss."
    assert found.lines(finding) == ["none", "personal"]


def test_the_official_account_is_the_channel_and_authorised_speakers_are_settled() -> None:
    assert drive(RULE, governance={"speaking": "none"}, speakers=[{**BOSS, "account": "official"}]) == 0
    assert drive(RULE, governance={"speaking": "authorised"}, speakers=[BOSS]) == 0


def test_a_holistic_placement_contradicts_a_right_of_nobody() -> None:
    placements = [{**BASE["placements"][0], "shape": "holistic"}]
    found = tiny(governance={"speaking": "none"}, speakers=[], placements=placements)
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.3)
    assert str(finding.message) == "Today lets everybody speak, and the right to speak is given to nobody."
    assert drive(RULE, governance={"speaking": "trained_open"}, speakers=[], placements=placements) == 0


@pytest.mark.parametrize("policy", ["none", {"training": "none"}])
def test_an_open_right_without_a_taught_policy_counts_whole(policy: Any) -> None:
    finding = tiny(governance={"speaking": "open", "policy": policy}, speakers=[EDITOR]).finding(RULE)
    assert finding and finding.driver == pytest.approx(0.4)
    assert str(finding.message) == "Everybody may speak in public, and no policy is taught."


def test_an_open_right_with_training_counts_the_reach_of_who_missed_it() -> None:
    """300 of 400 people hear the boss: .4 · .75."""
    found = tiny(governance={"speaking": "open", **TAUGHT}, speakers=[BOSS, EDITOR])
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.3)
    assert str(finding.message) == (
        "Everybody may speak in public, and 75% of the reach of those who do is without training: Boss."
    )
    assert found.lines(finding) == ["open", "false"]
    assert drive(RULE, governance={"speaking": "open", **TAUGHT}, speakers=[EDITOR]) == 0


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE, speakers=[BOSS]).missing == ("governance.speaking",)
    assert outcome(RULE, governance={"speaking": "none"}).missing == ("speakers[]",)
    assert outcome(RULE, governance={"speaking": "none"}, speakers=[{"role": "boss"}]).missing == (
        "speakers[].account",
    )
    found = outcome(RULE, governance={"speaking": "open"})
    assert (found.hits, found.missing) == ((), ("governance.policy", "speakers[]"))
