"""What needs PostgreSQL, or a disk that can be made read-only for one process, is left out where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Any

import pytest

from tests.store.conftest import HAS_POSTGRES, postgres

__all__ = ["postgres"]


def can_be_read_only() -> bool:
    """Whether a process may be given a disk of its own view here: Linux, with the right to mount."""
    if not (shutil.which("unshare") and shutil.which("setpriv")):
        return False
    asked = ["unshare", "-m", "sh", "-c", "mount --bind / / && mount -o remount,ro,bind /"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


CAN_MOUNT = can_be_read_only()
LEFT_OUT = [
    name for name, there in (("test_two_processes.py", HAS_POSTGRES), ("test_read_only.py", CAN_MOUNT)) if not there
]
collect_ignore_glob = LEFT_OUT

if not HAS_POSTGRES and os.environ.get("ORGMODEL_REQUIRE_ALL") == "1":
    raise pytest.UsageError("PostgreSQL is required: install postgresql, or unset ORGMODEL_REQUIRE_ALL")


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what was left out, as the last line."""
    for name in LEFT_OUT:
        why = "no right to mount" if name == "test_read_only.py" else "no PostgreSQL"
        terminalreporter.write_line(f"left out: tests/server/{name} ({why} on this machine)")
