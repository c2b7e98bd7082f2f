"""Unrecorded credentials: no register fires, keys that sit with a person add to it; listed and shared is silent."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "unrecorded-credentials"
LISTED = {"credential_register": True}
UNLISTED = {"credential_register": False}


def test_no_register_is_medium_and_counts_the_accounts() -> None:
    found = tiny(channels=[channel()], governance=UNLISTED)
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.25, Level.MEDIUM)
    assert str(finding.message) == "No register says who holds the account of 1 channel."
    assert (finding.evidence.actors, found.lines(finding)) == (("cm", "editor", "comm_head"), ["false"])


def test_a_register_and_a_superior_among_the_admins_is_silent() -> None:
    found = outcome(RULE, channels=[channel()], governance=LISTED)
    assert (found.hits, found.missing) == ((), ())


def test_keys_with_a_person_count_by_audience_and_stay_apart_from_accounts_that_can_be_lost() -> None:
    """A quarter of the audience recovered in a person's name, the rest administered by those who answer alone."""
    pages = [
        channel(recovery="person"),
        channel(id="other", audience=300, admins=["cm", "editor"], operators=["cm", "editor"]),
    ]
    assert drive(RULE, channels=pages, governance=LISTED) == pytest.approx(0.15)
    assert drive(RULE, channels=pages, governance=UNLISTED) == pytest.approx(0.4)
    assert drive(RULE, channels=[*pages[:1], channel(id="other", audience=300)], governance=LISTED) == pytest.approx(
        0.0375
    )
    assert drive("account-loss", channels=pages, governance=LISTED) == pytest.approx(0.25)


def test_it_is_never_high() -> None:
    pages = [channel(recovery="person", admins=["cm"])]
    finding = tiny(channels=pages, governance=UNLISTED).finding(RULE)
    assert finding and finding.level == Level.MEDIUM
    assert str(finding.message) == (
        "No register says who holds the account of 1 channel. Page: access is recovered through a personal address "
        "and no superior of those who answer administers it."
    )


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE, channels=[channel()]).missing == ("governance.credential_register",)
    assert outcome(RULE, channels=[channel(recovery=...)], governance=LISTED).missing == ("channels[].recovery",)
    assert outcome(RULE, governance=LISTED).missing == ("channels[]",)
    assert not outcome(RULE, channels=[], governance=UNLISTED).applicable
