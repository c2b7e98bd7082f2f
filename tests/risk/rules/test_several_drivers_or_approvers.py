"""Several drivers or approvers: two drivers fire in a DACI; one driver and one approver do not."""

from __future__ import annotations

from orgmodel.records import Level
from tests.organizations import outcome, row, tiny

RULE = "several-drivers-or-approvers"


def test_two_drivers_fire() -> None:
    found = tiny(scheme="daci", responsibilities=[row(driver=["cm", "editor"], approver="boss")])
    finding = found.finding("several-drivers-or-approvers@publish")
    assert finding and finding.level is Level.MEDIUM
    assert str(finding.message) == "Publish: Community manager and Editor all drive it."


def test_no_approver_fires() -> None:
    (hit,) = outcome(RULE, scheme="daci", responsibilities=[row(driver="cm", approver=[])]).hits
    assert str(hit.message) == "Publish: nobody approves it."


def test_one_of_each_is_silent() -> None:
    assert outcome(RULE, scheme="daci", responsibilities=[row(driver="cm", approver="boss")]).hits == ()


def test_it_does_not_apply_to_a_raci() -> None:
    assert not outcome(RULE, responsibilities=[row(responsible="cm", accountable="boss")]).applicable
