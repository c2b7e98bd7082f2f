"""What can be opened: the shipped scenarios, the files of the workspace folder, and what this visitor handed in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal

from orgmodel.scenario.shipped import shipped_scenarios
from orgmodel.ui.state import WORD, Visit

WORKSPACE: Final = "ORGMODEL_WORKSPACE"
"""Environment variable: the folder, or the file, the app was started with."""
LANGUAGE: Final = "ORGMODEL_LANGUAGE"
"""Environment variable: the language the app was started with."""
MAX_FILES: Final = 200
"""Files of a workspace folder that are listed (our proposal)."""
MAX_BYTES: Final = 5_000_000
"""A larger file is not opened; the same bound as for uploads (trust.md)."""

Origin = Literal["shipped", "workspace", "upload"]


@dataclass(frozen=True, slots=True)
class Item:
    """One file that can be opened; its id goes into addresses."""

    id: str
    name: str
    origin: Origin
    path: Path | None = None
    content: bytes = b""

    def read(self) -> bytes:
        """The file's bytes as they are now.

        Raises:
            OSError: the file cannot be read.
        """
        return self.content if self.path is None else self.path.read_bytes()

    @property
    def size(self) -> int:
        """Bytes of the file; 0 where it is gone."""
        try:
            return len(self.content) if self.path is None else self.path.stat().st_size
        except OSError:
            return 0


def shipped() -> tuple[Item, ...]:
    """The scenarios that come with the program, by name."""
    paths = sorted(shipped_scenarios().glob("*.yaml"))
    return tuple(Item(path.stem, path.name, "shipped", path) for path in paths)


def workspace() -> Path | None:
    """The folder or file the app was started with, if any."""
    given = os.environ.get(WORKSPACE, "")
    return Path(given) if given else None


def in_workspace() -> tuple[Item, ...]:
    """The YAML files directly inside the workspace folder, by name."""
    place = workspace()
    if place is None:
        return ()
    folder = place.parent if place.is_file() else place
    paths = sorted(path for path in folder.glob("*") if path.suffix in (".yaml", ".yml") and path.is_file())
    if folder.resolve() == shipped_scenarios().resolve():
        return ()
    return tuple(Item(id_of(path.name), path.name, "workspace", path) for path in paths[:MAX_FILES])


def id_of(name: str) -> str:
    """The file's name where an address can carry it, else a short hash of it."""
    return name if WORD.match(name) else "file-" + sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def handed_in(visit: Visit) -> tuple[Item, ...]:
    """What this visitor uploaded."""
    return tuple(Item(digest, name, "upload", content=content) for digest, (name, content) in visit.uploads.items())


def take_in(visit: Visit, name: str, content: bytes) -> str:
    """Keep an upload in this visit; its id in addresses."""
    digest = "upload-" + sha256(content).hexdigest()[:16]
    visit.uploads[digest] = (name, content)
    return digest


def find(items: tuple[Item, ...], name: str) -> Item | None:
    """The item of that id."""
    return next((item for item in items if item.id == name), None)


def started_with() -> str:
    """Id of the file the app was started with; empty where it was a folder."""
    place = workspace()
    if place is None or not place.is_file():
        return ""
    if place.parent.resolve() == shipped_scenarios().resolve():
        return place.stem
    return id_of(place.name)
