"""Edits under way, kept after every step, so that a crash or a closed window loses none."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from orgmodel.store import moments
from orgmodel.store.opening import Store
from orgmodel.store.schema import JOURNAL


class Pending(NamedTuple):
    """Edits of one visit to one file that were not saved into it."""

    visit: str
    digest: str
    """Of the file's content when they were begun."""
    steps: str
    """As the app wrote them; the store does not read them."""
    at: datetime
    """Of the last step, in UTC."""


def write(store: Store, visit: str, file: str, digest: str, steps: str) -> None:
    """Put these steps in place of those the visit wrote of `file` before.

    Raises:
        Refused: the store does not answer; what was written before still stands.
    """
    row = {"visit": visit, "file": file, "digest": digest, "steps": steps, "at": moments.written(moments.now())}
    with store.writing() as connection:
        connection.execute(delete(JOURNAL).where(JOURNAL.c.visit == visit, JOURNAL.c.file == file))
        connection.execute(insert(JOURNAL).values(row))


def pending(store: Store, file: str) -> tuple[Pending, ...]:
    """Edits of `file` that nobody saved or gave up, the latest first.

    Raises:
        Refused: the store does not answer.
    """
    columns = (JOURNAL.c.visit, JOURNAL.c.digest, JOURNAL.c.steps, JOURNAL.c.at)
    wanted = select(*columns).where(JOURNAL.c.file == file).order_by(JOURNAL.c.at.desc())
    with store.reading() as connection:
        return tuple(
            Pending(visit, digest, steps, moments.read(at)) for visit, digest, steps, at in connection.execute(wanted)
        )


def clear(store: Store, visit: str, file: str) -> None:
    """Forget the edits of a visit to `file`: they were saved, or given up.

    Raises:
        Refused: the store does not answer; they still stand.
    """
    with store.writing() as connection:
        connection.execute(delete(JOURNAL).where(JOURNAL.c.visit == visit, JOURNAL.c.file == file))
