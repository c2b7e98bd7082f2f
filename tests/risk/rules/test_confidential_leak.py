"""Confidential information: a speaker without policy fires; a trained and covered one does not."""

from __future__ import annotations

import pytest

from tests.organizations import drive, tiny

RULE = "confidential-leak"


def test_the_share_of_reach_without_policy_drives_it() -> None:
    loose = {"role": "boss", "audience": 100, "covered": False, "trained": True}
    kept = {"role": "comm_head", "audience": 300, "covered": True, "trained": False}
    found = tiny(speakers=[loose, kept])
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.25)
    assert (finding.subjects, found.lines(finding)) == (("boss",), ["false"])


def test_covered_is_silent_trained_or_not() -> None:
    assert drive(RULE, speakers=[{"role": "boss", "covered": True, "trained": False}]) == 0


def test_no_policy_at_all_covers_nobody() -> None:
    assert drive(RULE, speakers=[{"role": "boss"}], governance={"policy": "none"}) == 1
