"""Uncontrolled speakers: a founder's own account without policy fires; covered and trained is silent."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "uncontrolled-speaker"
FOUNDER = {"role": "boss", "account": "personal", "audience": 900, "covered": False, "trained": False}
TRAINED = {"role": "comm_head", "account": "official", "audience": 100, "covered": True, "trained": True}


def test_a_loud_personal_account_is_named_with_its_reach() -> None:
    """900 of 1,000 people: likelihood 5, reputation 4, so critical."""
    found = tiny(channels=[channel()], speakers=[FOUNDER, TRAINED])
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.9)
    assert (finding.likelihood, finding.consequence, finding.level) == (5, 4, Level.CRITICAL)
    assert str(finding.message) == (
        "Boss: heard by 900 people from a personal account, more than a quarter of the official reach, with neither "
        "policy nor training."
    )
    assert (finding.subjects, found.lines(finding)) == (("boss",), ["false"])


def test_covered_and_trained_is_silent() -> None:
    assert drive(RULE, speakers=[TRAINED]) == 0


def test_untrained_is_not_covered() -> None:
    assert drive(RULE, speakers=[{**TRAINED, "trained": False}]) == 1


def test_unwritten_training_is_unknown_and_nobody_who_speaks_is_nobody_to_cover() -> None:
    found = outcome(RULE, speakers=[{"role": "boss", "covered": True}])
    assert (found.hits, found.missing) == ((), ("speakers[].trained",))
    assert not outcome(RULE, speakers=[]).applicable
