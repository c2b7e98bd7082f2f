"""What every test shares: the shipped scenarios, and which tests have no program to run with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # speed is measured in benchmarks, never in tests
settings.load_profile("house")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
SCENARIOS = sorted((ROOT / "scenarios").glob("*.yaml"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT
