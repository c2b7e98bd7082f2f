"""What every test shares: the shipped scenarios, and which tests have no program to run with."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # speed is measured in benchmarks, never in tests
settings.load_profile("house")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
SCENARIOS = sorted((ROOT / "scenarios").glob("*.yaml"))


@pytest.fixture(scope="session", autouse=True)
def own_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the program remembers for a user goes into a folder of the tests, here and in every process begun here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        if "ORGMODEL_DATABASE_URL" in os.environ:
            patch.delenv("ORGMODEL_DATABASE_URL")
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT
