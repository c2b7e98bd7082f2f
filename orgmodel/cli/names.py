"""How a member of a family is called on the command line, and what is suggested for a name nobody bears."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from orgmodel.records import Refused
from orgmodel.text import listing, msg

NEAR = 3
"""Names suggested for one that is not known (our proposal)."""
ALIKE = 0.5
"""How alike they must be, 0 to 1 (our proposal)."""


def is_called(member: Any, name: str) -> bool:
    """Whether a member bears this id or code, in whatever case, `_` and `-` being the same."""
    return _plain(name) in {_plain(member.id), _plain(getattr(member, "code", None) or member.id)}


def names_of(members: Iterable[Any]) -> tuple[str, ...]:
    """The ids of members of families, then their codes."""
    known = list(members)
    codes = (getattr(one, "code", None) for one in known)
    return tuple(dict.fromkeys([*(one.id for one in known), *(code for code in codes if code)]))


def unknown(name: str, known: Iterable[str]) -> Refused:
    """What to answer to a name that nobody bears: the known ones most like it."""
    plain = {_plain(one): one for one in known}
    near = [plain[one] for one in get_close_matches(_plain(name), list(plain), NEAR, ALIKE)]
    if not near:
        return Refused(msg("nothing here is called “{name}”; orgmodel rules lists the risks", name=name))
    return Refused(msg("nothing here is called “{name}”; near it: {near}", name=name, near=listing(near)))


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-")
