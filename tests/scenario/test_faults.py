"""A save that fails or dies in the middle leaves the old file or the new one, whole, and says which."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from orgmodel.scenario import writer
from orgmodel.scenario.writer import ChangedElsewhere, save

OLD, NEW = "title: before\n" + "# old\n" * 9_000, "title: after\n" + "# new\n" * 9_000
KILLS = 1_000
CALLS = {"open", "mkstemp", "write", "flush", "fsync", "chmod", "replace"}
"""What a save asks the system for."""


class Broken:
    """Counts the calls of a save to the system, and fails the one whose turn it is."""

    def __init__(self, turn: int, error: int) -> None:
        self.turn, self.error, self.count, self.names = turn, error, 0, list[str]()

    def wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            self.count += 1
            self.names.append(name)
            if self.count == self.turn:
                raise OSError(self.error, os.strerror(self.error))
            return real(*given, **named)

        return call


def broken(monkeypatch: pytest.MonkeyPatch, turn: int, error: int) -> Broken:
    """Every call of the writer to the system, one of which fails."""
    faults = Broken(turn, error)
    real = writer.os.fdopen

    def opened(*given: Any, **named: Any) -> Any:
        file = real(*given, **named)
        return _File(file, faults)

    monkeypatch.setattr(writer.tempfile, "mkstemp", faults.wrapped("mkstemp", writer.tempfile.mkstemp))
    monkeypatch.setattr(writer.os, "fdopen", opened)
    for name in ("fsync", "open"):
        monkeypatch.setattr(writer.os, name, faults.wrapped(name, getattr(os, name)))
    for name in ("chmod", "replace"):
        monkeypatch.setattr(Path, name, faults.wrapped(name, getattr(Path, name)))
    return faults


class _File:
    """A file whose writes go through the counter."""

    def __init__(self, file: Any, faults: Broken) -> None:
        self.file = file
        self.write, self.flush = faults.wrapped("write", file.write), faults.wrapped("flush", file.flush)

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def fileno(self) -> int:
        return int(self.file.fileno())


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_every_call_that_fails_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    failed = []
    for turn in range(1, 30):
        path = tmp_path / f"{turn}.yaml"
        path.write_text(OLD, "utf-8")
        with monkeypatch.context() as patch:
            faults = broken(patch, turn, error)
            try:
                said = save(path, NEW, digest(OLD))
            except OSError:
                said = ""
        found = path.read_text("utf-8")
        assert found == (NEW if said else OLD), faults.names
        assert not said or said == digest(NEW)
        assert [one.name for one in tmp_path.iterdir() if one.suffix == ".tmp"] == []
        if faults.count < turn:
            break
        failed.append((faults.names[turn - 1], bool(said)))
    assert {name for name, _ in failed} == CALLS
    refused = [name for name, is_saved in failed if not is_saved]
    assert failed[: len(refused)] == [(name, False) for name in refused], "a fault before the new file stands is said"
    assert len(failed) - len(refused) == 2, "a folder that cannot be opened or synced is not a failed save"


def test_a_thousand_killed_saves_tear_nothing(tmp_path: Path) -> None:
    """A child saves without end and dies at a random moment: the file is one of the two texts, every time.

    Asked of a small process of its own, for a large one takes its time to fork.
    """
    code = "import sys; from pathlib import Path; from tests.scenario.test_faults import kill_saves as run; "
    command = [sys.executable, "-c", f"{code}run(Path(sys.argv[1]))", str(tmp_path / "scenario.yaml")]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def kill_saves(path: Path) -> None:
    """A thousand times; fails where a file is torn, or where one of the two texts hardly ever stands."""
    draw = random.Random(7)
    path.write_text(OLD, "utf-8")
    seen: dict[str, int] = {OLD: 0, NEW: 0}
    for _ in range(KILLS):
        child = os.fork()
        if not child:
            _save_without_end(path)
        time.sleep(draw.uniform(0.0, 0.006))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        seen[path.read_text("utf-8")] += 1
    assert sum(seen.values()) == KILLS and min(seen.values()) > KILLS / 10
    assert save(path, NEW, hashlib.sha256(path.read_bytes()).hexdigest()) == digest(NEW)


def _save_without_end(path: Path) -> None:
    try:
        now = path.read_text("utf-8")
        while True:
            other = NEW if now == OLD else OLD
            save(path, other, digest(now))
            now = other
    finally:
        os._exit(1)


def test_two_editors_never_overwrite_each_other(tmp_path: Path) -> None:
    """Each child adds lines only to the text it read; what it is refused it reads anew: no line is lost."""
    path, lines, editors = tmp_path / "scenario.yaml", 20, 4
    path.write_text("title: shared\n", "utf-8")
    children = []
    for editor in range(editors):
        child = os.fork()
        if not child:
            _add_lines(path, editor, lines)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * editors
    found = path.read_text("utf-8").splitlines()
    assert sorted(found[1:]) == sorted(f"# {editor} {line}" for editor in range(editors) for line in range(lines))


def _add_lines(path: Path, editor: int, lines: int) -> None:
    code = 1
    try:
        for line in range(lines):
            while True:
                text = path.read_text("utf-8")
                try:
                    save(path, f"{text}# {editor} {line}\n", digest(text))
                    break
                except ChangedElsewhere:
                    continue
        code = 0
    finally:
        os._exit(code)


def test_a_folder_that_may_not_be_written_keeps_its_file(tmp_path: Path) -> None:
    """As a reader without rights would; the superuser may write anywhere, so the child gives its rights up."""
    folder = tmp_path / "kept"
    folder.mkdir()
    path = folder / "scenario.yaml"
    path.write_text(OLD, "utf-8")
    for place in (tmp_path, *tmp_path.parents):
        if place.stat().st_uid == os.getuid() and place != Path("/"):
            place.chmod(place.stat().st_mode | 0o055)
    folder.chmod(0o555)
    child = os.fork()
    if not child:
        code = 1
        try:
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            save(path, NEW, digest(OLD))
        except PermissionError:
            code = 0
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    folder.chmod(0o755)
    assert path.read_text("utf-8") == OLD
