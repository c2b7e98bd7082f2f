"""Rounds of voting: opened under a short code, closed once, never opened again."""

from __future__ import annotations

import json
import secrets
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import func, insert, select, update

from orgmodel.records import Refused
from orgmodel.store import moments
from orgmodel.store.opening import Store
from orgmodel.store.schema import ROUNDS
from orgmodel.text import Text, msg

LETTERS: Final = "BCDFGHJKLMNPQRTVWXZ"
"""Without vowels, so that no word comes out, and without S, which is heard as F."""
LENGTH: Final = 4
"""Letters of a code: 130,000 of them (our proposal)."""
ATTEMPTS: Final = 20
"""Codes tried before we say that something is wrong."""


class Round(NamedTuple):
    """One vote on one scenario."""

    code: str
    scenario: str
    title: Text
    language: str
    opened_at: datetime
    closed_at: datetime | None
    digest: str
    """Of the scenario when the vote was closed; empty until then."""

    @property
    def is_open(self) -> bool:
        """Whether ballots are still taken."""
        return self.closed_at is None


def open_round(store: Store, scenario: str, title: Text, language: str) -> Round:
    """Open a vote on `scenario` under a code nobody has had.

    Raises:
        Refused: the store does not answer; nothing was opened.
    """
    row = {"scenario": scenario, "title": _written(title), "language": language,
           "opened_at": moments.written(moments.now()), "digest": ""}  # fmt: skip
    with store.writing() as connection:
        for _ in range(ATTEMPTS):
            code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
            if not connection.scalar(select(func.count()).where(ROUNDS.c.code == code)):
                connection.execute(insert(ROUNDS).values(code=code, **row))
                break
        else:
            raise Refused(msg("No code is left for another vote"))
    return Round(code, scenario, title, language, moments.read(row["opened_at"]), None, "")


def close_round(store: Store, code: str, digest: str) -> Round:
    """Close a vote for good; `digest` says what the scenario was. Closed before, it stays as it was closed.

    Raises:
        Refused: there is no such vote, or the store does not answer.
    """
    with store.writing() as connection:
        still_open = (ROUNDS.c.code == code, ROUNDS.c.closed_at.is_(None))
        values = {"closed_at": moments.written(moments.now()), "digest": digest}
        connection.execute(update(ROUNDS).where(*still_open).values(values))
    found = find_round(store, code)
    if found is None:
        raise Refused(msg("There is no vote {code}", code=code))
    return found


def find_round(store: Store, code: str) -> Round | None:
    """The vote of that code, however it is typed; None where there is none.

    Raises:
        Refused: the store does not answer.
    """
    with store.reading() as connection:
        row = connection.execute(select(ROUNDS).where(ROUNDS.c.code == code.strip().upper())).one_or_none()
    return _round(row) if row else None


def rounds(store: Store, scenario: str) -> tuple[Round, ...]:
    """The votes on a scenario, newest first.

    Raises:
        Refused: the store does not answer.
    """
    wanted = select(ROUNDS).where(ROUNDS.c.scenario == scenario).order_by(ROUNDS.c.opened_at.desc())
    with store.reading() as connection:
        return tuple(_round(row) for row in connection.execute(wanted))


def _round(row: Any) -> Round:
    closed = moments.read(row.closed_at) if row.closed_at else None
    title = _read(row.title)
    return Round(row.code, row.scenario, title, row.language, moments.read(row.opened_at), closed, row.digest)


def _written(title: Text) -> str:
    return json.dumps([title.plain, list(title.by_language)], ensure_ascii=True)


def _read(written: str) -> Text:
    plain, by_language = json.loads(written)
    return Text(plain, tuple((str(language), str(text)) for language, text in by_language))
