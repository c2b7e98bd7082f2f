"""Titles broken into lines that fit their box, measured with the face's own widths."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from orgmodel.diagram.fonts import ems

ELLIPSIS: Final = "…"
PIECE: Final = re.compile(r"[^ \n/-]*[/-]+|[^ \n/-]+|[ \n]+")
"""A title may break at spaces that are not no-break, after hyphens and after slashes."""
LONGEST: Final = 1000
"""Characters looked at; no box holds as many."""
STEPS: Final = 14
"""Halvings: a thousandth of an em or less."""
SMALL: Final = 3
"""Letters of the words that should not end a line: articles and prepositions."""
HANGING: Final = 12.0
"""What such an end costs, in square ems of ragged edge."""

Piece = tuple[str, float, float]
"""Text, its width in ems, and the width of the space that follows it on the same line."""


def wrap(text: str, room: float, most: int, bold: bool = False) -> tuple[str, ...]:
    """`text` in at most `most` lines no wider than `room` ems: the fewest lines, then the most even ones.

    A word wider than the room is cut; what does not fit ends with an ellipsis.
    """
    pieces = _cut_words(_pieces(text, bold), room, bold)
    lines = _fill(pieces, room)
    if len(lines) > most:
        kept = [_joined(line) for line in lines[: most - 1]]
        rest = _joined([piece for line in lines[most - 1 :] for piece in line])
        return (*kept, _shortened(rest, room, bold))
    return tuple(_joined(line) for line in _even(pieces, room, len(lines))) or ("",)


def flowing(text: str, room: float, bold: bool = False) -> tuple[str, ...]:
    """`text` in lines no wider than `room` ems, each filled before the next, as programs set running text."""
    pieces = tuple(piece for part in _chunks(text) for piece in _pieces(part, bold))
    return tuple(_joined(line) for line in _fill(_cut_words(pieces, room, bold), room)) or ("",)


def _chunks(text: str) -> list[str]:
    """Running text in parts that are measured one by one, cut at spaces where there are any."""
    parts, rest = [], text.strip()
    while len(rest) > LONGEST:
        cut = rest.rfind(" ", 0, LONGEST) + 1 or LONGEST
        parts.append(rest[:cut])
        rest = rest[cut:]
    return [*parts, rest]


@lru_cache(maxsize=16384)
def least_rooms(text: str, most: int, bold: bool = False) -> tuple[float, ...]:
    """The least room, in ems, in which `text` stands without a cut in one line, in two, and so on up to `most`."""
    pieces = _pieces(text, bold)
    whole = sum(wide + space for _, wide, space in pieces)
    return tuple(_narrowest(pieces, whole, count) for count in range(1, most + 1))


def _narrowest(pieces: tuple[Piece, ...], whole: float, count: int) -> float:
    low, high = max((wide for _, wide, _ in pieces), default=0.0), whole
    if count == 1 or len(_fill(pieces, low)) <= count:
        return high if count == 1 else low
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_fill(pieces, middle)) <= count else (middle, high)
    return high


@lru_cache(maxsize=8192)
def _pieces(text: str, bold: bool) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for piece in PIECE.findall(text.strip()[:LONGEST]):
        if not piece.isspace():
            found.append((piece, ems(piece, bold), 0.0))
        elif found:
            found[-1] = (*found[-1][:2], ems(" ", bold))
    return tuple(found)


def _fill(pieces: tuple[Piece, ...], room: float) -> list[list[Piece]]:
    lines: list[list[Piece]] = []
    used = 0.0
    for piece in pieces:
        if lines and used + piece[1] <= room:
            lines[-1].append(piece)
        else:
            lines.append([piece])
            used = 0.0
        used += piece[1] + piece[2]
    return lines


def _joined(line: list[Piece]) -> str:
    return "".join(text + " " * bool(space) for text, _, space in line).rstrip(" ")


def _even(pieces: tuple[Piece, ...], room: float, count: int) -> list[list[Piece]]:
    """`pieces` in `count` lines with the least ragged edge; small words rather begin a line than end it."""
    if count < 2:
        return [list(pieces)] if pieces else []
    best: list[list[Piece]] = []
    least = float("inf")
    for cuts in combinations(range(1, len(pieces)), count - 1):
        lines = [list(pieces[a:b]) for a, b in pairwise((0, *cuts, len(pieces)))]
        rag = sum(_rag(line, room) for line in lines) + sum(HANGING for line in lines[:-1] if _hangs(line))
        if rag < least:
            best, least = lines, rag
    return best


def _rag(line: list[Piece], room: float) -> float:
    wide = sum(piece[1] for piece in line) + sum(piece[2] for piece in line[:-1])
    return (room - wide) ** 2 if wide <= room + 1e-6 else float("inf")


def _hangs(line: list[Piece]) -> bool:
    return len(line[-1][0]) <= SMALL


def _cut_words(pieces: tuple[Piece, ...], room: float, bold: bool) -> tuple[Piece, ...]:
    if all(wide <= room for _, wide, _ in pieces):
        return pieces
    return tuple(part for piece in pieces for part in _parts(piece, room, bold))


def _parts(piece: Piece, room: float, bold: bool) -> list[Piece]:
    parts, rest = [], piece[0]
    while len(rest) > 1 and ems(rest, bold) > room:
        kept = _longest_start(rest, room, bold)
        parts.append((rest[:kept], ems(rest[:kept], bold), 0.0))
        rest = rest[kept:]
    return [*parts, (rest, ems(rest, bold), piece[2])]


def _longest_start(text: str, room: float, bold: bool) -> int:
    used = 0.0
    for count, character in enumerate(text):
        used += ems(character, bold)
        if used > room:
            return max(1, count)
    return len(text)


def _shortened(text: str, room: float, bold: bool) -> str:
    if ems(text, bold) <= room:
        return text
    return text[: _longest_start(text, room - ems(ELLIPSIS, bold), bold)].rstrip() + ELLIPSIS
