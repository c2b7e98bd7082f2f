"""A year in points: the mean by hand, simulated years around it, shares that sum to one, streams nobody disturbs."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.records import Evidence, Finding
from orgmodel.risk import order, yearly
from orgmodel.risk.levels import FREQUENCY, LOSS, level_of
from orgmodel.risk.order import in_order, places
from orgmodel.risk.rules import RULES
from orgmodel.risk.yearly import WORST, YEARS, YearlyLoss, times, yearly_losses
from orgmodel.text import msg
from tests.organizations import channel, tiny

FIRST = (0, 0, 0)
JUDGED = [rule.id for rule in RULES if rule.level is None]
CLASSES = st.integers(1, 5)
DRAWN = st.lists(
    st.tuples(st.sampled_from(JUDGED), CLASSES, CLASSES), min_size=1, max_size=12, unique_by=lambda one: one[0]
)
"""Findings as (rule, likelihood, consequence), each rule once."""


def finding(rule: str, likelihood: int, consequence: int, subject: str = "", driver: float = 0.5) -> Finding:
    level = level_of(likelihood, consequence)
    return Finding(rule, subject, level, msg("."), Evidence(), msg("."), likelihood, consequence, driver)


def losses(*findings: Finding, **changes: Any) -> dict[str, YearlyLoss]:
    return yearly_losses(tiny(**changes).facts.graph.placed, in_order(findings))


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Late answers come with overload; lost accounts with overload and platforms; nothing else names a cause."""
    causes = {"late-answer": ("overload",), "account-loss": ("overload", "platform_down")}
    rules = tuple(rule._replace(shared_causes=causes.get(rule.id, ())) for rule in RULES)
    for module in (yearly, order):
        monkeypatch.setattr(module, "RULES", rules)


def test_one_finding_without_a_shared_cause_by_hand(shared: None) -> None:
    """Likelihood 4 is once a year, consequence 3 is 10 points: 10 points in a mean year, all of it.

    Poisson of mean 1: no year below 0, and at most 3 times in 98.1 % of years (.3679 + .3679 + .1839 + .0613).
    """
    (loss,) = losses(finding("personal-data", 4, 3)).values()
    assert loss == YearlyLoss(10.0, 0, 30, 1.0, pytest.approx(1.0), 1, 1, 1)


def test_one_finding_with_shared_causes_by_hand(shared: None) -> None:
    """One year in ten three times as often: 10 · 1.2; two such causes: 10 · 1.2²."""
    assert losses(finding("late-answer", 4, 3))["late-answer"].mean == pytest.approx(12)
    assert losses(finding("account-loss", 4, 3))["account-loss"].mean == pytest.approx(14.4)


def test_shares_of_the_mean_by_hand(shared: None) -> None:
    """30 points (once a year, 30 each) beside 10: three quarters and one."""
    found = losses(finding("personal-data", 4, 3), finding("hidden-advertising", 4, 4))
    assert found["hidden-advertising"].share_of_mean == pytest.approx(0.75)
    assert found["personal-data"].share_of_mean == pytest.approx(0.25)


def test_what_is_rare_and_grave_weighs_more_in_the_tail_than_in_the_mean(shared: None) -> None:
    """3 points on average both: 100 points every thirty years or so, 1 point three times a year."""
    found = losses(finding("personal-data", 1, 5), finding("hidden-advertising", 5, 1))
    assert found["personal-data"].share_of_mean == pytest.approx(0.4)
    assert found["personal-data"].share_of_tail > 0.8


@pytest.mark.parametrize("causes", [(), (0,), (0, 1), (0, 1, 2)])
@pytest.mark.parametrize("likelihood", range(1, 6))
def test_the_simulated_mean_is_the_formula_s(likelihood: int, causes: tuple[int, ...]) -> None:
    """Within three standard errors, the deviation of the years over the root of their number."""
    for position in range(3):
        drawn = times((3, 5, position), likelihood, causes)
        mean = FREQUENCY[likelihood - 1] * 1.2 ** len(causes)
        assert abs(drawn.mean() - mean) <= 3 * drawn.std(ddof=1) / math.sqrt(YEARS)


def test_causes_strike_in_the_same_years_and_findings_fall_together(shared: None) -> None:
    """Two rules that name the same cause share bad years; two that name none do not.

    Covariance by hand: λ² · Var(factor) = 9 · (.1 · 9 + .9 − 1.2²) = 3.24; deviations of each √(3.6 + 3.24).
    """
    struck = np.corrcoef(times((0, 0, 0), 5, (0,)), times((1, 0, 0), 5, (0,)))[0, 1]
    apart = np.corrcoef(times((0, 0, 0), 5, ()), times((1, 0, 0), 5, ()))[0, 1]
    assert struck == pytest.approx(3.24 / (3.6 + 3.24), abs=0.05)
    assert abs(apart) < 4 / math.sqrt(YEARS)


@given(CLASSES, CLASSES)
def test_a_higher_likelihood_lowers_no_year(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert (times(FIRST, low, (0,)) <= times(FIRST, high, (0,))).all()


@settings(deadline=None, max_examples=25)
@given(DRAWN)
def test_shares_sum_to_one(drawn: list[tuple[str, int, int]]) -> None:
    found = losses(*(finding(*one) for one in drawn)).values()
    assert math.fsum(one.share_of_mean for one in found) == pytest.approx(1)
    assert math.fsum(one.share_of_tail for one in found) == pytest.approx(1)
    assert all(0 <= one.low <= one.high and 1 <= one.order_low <= one.order <= one.order_high for one in found)


@settings(deadline=None, max_examples=25)
@given(DRAWN, st.tuples(CLASSES, CLASSES))
def test_one_finding_more_changes_no_other_s_year_and_lowers_no_mean(
    drawn: list[tuple[str, int, int]], more: tuple[int, int]
) -> None:
    before = losses(*(finding(*one) for one in drawn))
    spare = next(rule for rule in JUDGED if rule not in before)
    after = losses(*(finding(*one) for one in drawn), finding(spare, *more))
    for name, loss in before.items():
        assert after[name][:3] == loss[:3]
        assert after[name].share_of_mean < loss.share_of_mean
    assert math.fsum(one.mean for one in after.values()) > math.fsum(one.mean for one in before.values())


def test_renaming_changes_nothing() -> None:
    def found(page: str) -> list[YearlyLoss]:
        pages = [channel(id="first"), channel(id=page)]
        return list(
            losses(finding("account-loss", 4, 3, page), finding("late-answer", 3, 3, "first"), channels=pages).values()
        )

    assert found("page") == found("aardvark") == found("zebra")


def test_subjects_of_one_rule_have_years_of_their_own() -> None:
    pages = [channel(id="first"), channel(id="second")]
    placed = tiny(channels=pages).facts.graph.placed
    streams = [
        risk.stream
        for risk in yearly._risks(placed, [finding("account-loss", 4, 3, one) for one in ("first", "second", "")])
    ]
    assert len(set(streams)) == 3


def test_the_tail_is_one_year_in_twenty_whatever_ties_there_are() -> None:
    for total in (np.zeros(YEARS), np.arange(YEARS), np.repeat([0, 7], [YEARS - 100, 100])):
        weights = yearly._worst_years(total.astype(np.int32))
        assert weights.sum() == pytest.approx(WORST)
        assert (weights[np.argsort(total)[-100:]] > 0).all()


def test_fixed_levels_have_a_place_and_no_loss() -> None:
    rows = [{"activity": "publish", "responsible": "cm", "accountable": ["boss", "comm_head"]}]
    found = tiny(channels=[channel(mfa=False)], responsibilities=rows)
    name = "several-or-no-accountable@publish"
    assert name not in yearly_losses(found.facts.graph.placed, found.findings)
    where = places(found.findings)[name]
    assert where.low == where.place == where.high


def test_a_place_moves_as_far_as_one_class_each_takes_it() -> None:
    """(3, 3) is medium; (4, 4) is high and before (4, 3), 30 points against 10; (2, 2) is low: after all others.

    (5, 4) one class lower is (4, 3), and stands behind the other of the same points by its driver.
    """
    found = in_order([
        finding("hidden-advertising", 5, 4), finding("personal-data", 4, 3, driver=0.6), finding("account-loss", 3, 3),
        finding("late-answer", 4, 2, driver=0.6),
    ])  # fmt: skip
    assert [one.rule for one in found] == ["hidden-advertising", "personal-data", "late-answer", "account-loss"]
    assert places(found)["account-loss"] == (4, 2, 4)
    assert places(found)["hidden-advertising"] == (1, 1, 2)


def test_losses_are_whole_occasions() -> None:
    for likelihood in range(1, 6):
        for consequence in range(1, 6):
            (loss,) = losses(finding("personal-data", likelihood, consequence)).values()
            assert loss.low % LOSS[consequence - 1] == loss.high % LOSS[consequence - 1] == 0
