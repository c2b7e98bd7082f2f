"""Every step from the driver to the level is said with its cut; the year as a place, an interval and two shares."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgmodel.records import Finding
from orgmodel.risk.levels import CUTS, likelihood_of
from orgmodel.risk.order import Place
from orgmodel.risk.reasons import HARMS, SHARED, level_reasons, yearly_reasons
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.risk.yearly import CAUSES, YearlyLoss
from orgmodel.text import render
from tests.organizations import Tiny, channel, row, tiny


def rule(id: str) -> Rule:
    return next(one for one in RULES if one.id == id)


def loose(**changes: object) -> tuple[Tiny, Finding]:
    found = tiny(channels=[channel(mfa=False)], **changes)
    finding = found.finding("account-loss")
    assert finding
    return found, finding


def said(found: Tiny, finding: Finding) -> list[str]:
    return [str(one) for one in level_reasons(rule(finding.rule), finding, found.facts)]


@pytest.mark.parametrize("driver", [0.05, 0.2, 0.4, 0.6, 0.9])
def test_the_cuts_said_are_the_cuts_that_hold(driver: float) -> None:
    found, finding = loose()
    likelihood = likelihood_of(driver)
    sentence = said(found, replace(finding, driver=driver, likelihood=likelihood))[1]
    assert f"{likelihood} of 5" in sentence
    below = [cut for cut in CUTS if cut <= driver]
    above = [cut for cut in CUTS if cut > driver]
    if below:
        assert f"From {below[-1]}" in sentence
    if above:
        assert f"below {above[0]}" in sentence


def test_the_consequence_says_where_it_comes_from() -> None:
    assert said(*loose())[2] == "At stake: an account, consequence 3 of 5."
    assert said(*loose(consequences={"account-loss": 5}))[2] == (
        "At stake: an account, usually consequence 3; this scenario sets it at 5 of 5."
    )
    found = tiny(domain="cause", channels=[channel(operators=["cm"], admins=["cm"])])
    finding = replace(loose()[1], rule="key-person-loss", consequence=3)
    assert said(found, finding)[2] == (
        "At stake: the service, consequence 2; the risk is typical of “In service of a cause”: 3 of 5."
    )


def test_a_fixed_level_has_one_reason() -> None:
    found = tiny(responsibilities=[row(responsible="cm", accountable=["boss", "comm_head"])])
    finding = found.finding("several-or-no-accountable@publish")
    assert finding
    assert said(found, finding) == ["Its level is fixed: high, wherever it is found."]


def test_the_year_is_a_place_an_interval_and_shares() -> None:
    loss = YearlyLoss(10.0, 0.0, 30.0, 0.25, 0.4, 2, 1, 5)
    shared = rule("late-answer")._replace(shared_causes=("overload", "platform_down"))
    assert [str(one) for one in yearly_reasons(shared, Place(2, 1, 5), 9, loss)] == [
        "Place 2 of 9, by level and then by points lost in a mean year; between 1 and 5 if its likelihood and its "
        "consequence were each one class off.",
        "In nine years of ten it costs from 0 to 30 points; points are not money.",
        "It is 25% of the mean year of all findings, and 40% of the worst year in twenty.",
        "When the role is overloaded, one year in ten, it is three times as frequent.",
        "When a platform is down, one year in ten, it is three times as frequent.",
    ]
    alone = yearly_reasons(shared._replace(shared_causes=()), Place(1, 1, 1), 1, loss)
    assert str(alone[0]).endswith("would not move it.")
    assert len(yearly_reasons(shared, Place(4, 4, 4), 9, None)) == 1


def test_every_harm_and_cause_has_a_name_in_both_languages() -> None:
    assert {one.harm for one in RULES} <= set(HARMS)
    assert set(SHARED) == set(CAUSES)
    for name in (*HARMS.values(), *SHARED.values()):
        assert render(name, "en") != render(name, "fr")
