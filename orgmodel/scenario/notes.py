"""What is worth a word about a scenario file that is not wrong."""

from __future__ import annotations

from orgmodel.records import Problem
from orgmodel.scenario.tree import WrittenMapping


def notes(tree: WrittenMapping) -> list[Problem]:
    """Notes on a scenario's tree."""
    return []
