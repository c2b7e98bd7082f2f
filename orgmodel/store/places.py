"""Where the file of the store lies: beside the scenarios of the workspace, else among the user's own files."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from orgmodel.records import Refused
from orgmodel.scenario.shipped import shipped_scenarios
from orgmodel.text import msg

FOLDER: Final = ".orgmodel"
FILE: Final = "store.sqlite"
IGNORED: Final = "# Ballots may bear names: nothing here goes into a repository.\n*\n"


def store_file(workspace: Path | None) -> Path:
    """The file of the store for a workspace folder, or for a file of it; its folder is made.

    Raises:
        Refused: neither the workspace nor the user's folder can be written.
    """
    for folder in _folders(workspace):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not (folder / ".gitignore").exists():
                (folder / ".gitignore").write_text(IGNORED, "utf-8")
        except OSError:
            continue
        if os.access(folder, os.W_OK):
            return folder / FILE
    raise Refused(msg("No folder for the store can be written; set ORGMODEL_DATABASE_URL"))


def _folders(workspace: Path | None) -> list[Path]:
    """Where to try: what comes with the program is not a workspace to write into."""
    own = user_folder()
    if workspace is None:
        return [own]
    folder = workspace.parent if workspace.is_file() else workspace
    return [own] if folder.resolve() == shipped_scenarios().resolve() else [folder / FOLDER, own]


def user_folder() -> Path:
    """Where this system keeps what programs remember for a user."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "orgmodel"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "orgmodel"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "orgmodel"
