"""What a cell may be made of: control characters refuse a file, invisible ones are taken out."""

from __future__ import annotations

import re
from typing import Final

from orgmodel.records import Location, Problem
from orgmodel.text import msg

CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
INVISIBLE: Final = re.compile(
    "[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
LONGEST: Final = 20_000
"""Characters of a cell (the bound on values of scenario-format.md)."""
MOST_SAID: Final = 100
"""Faults of one file that are said; more say nothing new (our proposal)."""


def controls(text: str, file: str) -> list[Problem]:
    """Every control character of a text, where it stands."""
    problems = []
    for found in CONTROL.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        problems.append(control(found[0], Location(file, line, column)))
        if len(problems) == MOST_SAID:
            break
    return problems


def control(character: str, place: Location) -> Problem:
    """The fault of a control character at a place."""
    code = f"U+{ord(character):04X}"
    return Problem(place, msg("the control character {code} is not allowed; delete it", code=code))


def cleaned(cell: str) -> str:
    """The cell without invisible characters, every run of blanks one space."""
    return " ".join((INVISIBLE.sub("", cell) if not cell.isascii() else cell).split())
