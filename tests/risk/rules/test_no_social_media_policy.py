"""No social media policy: none fires; an old or narrow one by its parts; a recent one for everybody is silent."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import ROLES, drive, outcome, tiny

RULE = "no-social-media-policy"
ALL = ["staff", "executives", "agencies"]
WITHOUT_AGENCY = {"roles": [role for role in ROLES if role["unit"] != "outside"]}
BOSS = {"role": "boss", "account": "personal"}


def policy(date: str = "2025-11-19", covers: Any = ALL) -> dict[str, Any]:
    """366 days before the day of the tiny organization, 20 November 2026."""
    return {"policy": {"date": date, "covers": covers}}


def test_none_names_those_who_speak_and_is_medium() -> None:
    found = tiny(governance={"policy": "none"}, speakers=[BOSS])
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.5, Level.MEDIUM)
    assert str(finding.message) == "There is no social media policy for those who speak in public: Boss."
    assert (finding.evidence.actors, found.lines(finding)) == (("boss",), ["none"])


def test_twelve_months_old_and_for_everybody_is_silent() -> None:
    found = outcome(RULE, governance=policy())
    assert (found.hits, found.missing, found.applicable) == ((), (), True)


@pytest.mark.parametrize(
    ("written", "driver"),
    [
        (policy("2025-11-18"), 0.15),
        (policy(covers=["staff", "agencies"]), 0.15),
        (policy(covers=["staff"]), 0.3),
        (policy("2025-11-18", ["staff"]), 0.45),
        (policy("2025-11-18", []), 0.5),
    ],
)
def test_each_part_that_lacks_counts_fifteen_up_to_none_at_all(written: dict[str, Any], driver: float) -> None:
    """A day too old; executives; executives and agencies; all of it; and staff too."""
    assert drive(RULE, governance=written) == pytest.approx(driver)


def test_one_part_is_low_and_no_finding() -> None:
    assert tiny(governance=policy("2025-11-18")).finding(RULE) is None


def test_two_parts_are_a_finding_that_says_them() -> None:
    finding = tiny(governance=policy("2025-05-20", ["staff", "executives"])).finding(RULE)
    assert finding and finding.level == Level.MEDIUM
    assert str(finding.message) == (
        "The social media policy leaves gaps: its last revision is 18 months old and it does not cover the agency "
        "(Agency writer)."
    )


def test_an_agency_needs_covering_only_where_there_is_one() -> None:
    assert drive(RULE, organization=WITHOUT_AGENCY, governance=policy(covers=["staff", "executives"])) == 0


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE).missing == ("governance.policy",)
    assert outcome(RULE, governance={"policy": {"training": "yearly"}}).missing == (
        "governance.policy.date",
        "governance.policy.covers",
    )
