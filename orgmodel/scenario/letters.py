"""The letters of a responsibility row, RACI and DACI, and who bears which."""

from __future__ import annotations

from orgmodel.scenario.conduct import Responsibility
from orgmodel.scenario.placed import Placed
from orgmodel.text import msg

LETTERS = (
    ("responsible", msg("R")),
    ("accountable", msg("A")),
    ("consulted", msg("C")),
    ("informed", msg("I")),
    ("support", msg("S")),
    ("driver", msg("D")),
    ("approver", msg("A")),
    ("contributors", msg("C")),
)
"""Fields of a responsibility row and the letter each is shown by, RACI and DACI."""


def bearers(row: Responsibility, placed: Placed) -> dict[str, tuple[str, ...]]:
    """Letter → the actors who bear it in a row, in the order written."""
    found: dict[str, dict[str, None]] = {}
    for field, letter in LETTERS:
        found.setdefault(letter.template, {}).update(dict.fromkeys(placed.resolve_all(getattr(row, field))))
    return {letter: tuple(actors) for letter, actors in found.items() if actors}
