"""Say in one line what the tests left out, and fail where nothing may be."""

from __future__ import annotations

import os
import shutil
import sys

PROGRAMS = {"browser tests": ("chromium", "chromium-browser", "google-chrome")}
"""What needs a program that pip cannot bring, and the names it goes by."""


def missing() -> list[str]:
    """The kinds of test that have no program to run with."""
    return [kind for kind, names in PROGRAMS.items() if not any(shutil.which(name) for name in names)]


def main() -> int:
    """1 where something is missing and ORGMODEL_REQUIRE_ALL is set."""
    rows = [f"{kind} (none of {', '.join(PROGRAMS[kind])} was found)" for kind in missing()]
    print("Left out: " + "; ".join(rows) if rows else "Nothing was left out.")
    return bool(rows and os.environ.get("ORGMODEL_REQUIRE_ALL"))


if __name__ == "__main__":
    sys.exit(main())
