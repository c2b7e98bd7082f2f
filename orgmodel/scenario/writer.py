"""Write a file whole or not at all, and never over one that changed since it was read."""

from __future__ import annotations

import codecs
import contextlib
import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Final

from orgmodel.records import Refused
from orgmodel.text import msg

locking: ModuleType | None
try:
    import fcntl as locking
except ImportError:  # Windows: two who save at the very same moment are not kept apart
    locking = None

PATIENCE: Final = 5.0
"""Seconds that a save waits for another one in the same folder (our proposal)."""


class ChangedElsewhere(Refused):
    """The file is not what it was when it was read; carries its text as it is now."""

    def __init__(self, path: Path, found: bytes) -> None:
        super().__init__(msg("{file} was changed elsewhere since it was opened; nothing was written", file=path.name))
        self.found = found


def save(path: Path, text: str, digest: str) -> str:
    """Put `text` in place of the file that had `digest` (SHA-256) when it was read; the digest of what is there now.

    The file keeps its encoding and its byte order mark.

    Raises:
        ChangedElsewhere: it has another digest now.
        OSError: it cannot be read or written; it is as it was.
    """
    with alone_in(path.parent):
        found = path.read_bytes()
        if hashlib.sha256(found).hexdigest() != digest:
            raise ChangedElsewhere(path, found)
        raw = encoded(text, found)
        replace_file(path, raw)
    return hashlib.sha256(raw).hexdigest()


def save_new(path: Path, text: str) -> None:
    """Write `text` to a file that does not exist yet.

    Raises:
        FileExistsError: it exists; it is as it was.
        OSError: it cannot be written.
    """
    with alone_in(path.parent):
        if path.exists() or path.is_symlink():
            raise FileExistsError(path.name)
        replace_file(path, text.encode("utf-8"))


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Nobody else saves in the folder meanwhile: what was looked at is what is replaced.

    Raises:
        TimeoutError: another save in the folder does not end.
    """
    if locking is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _lock(handle, time.monotonic() + PATIENCE)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, end: float) -> None:
    while locking is not None:
        try:
            locking.flock(handle, locking.LOCK_EX | locking.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > end:
                raise TimeoutError from None
            time.sleep(0.01)


def encoded(text: str, like: bytes) -> bytes:
    """`text` in the encoding of the file `like`, its byte order mark included."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if like.startswith(mark):
            return mark + text.encode(name)
    return text.encode("utf-8")


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in place of `path` atomically: a reader sees the old file or the new one.

    A symbolic link is written through; the mode of an existing file is kept.

    Raises:
        OSError: nothing was written; the old file is as it was.
    """
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".tmp", dir=target.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(_mode(target))
        made.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            made.unlink()
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """The content is in place already: a folder that cannot be synced is not a failed save."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
