"""Dashboards without a decision: an idle strategic report is found; a weekly one alone is not worth a word."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import drive, outcome, tiny

RULE = "report-without-decision"
WEEKLY = {"cadence": "weekly", "owner": "cm", "audience": ["comm_head"], "decisions": ["Next week"], "indicators": []}
STRATEGIC = {**WEEKLY, "cadence": "strategic", "audience": ["boss"], "decisions": ["Budget"]}


def plan(*reports: dict[str, Any]) -> dict[str, Any]:
    return {"strategy": {"reports": list(reports)}}


def test_reports_that_ask_for_a_decision_of_who_can_take_it_are_silent() -> None:
    assert drive(RULE, **plan(WEEKLY, STRATEGIC)) == 0


def test_a_strategic_report_that_asks_for_nothing_names_who_reads_it() -> None:
    told = tiny(**plan(WEEKLY, {**STRATEGIC, "decisions": []}))
    finding = told.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.35)
    assert str(finding.message) == "No decision is asked of Boss in the strategic report."
    assert (finding.evidence.actors, told.lines(finding)) == (("boss",), ["[]"])


def test_a_weekly_or_a_monthly_one_alone_stays_low_and_both_do_not() -> None:
    idle = {**WEEKLY, "decisions": []}
    assert drive(RULE, **plan(idle)) == pytest.approx(0.15)
    assert tiny(**plan(idle)).finding(RULE) is None
    both = tiny(**plan(idle, {**idle, "cadence": "monthly"})).finding(RULE)
    assert both and both.driver == pytest.approx(0.4)


def test_readers_who_cannot_decide_are_said() -> None:
    found = outcome(RULE, **plan({**STRATEGIC, "audience": ["editor"]}))
    assert str(found.hits[0].message) == (
        "Nobody who reads the strategic report (Editor) can decide: no reader at the executive level."
    )
    nobody = outcome(RULE, **plan({**STRATEGIC, "audience": []}))
    assert str(nobody.hits[0].message) == "Nobody reads the strategic report."


def test_what_is_not_written_is_unknown_and_no_report_is_no_question() -> None:
    report = {key: value for key, value in STRATEGIC.items() if key != "decisions"}
    assert outcome(RULE, **plan(report)).missing == ("strategy.reports[].decisions",)
    assert outcome(RULE).missing == ("strategy.reports[]",)
    assert not outcome(RULE, **plan()).applicable
