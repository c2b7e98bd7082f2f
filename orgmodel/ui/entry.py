"""Who came in: with the code of the workshop or signed in, or with the code of a vote alone; and who may change."""

from __future__ import annotations

import os
import re
import secrets
from typing import Final

import streamlit as st

from orgmodel.records import Refused
from orgmodel.text import msg
from orgmodel.ui.access import access_in_use
from orgmodel.ui.access_ticket import role_by
from orgmodel.ui.listening import is_loopback

CODE: Final = "ORGMODEL_CODE"
"""Environment variable: the code of the workshop; empty where nobody is asked."""
COOKIE: Final = "orgmodel_entry"
VOTER: Final = "vote-"
"""What the cookie of somebody begins with who came with the code of a vote."""
BALLOT: Final = "ballot"
"""The only page a voter sees."""
LETTERS: Final = "BCDFGHJKLMNPQRTVWXZ2346789"
"""Without vowels, so that no word comes out, and without signs that are taken for others."""
ONLY_READS: Final = msg("You may look at everything here, but not change it. Whoever runs the workshop can let you.")
NOBODY: Final = "none"
TYPED: Final = re.compile(r"[A-Za-z0-9]{6,40}")
LENGTH: Final = 8
"""Letters of a code: 200,000 million of them, more than the door lets anybody try (our proposal)."""


def new_code() -> str:
    """A code nobody can guess, short enough to be typed from a wall."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def code_for(host: str, wish: str | None) -> str:
    """The code to ask for: the one wished for, none where that is the wish, a new one where others may come.

    Raises:
        Refused: a code that nobody could type, or that is soon guessed.
    """
    if wish is None:
        return "" if is_loopback(host) else new_code()
    if wish.lower() == NOBODY:
        return ""
    if not TYPED.fullmatch(wish):
        raise Refused(msg("a code has 6 to 40 letters and digits without accents; “{found}” has not", found=wish))
    return wish.upper()


def is_voter() -> bool:
    """Whether this reader came with the code of a vote alone, and may only vote."""
    is_asked = bool(os.environ.get(CODE, "")) or access_in_use() is not None
    return is_asked and _carried().startswith(VOTER)


def may_edit() -> bool:
    """Whether this reader may change and save; where nobody signs in, everybody but a voter may."""
    access = access_in_use()
    return not is_voter() if access is None else role_by(_carried(), access) == "editor"


def refuse_readers() -> None:
    """Nothing where this reader may change and save.

    Raises:
        Refused: this reader may not.
    """
    if not may_edit():
        raise Refused(ONLY_READS)


def _carried() -> str:
    return str(st.context.cookies.get(COOKIE, ""))
