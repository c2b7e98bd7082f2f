"""A file is replaced whole or not at all."""

from __future__ import annotations

import codecs
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from orgmodel.scenario import writer
from orgmodel.scenario.writer import ChangedElsewhere, alone_in, replace_file, save, save_new


def test_the_file_holds_the_new_bytes_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "chart.svg"
    target.write_bytes(b"old")
    replace_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_the_mode_of_the_file_is_kept_and_a_new_one_follows_the_mask(tmp_path: Path) -> None:
    target = tmp_path / "chart.svg"
    replace_file(target, b"one")
    mask = os.umask(0)
    os.umask(mask)
    assert target.stat().st_mode & 0o777 == 0o666 & ~mask
    target.chmod(0o640)
    replace_file(target, b"two")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_is_written_through(tmp_path: Path) -> None:
    real = tmp_path / "real.svg"
    real.write_bytes(b"old")
    link = tmp_path / "link.svg"
    link.symlink_to(real)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
def test_a_call_that_fails_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    target = tmp_path / "chart.svg"
    target.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if call == "fsync" else Path, call, fail)
    with pytest.raises(OSError, match="No space left"):
        replace_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def test_a_file_changed_elsewhere_is_never_written_over(tmp_path: Path) -> None:
    target = tmp_path / "house.yaml"
    target.write_bytes(b"theirs")
    with pytest.raises(ChangedElsewhere) as refused:
        save(target, "mine", digest(b"as I read it"))
    assert refused.value.found == b"theirs"
    assert target.read_bytes() == b"theirs"


@pytest.mark.parametrize("mark, encoding", [
    (b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
])  # fmt: skip
def test_a_file_keeps_its_encoding(tmp_path: Path, mark: bytes, encoding: str) -> None:
    target = tmp_path / "house.yaml"
    before = mark + "title: été".encode(encoding)
    target.write_bytes(before)
    after = save(target, "title: Noël\r\n", digest(before))
    assert target.read_bytes() == mark + "title: Noël\r\n".encode(encoding)
    assert after == digest(target.read_bytes())


def test_a_new_file_is_never_put_over_one_that_is_there(tmp_path: Path) -> None:
    target = tmp_path / "house.yaml"
    save_new(target, "mine")
    with pytest.raises(FileExistsError):
        save_new(target, "another")
    assert target.read_bytes() == b"mine"


def test_of_two_hundred_updates_by_eight_writers_none_is_lost(tmp_path: Path) -> None:
    """Each reads, adds its line and saves; who finds the file changed reads again."""
    target = tmp_path / "house.yaml"
    target.write_bytes(b"")

    def write(name: int) -> None:
        for number in range(25):
            while True:
                before = target.read_bytes()
                try:
                    save(target, f"{before.decode()}{name}-{number}\n", digest(before))
                    break
                except ChangedElsewhere:
                    continue

    with ThreadPoolExecutor(8) as writers:
        list(writers.map(write, range(8)))
    assert sorted(target.read_text().split()) == sorted(f"{name}-{number}" for name in range(8) for number in range(25))


def test_a_save_waits_no_longer_than_its_patience(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "house.yaml"
    target.write_bytes(b"old")
    monkeypatch.setattr(writer, "PATIENCE", 0.05)
    with alone_in(tmp_path), pytest.raises(TimeoutError):
        save(target, "new", digest(b"old"))
    assert target.read_bytes() == b"old"
