"""Unframed on call: promised hours that nobody works need two persons on call and, in Europe, an agreement."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "unframed-on-call"
WEEKEND = channel(hours="Mon-Sun 09:00-18:00")
FRANCE = {"country": "FR"}
GAP = 2 / 7
"""Saturday and Sunday of seven days of nine hours, which nobody works."""


def on_call(*roles: str, **more: Any) -> dict[str, Any]:
    return {"on_call": {"roles": list(roles), "hours": "always", "agreement": True, **more}}


def driver(governance: dict[str, Any], country: dict[str, Any] = FRANCE) -> float:
    return drive(RULE, organization=country, channels=[WEEKEND], governance=governance)


def test_hours_that_nobody_works_are_counted_and_named() -> None:
    nights = channel(hours="always")
    found = tiny(organization=FRANCE, channels=[nights], governance={"on_call": "none"})
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(123 / 168)
    assert finding.level == Level.MEDIUM
    assert str(finding.message) == "Page promises 123 hours a week that nobody works; nobody is on call."
    assert (finding.subjects, found.lines(finding)) == (("page",), ["always", "none"])


def test_two_persons_under_an_agreement_are_silent() -> None:
    found = outcome(RULE, organization=FRANCE, channels=[WEEKEND], governance=on_call("cm", "boss"))
    assert (found.hits, found.missing, found.applicable) == ((), (), True)


@pytest.mark.parametrize(
    ("governance", "expected"),
    [
        ({"on_call": "none"}, GAP),
        (on_call("cm"), GAP / 2),
        (on_call("cm", "boss", agreement=False), GAP / 2),
        (on_call("cm", agreement=False), GAP),
        (on_call("cm", "boss", hours="Sat 09:00-18:00"), GAP / 2),
    ],
)
def test_person_and_agreement_count_half_each_and_hours_off_the_roster_whole(
    governance: dict[str, Any], expected: float
) -> None:
    assert driver(governance) == pytest.approx(expected)


def test_outside_europe_no_agreement_is_asked() -> None:
    assert driver(on_call("cm", "boss", agreement=False), {"country": "CA"}) == 0
    assert driver(on_call("cm"), {"country": "CA"}) == pytest.approx(GAP)


def test_worked_hours_raise_no_question() -> None:
    assert not outcome(RULE, channels=[channel()], governance={"on_call": "none"}).applicable


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE).missing == ("channels[]",)
    assert outcome(RULE, channels=[channel(hours=...)]).missing == ("channels[].hours",)
    assert outcome(RULE, channels=[channel(operators=...)]).missing == ("channels[].operators",)
    assert outcome(RULE, organization={"hours": ...}, channels=[WEEKEND]).missing == ("organization.hours",)
    assert outcome(RULE, channels=[WEEKEND]).missing == ("governance.on_call",)
    silent = {"on_call": {"roles": ["cm", "boss"], "hours": "always"}}
    assert outcome(RULE, organization=FRANCE, channels=[WEEKEND], governance=silent).missing == (
        "governance.on_call.agreement",
    )
    assert outcome(RULE, channels=[WEEKEND], governance=silent).missing == ("organization.country",)
