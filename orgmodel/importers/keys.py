"""What two cells must share to mean the same person: ids, addresses and names made comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

Kind = Literal["id", "email", "name"]
NOBODY: Final = frozenset((
    "null", "n/a", "na", "#n/a", "nan", "none", "nil", "xx", "x", "-", "–", "—", ".", "ceo", "board", "the board",
    "board of directors", "sans", "aucun", "aucune", "neant", "néant", "vide", "top", "conseil d'administration",
    "conseil d’administration", "ca", "pdg", "root", "no manager", "sans objet", "s/o",
))  # fmt: skip
"""Words that say that there is no superior."""
VACANT: Final = frozenset((
    "vacant", "vacancy", "vacant post", "tbd", "tbc", "tba", "a pourvoir", "à pourvoir", "poste vacant", "open", "n/a",
    "xx",
))  # fmt: skip
"""Names that say that nobody holds the post."""


def key(cell: str, kind: Kind) -> str:
    """The cell as it is compared: capitals do not count, nor, in a name, accents and the order of its words."""
    return name_key(cell) if kind == "name" else cell.casefold()


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """The words of a name in the order of the alphabet: `Dupont, Zoé` and `Zoe DUPONT` are one."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(one))
    return " ".join(sorted(re.findall(r"\w+", bare)))


def without_zeros(cell: str) -> str:
    """An id without its leading zeros."""
    return cell.lstrip("0") or cell[-1:]


def is_personal(cell: str) -> bool:
    """Whether an id is an address, or a name: letters and blanks, and no digit."""
    return "@" in cell or (" " in cell and not any(one.isdigit() for one in cell))
