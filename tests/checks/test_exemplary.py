"""Set the example: covered and trained passes; a loud account without policy fails whatever its share."""

from __future__ import annotations

from typing import Any

from tests.organizations import channel, tiny

KEPT = {"role": "comm_head", "audience": 970, "covered": True, "trained": True}


def test_covered_and_trained_passes_and_nobody_is_not_applicable() -> None:
    assert tiny(speakers=[KEPT]).check("exemplary").status == "pass"
    assert tiny(speakers=[]).check("exemplary").status == "not_applicable"


def test_a_loud_uncovered_account_fails_though_its_share_is_small() -> None:
    """30 of 1,000 is 3%, but 30 is more than a quarter of the page's 100."""
    loud = {"role": "boss", "account": "personal", "audience": 30, "covered": False, "trained": True}
    told = tiny(channels=[channel()], speakers=[KEPT, loud])
    checked = told.check("exemplary")
    assert checked.status == "fail"
    assert checked.evidence.actors == ("boss",)
    assert told.lines(checked) == ["false"]


def test_a_policy_that_leaves_the_group_out_or_is_never_taught_is_known_not_to_cover() -> None:
    speaker = {"role": "boss", "account": "personal", "audience": 30, "trained": True}

    def said(policy: Any, **changes: Any) -> tuple[str, tuple[str, ...]]:
        told = {key: value for key, value in {**speaker, **changes}.items() if value is not ...}
        checked = tiny(speakers=[told], governance={"policy": policy}).check("exemplary")
        return checked.status, checked.missing

    assert said({"covers": ["staff"]}) == ("fail", ())
    assert said({"covers": ["staff"]}, role="agent") == ("not_assessable", ("speakers[].covered",))
    assert said({"covers": ["staff", "executives"]}, role="agency_writer") == ("fail", ())
    assert said({"training": "none"}, covered=True, trained=...) == ("fail", ())
    assert said({"training": "yearly"}, covered=True, trained=...) == ("not_assessable", ("speakers[].trained",))


def test_the_same_account_covered_but_untrained_only_lowers_the_share() -> None:
    quiet = {"role": "boss", "account": "personal", "audience": 30, "covered": True, "trained": False}
    assert tiny(channels=[channel()], speakers=[KEPT, quiet]).check("exemplary").status == "pass"


def test_four_fifths_of_the_reach_warn_and_less_fails() -> None:
    def kept(share: int) -> str:
        loose = {"role": "boss", "audience": 1000 - share, "covered": True, "trained": False}
        return tiny(speakers=[{**KEPT, "audience": share}, loose]).check("exemplary").status

    assert [kept(950), kept(949), kept(800), kept(799)] == ["pass", "warn", "warn", "fail"]


def test_a_quarter_of_the_official_reach_is_not_yet_loud() -> None:
    """Of the page's 100: 25 of 995 only lower the share, 26 fail."""

    def said(audience: int) -> str:
        loud = {"role": "boss", "account": "personal", "audience": audience, "covered": False, "trained": True}
        return tiny(channels=[channel()], speakers=[KEPT, loud]).check("exemplary").status

    assert [said(25), said(26)] == ["pass", "fail"]
