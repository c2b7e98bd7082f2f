"""Distributions of durations: held against the beta distribution, random draws and each other."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import beta

from orgmodel.measures.calendar import Calendar
from orgmodel.measures.luck import minutes_of_work, pert_quantile, work
from orgmodel.measures.process import Process, Step, walk
from orgmodel.measures.waiting import LONGEST, NEVER, Mixture, Spread, times
from orgmodel.scenario.hours import ALWAYS, WEEK, read_hours

OFFICE = read_hours("Mon-Fri 09:00-18:00").spans
LONG = read_hours("Mon-Fri 08:00-20:00").spans
SHAPE = beta(7 / 3, 11 / 3)
"""PERT(0, w/3, w) is w times this."""


def process(*withins: int, spans: tuple[tuple[int, int], ...] = ALWAYS.spans) -> Process:
    """Steps one after the other, each 20 minutes away."""
    groups = tuple((Step((20,), spans, within),) for within in withins)
    return Process(spans, None, 0, groups, ((len(groups) - 1, 0, 20),) if groups else (), 6)


def test_quantiles_are_those_of_a_pert_with_its_mode_at_a_third() -> None:
    chances = np.linspace(0.001, 0.999, 999)
    assert pert_quantile(chances) == pytest.approx(SHAPE.ppf(chances), abs=1e-6)


def test_working_times_have_the_mean_of_a_pert() -> None:
    assert work(0, 60).mean() == pytest.approx((0 + 4 * 20 + 60) / 6, abs=0.1)
    assert work(7, 600).mean() == pytest.approx(6000 * 14 / 36 / 10, abs=1)


def test_a_quantile_is_the_first_minute_that_reaches_its_share() -> None:
    spread = Spread(np.array([0.25, 0.5, 0.9, 1], dtype=np.float32))
    assert [spread.quantile(share) for share in (0.25, 0.5, 0.51, 0.9, 1)] == [0, 1, 2, 2, 3]
    assert (spread.median, spread.p90) == (1, 2)
    assert [spread.chance(minutes) for minutes in (-1, 0, 1.9, 3, 99)] == [0, 0.25, 0.5, 1, 1]
    assert [Mixture(((1.0, spread),)).chance(minutes) for minutes in (-1, 0, 99)] == [0, 0.25, 1]


def test_one_step_at_any_hour_is_its_own_pert() -> None:
    spread = times((process(60),), None, None).spread
    for minutes in (10, 20, 30, 40):
        assert spread.chance(46 + minutes) == pytest.approx(SHAPE.cdf((minutes + 0.5) / 60), abs=0.002)


@pytest.mark.parametrize("withins", [(60,), (60, 120), (60, 120, 60), (60, 120, 60, 90), (30, 30, 30, 30, 30)])
@pytest.mark.parametrize("spans", [ALWAYS.spans, OFFICE])
def test_chains_of_steps_agree_with_random_draws(withins: tuple[int, ...], spans: tuple[tuple[int, int], ...]) -> None:
    chain, rng, number = process(*withins, spans=spans), np.random.default_rng(1), 100_000
    arrived = rng.integers(0, WEEK, number)
    works = [minutes_of_work(within, SHAPE.rvs((1, number), random_state=rng)) for within in withins]
    drawn = (walk(chain, arrived, works).finished - arrived)[0]
    spread = times((chain,), None, None).spread
    for target in (60, 120, 180, 240, 300, 480, 1440):
        assert spread.chance(target) == pytest.approx((drawn <= target).mean(), abs=0.01)


def test_the_promised_clock_counts_promised_minutes_only() -> None:
    found = times((process(spans=OFFICE),), OFFICE, None)
    assert found.spread.p90 == 6
    assert found.wall.chance(240) == pytest.approx(1 - Calendar(OFFICE).chance_of_waiting_over(234), abs=0.001)


def test_a_mixture_weighs_its_parts() -> None:
    quick, slow = times((process(),), None, None).spread, times((process(60),), None, None).spread
    whole = Mixture(((0.25, quick), (0.75, slow)))
    assert whole.chance(66) == pytest.approx(0.25 + 0.75 * slow.chance(66), abs=1e-6)
    assert whole.chance(10_000) == 1


def test_what_nobody_does_is_never_done() -> None:
    assert NEVER.spread.chance(1e9) == 0
    assert NEVER.spread.median == float("inf")
    half = Mixture(((0.5, NEVER.spread), (0.5, times((process(),), None, None).spread)))
    assert half.chance(1e9) == 0.5
    assert half.p90 == float("inf")


def test_the_message_of_median_duration_takes_the_median() -> None:
    chain = process(60, 120, spans=LONG)
    found = times((chain,), None, None)
    works = [
        minutes_of_work(step.within, np.array([[luck]]))
        for step, luck in zip(chain.working, found.median_lucks, strict=True)
    ]
    finished = walk(chain, np.array([found.median_at]), works).finished
    assert finished.item() - found.median_at == found.spread.median


def test_arrivals_may_all_come_by_day() -> None:
    by_day = times((process(spans=LONG),), None, (1.0, 0.0, 0.0)).spread
    at_the_weekend = times((process(spans=LONG),), None, (0.0, 0.0, 1.0)).spread
    assert by_day.chance(6) == 1
    assert at_the_weekend.chance(480) == 0


def test_what_takes_years_counts_as_a_quarter() -> None:
    spread = times((process(60 * 24 * 365 * 100, spans=OFFICE),), OFFICE, None).spread
    assert spread.median == LONGEST
    assert spread.chance(LONGEST - 1) == 0
