"""Without any right and on a disk nobody can write to, the app serves and saves: its state is in the workshop alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import free_port, wait_for
from tests.server.test_two_processes import CODE, EDIT, FILE, ROOT, SERVE, looked, rename_file

READ_ONLY = """
set -e
mount --bind / /
mount --bind "$1" /mnt
mount -o remount,ro,bind /
mount -t tmpfs tmpfs /dev/shm
cd /
! touch /var/orgmodel-was-here 2> /dev/null
exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs "$2" -c "$3"
"""


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """The port of an app on a read-only disk, and its folder."""
    shutil.copy(ROOT / "scenarios" / "newsroom.yaml", tmp_path / FILE)
    port = free_port()
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})" + SERVE.format(folder="/mnt", port=port, code=CODE)
    around = {
        **os.environ,
        "HOME": "/dev/shm",
        "TMPDIR": "/dev/shm",
        "XDG_STATE_HOME": "/mnt/.state",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = ["unshare", "-m", "sh", "-c", READ_ONLY, "sh", str(tmp_path), sys.executable, code]
    process = subprocess.Popen(command, env=around, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", 120)
        yield port, tmp_path
    finally:
        process.kill()
        process.wait(timeout=30)


def test_it_serves_and_saves_and_leaves_nothing_but_in_the_workshop(workshop: tuple[int, Path]) -> None:
    port, folder = workshop
    rename_file(port, folder / FILE, "On a disk that cannot be written")
    assert "On a disk that cannot be written" in (folder / FILE).read_text("utf-8")
    assert "1 earlier version" in looked(port, EDIT)
    assert sorted(one.name for one in folder.iterdir()) == [".orgmodel", FILE]
