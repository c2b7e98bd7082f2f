"""Two texts made of the same one, brought together line by line; nothing where both changed the same lines."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple


class Hunk(NamedTuple):
    """Lines `start` to `end` of the first text give way to `lines`."""

    start: int
    end: int
    lines: tuple[str, ...]


def merged(base: str, mine: str, theirs: str) -> str | None:
    """`theirs` with what `mine` changes in `base`; None where both change the same lines in different ways."""
    lines = base.splitlines(keepends=True)
    ours, others = _hunks(lines, mine), _hunks(lines, theirs)
    fresh = [one for one in ours if one not in others]
    if any(_meet(one, other) for one in fresh for other in others):
        return None
    for one in sorted((*fresh, *others), reverse=True):
        lines[one.start : one.end] = one.lines
    return "".join(lines)


def _hunks(lines: list[str], text: str) -> list[Hunk]:
    after = text.splitlines(keepends=True)
    steps = SequenceMatcher(None, lines, after, autojunk=False).get_opcodes()
    return [Hunk(start, end, tuple(after[low:high])) for kind, start, end, low, high in steps if kind != "equal"]


def _meet(one: Hunk, other: Hunk) -> bool:
    return max(one.start, other.start) < min(one.end, other.end) or one.start == other.start
