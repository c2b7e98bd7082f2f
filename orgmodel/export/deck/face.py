"""How much room text takes in the face of a deck, which the reader's machine may not have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from orgmodel.diagram.fonts import width
from orgmodel.diagram.style import FAMILY
from orgmodel.diagram.wrapping import flowing, wrap

OURS: Final = 1.13
"""Where Source Sans is missing, what stands in for it is about so much wider: Arial, Segoe UI (measured)."""
UNKNOWN: Final = 1.18
"""Assumed of a face we know nothing of (our proposal)."""
STRETCH: Final[Mapping[str, float]] = MappingProxyType(
    {
        FAMILY: OURS,
        "Source Sans 3": OURS,
        "Calibri": 1.05,
        "Carlito": 1.05,
        "Aptos": 1.13,
        "Arial": 1.13,
        "Helvetica": 1.13,
        "Liberation Sans": 1.13,
        "Segoe UI": 1.13,
        "Open Sans": 1.18,
        "Times New Roman": 1.05,
        "Georgia": 1.16,
        "Cambria": 1.08,
        "Tahoma": 1.14,
        "Trebuchet MS": 1.12,
        "Century Gothic": 1.22,
        "Verdana": 1.32,
        "DejaVu Sans": 1.32,
    }
)
"""Mean width of common faces beside Source Sans, rounded up (measured on French and English titles)."""
LEADING: Final = 1.2
"""Height of a line, in sizes."""
MANY: Final = 60
"""More lines than any box of ours holds."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face, and how much wider than Source Sans its text may run."""

    name: str
    stretch: float

    @staticmethod
    def of(name: str, capitals: bool = False) -> Face:
        """The face of that name; `capitals` where the master shows everything in capitals."""
        return Face(name, STRETCH.get(name, UNKNOWN) * (1.2 if capitals else 1.0))

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Width of one line, in points."""
        return width(text, size, bold) * self.stretch

    def lines(self, text: str, size: float, room: float, bold: bool = False, most: int = MANY) -> tuple[str, ...]:
        """`text` as it breaks in `room` points; in at most `most` lines, of a few, the last one cut."""
        ems = room / (size * self.stretch)
        if most < MANY:
            return wrap(text, ems, most, bold)
        return tuple(line for part in text.split("\n") if part.strip() for line in flowing(part, ems, bold)) or ("",)

    def height(self, text: str, size: float, room: float, bold: bool = False) -> float:
        """Height of `text` in a column `room` points wide."""
        return len(self.lines(text, size, room, bold)) * size * LEADING

    def largest(self, text: str, sizes: Sequence[float], room: tuple[float, float], bold: bool = False) -> float:
        """The first of `sizes` at which `text` stands in a room so wide and high; the last one where none does."""
        held = (size for size in sizes if self.height(text, size, room[0], bold) <= room[1])
        return next(held, sizes[-1])
