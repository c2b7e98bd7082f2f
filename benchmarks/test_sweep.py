"""Sweeps: evaluations a second on one process and on two, and how one evaluation grows with the organization."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.synthetic import organization
from orgmodel.sweep import Sweep, sweep

SCENARIOS = Path(__file__).parents[1] / "scenarios"
FILES = tuple(SCENARIOS / f"{name}.yaml" for name in ("federation", "luxury_house", "newsroom", "transport_group"))
DRAWS = 9


def told(benchmark, found: Sweep) -> None:
    """Adds evaluations a second to what is printed."""
    benchmark.extra_info["evaluations"] = len(found.rows)
    benchmark.extra_info["evaluations_a_second"] = round(len(found.rows) / benchmark.stats.stats.median, 1)


@pytest.mark.benchmark(group="sweep")
def test_one_process(benchmark) -> None:
    found = benchmark.pedantic(sweep, (FILES,), {"draws": DRAWS}, rounds=3, warmup_rounds=1)
    told(benchmark, found)


@pytest.mark.benchmark(group="sweep")
def test_two_processes(benchmark) -> None:
    """The processes stay for the next round, as those of a long sweep do."""
    found = benchmark.pedantic(sweep, (FILES,), {"draws": DRAWS, "workers": 2}, rounds=3, warmup_rounds=1)
    told(benchmark, found)


@pytest.mark.benchmark(group="sweep by size")
@pytest.mark.parametrize("size", [100, 1000, 10_000])
def test_by_size(benchmark, tmp_path: Path, size: int) -> None:
    file = tmp_path / f"roles_{size}.yaml"
    file.write_text(organization(size), "utf-8")
    found = benchmark.pedantic(sweep, ((file,),), rounds=1, warmup_rounds=1)
    told(benchmark, found)
