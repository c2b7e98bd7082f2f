"""Where the scenarios that come with the program are: in the installed package, else beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def shipped_scenarios() -> Path:
    """The folder of the shipped scenarios."""
    packaged = PACKAGE / "shipped" / "scenarios"
    return packaged if packaged.is_dir() else PACKAGE.parent / "scenarios"


def shipped_files() -> tuple[Path, ...]:
    """The shipped scenario files, by name."""
    return tuple(sorted(shipped_scenarios().glob("*.yaml")))
