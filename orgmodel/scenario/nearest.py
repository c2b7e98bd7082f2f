"""The known word nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from orgmodel.text import Message, msg

CUTOFF = 0.6
"""Similarity from which a word is worth suggesting (difflib's default)."""
MANY = 30
"""Words named when none is near; more help nobody (our proposal)."""
MAX_SUGGESTED = 20
"""Unknown words of one file for which a near one is sought: it takes time (our proposal)."""
MAX_COMPARED = 5000
"""Words held against an unknown one, for the same reason (our proposal)."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, if any is alike."""
    short = word[:64].lower()
    alike = (other for other in known if abs(len(other) - len(short)) <= max(3, len(short) // 2))
    found = get_close_matches(short, list(islice(alike, MAX_COMPARED)), 1, CUTOFF)
    return found[0] if found else None


def choose(word: str, known: Iterable[str]) -> Message:
    """What to write instead: the nearest known word, and all of them where they are few."""
    words = tuple(known)
    near = nearest(word, words)
    if near:
        return msg("did you mean “{near}”?", near=near)
    if len(words) > MANY:
        return msg("see the list in the documentation of the format")
    return msg("write one of: {words}", words=", ".join(words))
