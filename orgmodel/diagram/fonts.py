"""The face of the pictures: its files, what it can show and how wide text is."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final

import font_source_sans_pro

FILES: Final = {False: "SourceSansPro-Regular.ttf", True: "SourceSansPro-Semibold.ttf"}
"""Font file by whether it is semibold."""
UNKNOWN_WIDTH: Final = 1.05
"""Width in ems assumed for a character the face lacks: emoji and ideographs are about that wide."""


def folder() -> Path:
    """Where the package keeps the face's files."""
    return Path(font_source_sans_pro.__file__).parent / "files"


@lru_cache(maxsize=2)
def advances(bold: bool) -> dict[int, float]:
    """Width of every character of the face, in ems, by code point."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(folder() / FILES[bold], lazy=True) as font:
        ems = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        return {code: metrics[name][0] / ems for code, name in font.getBestCmap().items()}


@lru_cache(maxsize=8192)
def ems(text: str, bold: bool = False) -> float:
    """Width of one line of text in ems; kerning, which narrows, is left out."""
    known = advances(bold)
    return sum(known.get(ord(c), UNKNOWN_WIDTH) for c in text if not _is_joined(c))


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of one line of text at `size` points, in points."""
    return size * ems(text, bold)


def _is_joined(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Mn", "Me", "Cc")


def outside_face(text: str) -> str:
    """The characters of `text` that the face lacks, each once, in order; joiners and accents left aside."""
    known = advances(False)
    return "".join(dict.fromkeys(c for c in text if ord(c) not in known and not _is_joined(c)))
