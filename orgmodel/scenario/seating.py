"""Who among imported roles is the community manager: told by the title, in English or French."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

from orgmodel.importers.record import ImportedRole

TITLES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bcommunity (?:manager|management|lead|leader|officer|builder)\b|\bhead of community\b"
        r"|\b(?:animat\w+|gestionnaire|responsable|charge\w*|manager|cheffe?) (?:de|des|de la|du|d une) communautes?\b",
        r"\bsocial media (?:manager|lead|officer|specialist|editor|executive)\b"
        r"|\b(?:responsable|charge\w*|animat\w+|gestionnaire) (?:de |des |du )?(?:les )?"
        r"(?:reseaux sociaux|medias sociaux|social media)\b",
    )
)
"""Titles of the role, the plainest first."""
MOST_SEATS: Final = 8
"""Seats of one placement that an import makes (our proposal)."""


class Seated(NamedTuple):
    """The roles that are seats of the community manager, the main one first; empty where none was found."""

    seats: tuple[ImportedRole, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids that they have as roles."""
        return frozenset(role.id for role in self.seats)


def seated(roles: Sequence[ImportedRole]) -> Seated:
    """The roles whose title says community manager; only the main one may have others reporting to it."""
    named = {one for role in roles for one in (*role.reports_to, *role.dotted_to)}
    for pattern in TITLES:
        found = [role for role in roles if pattern.search(_words(role.title))]
        if found:
            main = next((role for role in found if role.id in named), found[0])
            others = [role for role in found if role is not main and role.id not in named and role.reports_to]
            return Seated((main, *others[: MOST_SEATS - 1]) if main.reports_to else (main,))
    return Seated(())


def _words(title: str) -> str:
    bare = "".join(one for one in unicodedata.normalize("NFKD", title.casefold()) if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9]+", " ", bare)
