"""Dirt that means nothing: blanks around cells, capitals, zeros left out."""

from __future__ import annotations

import random
from collections.abc import Sequence

UNKNOWN_COLUMNS = (
    "Badge colour", "Parking place", "Cohort", "Ergonomic chair", "Locker", "Bicycle rack", "Survey wave", "T-shirt",
    "Shift pattern", "Legacy remark",
)  # fmt: skip
"""Ten columns nobody knows."""


def blanks(rows: Sequence[Sequence[str]], chance: random.Random) -> list[list[str]]:
    """Blanks behind one cell in twenty, where they change nothing."""
    return [[f"{cell}  " if cell and chance.random() < 0.05 else cell for cell in row] for row in rows]


def other(
    header: Sequence[str], rows: Sequence[Sequence[str]], words: dict[str, str], seed: int
) -> tuple[list[str], list[list[str]]]:
    """The same table with its headings in the other language, its columns in another order, and ten more of them."""
    chance = random.Random(seed)
    whole = [words.get(name, name) for name in header] + list(UNKNOWN_COLUMNS)
    filled = [
        [*row, *(chance.choice(("", "A", "B", "7", "oui")) if any(row) else "" for _ in UNKNOWN_COLUMNS)]
        for row in rows
    ]
    order = list(range(len(whole)))
    chance.shuffle(order)
    return [whole[number] for number in order], [[row[number] for number in order] for row in filled]
