"""The store opened: a file of SQLite beside the scenarios, or the PostgreSQL that ORGMODEL_DATABASE_URL names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getuser
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from orgmodel.records import Refused
from orgmodel.store.places import store_file
from orgmodel.store.schema import SCHEMA
from orgmodel.text import msg

DATABASE: Final = "ORGMODEL_DATABASE_URL"
"""Environment variable: the address of the database."""
PATIENCE: Final = 20
"""Seconds that a writer waits for those before it, and a reader for a server (our proposal)."""
CONNECTIONS: Final = 8
"""Kept open; a room of fifty takes turns (our proposal)."""
LOCK: Final = 5_042_026
"""Whoever makes the tables in PostgreSQL holds this lock, so that two processes do not make them at once."""


@dataclass(frozen=True, slots=True)
class Store:
    """A database whose tables stand; safe to share between threads."""

    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A short transaction that only reads.

        Raises:
            Refused: the database does not answer.
        """
        with _said(self.engine), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A short transaction that writes; what it wrote is on disk when it ends, or nothing of it is.

        Raises:
            Refused: the database does not answer; nothing was written.
        """
        writer = self.engine.execution_options(writes=True)
        with _said(self.engine), writer.begin() as connection:
            yield connection


def open_store(url: str | None = None, folder: Path | None = None) -> Store:
    """The store at `url`, else where ORGMODEL_DATABASE_URL says, else a file of the workspace `folder`.

    Its tables are made on first use, by several processes at once if need be.

    Raises:
        Refused: the address is none, its driver is not installed, or the database does not answer.
    """
    given = url or os.environ.get(DATABASE, "") or f"sqlite:///{store_file(folder)}"
    store = Store(_engine(given))
    with store.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        SCHEMA.create_all(connection)
    return store


def driven(url: str) -> str:
    """The address with the driver that is shipped: `postgres://` and `postgresql://` are read as pg8000's."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+pg8000://" + url.removeprefix(prefix)
    return url


def _engine(url: str) -> Engine:
    """Who is not named is whoever runs the program, as PostgreSQL's own tools have it."""
    try:
        address = make_url(driven(url))
        backend = address.get_backend_name()
        if backend == "postgresql" and not address.username:
            address = address.set(username=getuser())
        engine = create_engine(
            address,
            connect_args={"timeout": PATIENCE},
            pool_pre_ping=True,
            pool_size=CONNECTIONS,
            max_overflow=2 * CONNECTIONS,
            pool_timeout=2 * PATIENCE,
            hide_parameters=True,
        )
    except NoSuchModuleError:
        raise Refused(msg("{kind} is no database we can write; use sqlite or postgresql", kind=backend)) from None
    except ModuleNotFoundError:
        raise Refused(msg("PostgreSQL needs its driver: pip install orgmodel[postgres]")) from None
    except (ArgumentError, ValueError):
        raise Refused(msg("{name} is no address; write postgresql://user@host/database", name=DATABASE)) from None
    if backend == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    """Readers beside one writer, every commit on disk; transactions are begun by us."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once: a transaction that becomes one half-way could be turned away."""
    is_writer = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")


@contextmanager
def _said(engine: Engine) -> Iterator[None]:
    """A database that fails is said in a sentence, without the statement or any value."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        kind = type(getattr(error, "orig", None) or error).__name__
        place = engine.url.database if engine.dialect.name == "sqlite" else engine.url.host
        shown = place or engine.dialect.name
        message = msg(
            "The store does not answer ({kind}); nothing was written. Look at {place}.", kind=kind, place=shown
        )
        raise Refused(message) from error
