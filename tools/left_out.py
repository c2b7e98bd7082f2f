"""Say in one line what the tests left out, and fail where nothing may be."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tools import from_npm

PROGRAMS: dict[str, tuple[str, ...]] = {
    "browser tests": ("chromium", "chromium-browser", "google-chrome"),
    "LibreOffice": ("soffice", "libreoffice"),
}
"""What needs a program that pip cannot bring, and the names it goes by."""
POSTGRES = ("initdb", "pg_ctl", "postgres")
"""What the tests start a PostgreSQL with."""
DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian keeps them, off the path, by version."""


def missing() -> dict[str, tuple[str, ...]]:
    """The kinds of test that have no program to run with, and the names looked for."""
    left = {kind: names for kind, names in PROGRAMS.items() if not any(shutil.which(name) for name in names)}
    if absent := from_npm.missing():
        left["tests against collections of npm"] = ("npm", *absent)
    return left if find_postgres() else {**left, "store tests with PostgreSQL": POSTGRES}


def find_postgres() -> Path | None:
    """The folder of PostgreSQL's programs: the newest of Debian's, else where the path leads."""
    debian = sorted(DEBIAN.glob("*/bin"), key=lambda path: (len(path.parent.name), path.parent.name), reverse=True)
    path = shutil.which("initdb")
    folders = [*debian, *([Path(path).parent] if path else [])]
    return next((one for one in folders if all((one / name).exists() for name in POSTGRES)), None)


def main() -> int:
    """1 where something is missing and ORGMODEL_REQUIRE_ALL is set."""
    rows = [f"{kind} (none of {', '.join(names)} was found)" for kind, names in missing().items()]
    print("Left out: " + "; ".join(rows) if rows else "Nothing was left out.")
    return bool(rows and os.environ.get("ORGMODEL_REQUIRE_ALL"))


if __name__ == "__main__":
    sys.exit(main())
