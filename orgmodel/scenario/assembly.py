"""The whole tree of a scenario: what it extends laid under it, its staff list laid in."""

from __future__ import annotations

from pathlib import Path

from orgmodel.scenario.tree import WrittenMapping


def assemble(tree: WrittenMapping, folder: Path | None) -> WrittenMapping:
    """The tree with everything it names in its folder."""
    return tree
