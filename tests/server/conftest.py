"""What needs PostgreSQL is left out where there is none, and said."""

from __future__ import annotations

import os
from typing import Any

import pytest

from tests.store.conftest import HAS_POSTGRES, postgres

__all__ = ["postgres"]
collect_ignore_glob = [] if HAS_POSTGRES else ["test_two_processes.py"]

if not HAS_POSTGRES and os.environ.get("ORGMODEL_REQUIRE_ALL") == "1":
    raise pytest.UsageError("PostgreSQL is required: install postgresql, or unset ORGMODEL_REQUIRE_ALL")


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what was left out, as the last line."""
    if not HAS_POSTGRES:
        terminalreporter.write_line("left out: tests/server/test_two_processes.py (no PostgreSQL on this machine)")
