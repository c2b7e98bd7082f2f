"""What a file was before it was saved: the last fifty texts of each."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import delete, insert, select

from orgmodel.store import moments
from orgmodel.store.opening import Store
from orgmodel.store.schema import VERSIONS

KEPT: Final = 50
"""Versions kept of each file (our proposal)."""


class Version(NamedTuple):
    """The text of a file at a moment, in UTC."""

    at: datetime
    text: str


def keep(store: Store, file: str, text: str, at: datetime) -> None:
    """Keep `text` as what `file` (any name that stays the same) held; the same text twice in a row is kept once.

    Raises:
        Refused: the store does not answer; nothing was kept.
    """
    mine = VERSIONS.c.file == file
    with store.writing() as connection:
        newest = connection.scalar(select(VERSIONS.c.text).where(mine).order_by(VERSIONS.c.id.desc()).limit(1))
        if newest == text:
            return
        connection.execute(insert(VERSIONS).values(file=file, text=text, at=moments.written(at)))
        kept = select(VERSIONS.c.id).where(mine).order_by(VERSIONS.c.id.desc()).limit(KEPT)
        connection.execute(delete(VERSIONS).where(mine, VERSIONS.c.id.not_in(kept)))


def versions(store: Store, file: str) -> tuple[Version, ...]:
    """What `file` held, newest first; nothing where it was never kept.

    Raises:
        Refused: the store does not answer.
    """
    wanted = select(VERSIONS.c.at, VERSIONS.c.text).where(VERSIONS.c.file == file).order_by(VERSIONS.c.id.desc())
    with store.reading() as connection:
        return tuple(Version(moments.read(at), text) for at, text in connection.execute(wanted))
