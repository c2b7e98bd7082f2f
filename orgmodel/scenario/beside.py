"""Files that a scenario names beside itself: found in its folder only, and read within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from orgmodel.records import Location, Malformed, Problem
from orgmodel.scenario.characters import MAX_BYTES
from orgmodel.scenario.tree import Scalar
from orgmodel.scenario.values import shown
from orgmodel.text import Message, msg


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that may be read, `root` being that of the scenario first opened."""

    path: Path
    root: Path


def folder_of(path: Path | None) -> Folder | None:
    """The folder, without links and detours."""
    if path is None:
        return None
    whole = path.resolve()
    return Folder(whole, whole)


def within(folder: Folder | None, path: Path) -> Folder | None:
    """The folder of a file that was found in `folder`."""
    return Folder(path.parent, folder.root) if folder else None


def beside(named: Scalar, place: Location, folder: Folder | None) -> tuple[Path, str]:
    """The file that `named` means, and its name from the first scenario's folder.

    Raises:
        Malformed: it is not a file of the folder.
    """
    if folder is None:
        raise _malformed(place, msg("this names another file, and the scenario came without its folder; open it there"))
    try:
        path = (folder.path / named).resolve()
        inside = path.is_relative_to(folder.path)
        found = inside and path.is_file()
    except (OSError, ValueError, RuntimeError):
        inside, found = True, False
    if not inside:
        raise _malformed(place, msg("“{file}” is outside the scenario's folder; put it inside", file=shown(named)))
    if not found:
        raise _malformed(place, msg("there is no file “{file}” in the scenario's folder", file=shown(named)))
    return path, path.relative_to(folder.root).as_posix()


def file_bytes(path: Path, place: Location) -> bytes:
    """What a file holds, no more than a byte beyond what may be read; Malformed where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise _malformed(place, msg("this file cannot be opened; check its name and its rights")) from None


def _malformed(place: Location, message: Message) -> Malformed:
    return Malformed((Problem(place, message),))
