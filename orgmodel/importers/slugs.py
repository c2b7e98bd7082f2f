"""Ids of the format made of what a source calls its things: never of a name or an address."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

LONGEST: Final = 56
"""Letters of an id, with room for a number behind (the format allows 64)."""
SLUG: Final = re.compile(r"[a-z][a-z0-9_]*\Z")
RESERVED: Final = frozenset(("none", "all_seats", "cm", "today", "to_place", "organization"))
"""Words with a meaning of their own, and ids that every imported scenario has."""


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and underscores; empty where nothing of the text is left."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9]+", "_", bare.replace("œ", "oe").replace("æ", "ae")).strip("_")[:LONGEST].strip("_")


class Ids:
    """Ids given so far: each is given once, with a number behind where it was taken."""

    def __init__(self, taken: frozenset[str] = RESERVED) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def give(self, wanted: str) -> str:
        """The id, or the next one like it."""
        number, one = self._next.get(wanted, 2), wanted
        while one in self._taken:
            one, number = f"{wanted}_{number}", number + 1
        self._next[wanted] = number
        self._taken.add(one)
        return one


def hashed(text: str, salt: str) -> str:
    """What stands for a name or an address: the salt and a hash of both, by which the same file is known again."""
    return f"{salt}:{hashlib.sha256(f'{salt}:{text}'.encode()).hexdigest()[:16]}"
