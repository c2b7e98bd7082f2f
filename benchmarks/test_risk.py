"""A year in points: what the simulated years of a placement cost, and of eight placements one after the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from orgmodel.assessment import Assessment, assess
from orgmodel.risk import yearly
from orgmodel.risk.levels import FREQUENCY, LOSS, SHARED_CHANCE, SHARED_FACTOR
from orgmodel.risk.yearly import YEARS, yearly_losses
from orgmodel.scenario.reader import read_scenario

SCENARIOS = Path(__file__).parents[1] / "scenarios"
AT_MOST = 0.005
"""Seconds a placement (our budget: the draws of eight placements must not show in an assessment of 0.5 s)."""


def assessed(name: str, most: int = 8) -> list[Assessment]:
    scenario = read_scenario(SCENARIOS / f"{name}.yaml")
    return [assess(scenario, placement) for placement in scenario.placements[:most]]


def forget() -> None:
    """As in a new process, but for the import of numpy.random."""
    for cached in (yearly.times, yearly._interval, yearly._struck, yearly._years_by_strikes):
        cached.cache_clear()


@pytest.mark.benchmark(group="yearly loss")
def test_a_placement_seen_for_the_first_time(benchmark: Any) -> None:
    """At most 5 ms."""
    (one, *_) = assessed("transport_group")
    benchmark.extra_info.update(findings=len(one.findings), at_most=AT_MOST)
    benchmark.pedantic(lambda: yearly_losses(one.placed, one.findings), setup=forget, rounds=50)


@pytest.mark.benchmark(group="yearly loss")
def test_a_placement_whose_years_are_known(benchmark: Any) -> None:
    """Another placement of the same file: only the tail is computed anew."""
    (one, *_) = assessed("transport_group")
    yearly_losses(one.placed, one.findings)
    benchmark(lambda: yearly_losses(one.placed, one.findings))


@pytest.mark.benchmark(group="yearly loss")
def test_every_placement_of_a_file(benchmark: Any) -> None:
    """At most 5 ms each, first of all included."""
    several = assessed("newsroom")
    benchmark.extra_info.update(placements=len(several), at_most=AT_MOST * len(several))
    benchmark.pedantic(
        lambda: [yearly_losses(one.placed, one.findings) for one in several], setup=forget, rounds=30
    )  # fmt: skip


@pytest.mark.benchmark(group="yearly loss")
def test_numpy_s_own_poisson(benchmark: Any) -> None:
    """The named alternative: draw every finding anew with the generator's own Poisson, and no interval or tail."""
    (one, *_) = assessed("transport_group")
    pairs = [(each.likelihood, each.consequence) for each in one.findings if each.likelihood and each.consequence]

    def drawn() -> Any:
        generator = np.random.default_rng(1)
        struck = generator.random(YEARS) < SHARED_CHANCE
        factor = np.where(struck, SHARED_FACTOR, 1.0)
        return [generator.poisson(FREQUENCY[one - 1] * factor) * LOSS[other - 1] for one, other in pairs]

    benchmark(drawn)
