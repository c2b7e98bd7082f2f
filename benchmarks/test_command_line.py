"""Whole processes of the command line: what a person waits for, and what the imports cost."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCENARIOS = ROOT / "scenarios"
BUDGET = {
    "orgmodel.scenario.types": 0.30,
    "networkx": 0.30,
    "orgmodel.cli": 0.60,
}
"""Seconds an import may take on 2 cores (our proposal); the figures are printed, the budget is generous."""


COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Modules are compiled once and kept, as on a reader's machine; else every process would compile them anew."""


def orgmodel(*arguments: str) -> None:
    command = [sys.executable, "-m", "orgmodel", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, env=COMPILED)
    assert done.returncode == 0, done.stderr.decode()


def python_alone() -> None:
    subprocess.run([sys.executable, "-c", "import networkx, numpy, pydantic, yaml, typer"], check=True, env=COMPILED)


@pytest.mark.benchmark(group="process")
def test_check_of_a_45_role_scenario(benchmark) -> None:
    """At most 0.6 s."""
    benchmark.pedantic(orgmodel, ("check", str(SCENARIOS / "newsroom.yaml")), rounds=7, warmup_rounds=1)
    benchmark.extra_info["at_most_seconds"] = 0.6


@pytest.mark.benchmark(group="process")
def test_assess_of_every_placement_of_a_56_role_scenario(benchmark) -> None:
    """At most 1.5 s."""
    benchmark.pedantic(orgmodel, ("assess", str(SCENARIOS / "transport_group.yaml")), rounds=5, warmup_rounds=1)
    benchmark.extra_info["at_most_seconds"] = 1.5


@pytest.mark.benchmark(group="process")
def test_check_of_two_thousand_roles(benchmark) -> None:
    benchmark.pedantic(orgmodel, ("check", str(SCENARIOS / "large_group.yaml")), rounds=3, warmup_rounds=1)


@pytest.mark.benchmark(group="process")
def test_the_libraries_alone(benchmark) -> None:
    """The named alternative: a process that imports the libraries and does nothing."""
    benchmark.pedantic(python_alone, rounds=7, warmup_rounds=1)


@pytest.mark.parametrize("module", BUDGET)
def test_import(benchmark, module: str) -> None:
    """Cumulative import time as `-X importtime` says, median of five."""

    def measured() -> float:
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-c", f"import {module}"],
            capture_output=True, text=True, check=True, env=COMPILED,
        )  # fmt: skip
        rows = re.findall(rf"\|\s+(\d+) \| +{re.escape(module)}$", done.stderr, re.MULTILINE)
        return int(rows[-1]) / 1e6

    seconds = statistics.median(measured() for _ in range(5))
    benchmark.extra_info["import_seconds"] = seconds
    benchmark.pedantic(measured, rounds=1)
    assert seconds <= BUDGET[module]
