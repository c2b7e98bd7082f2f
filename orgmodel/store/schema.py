"""The tables of the store, the same in SQLite and in PostgreSQL."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

NUMBER: Final = BigInteger().with_variant(Integer, "sqlite")
"""SQLite counts rows up by itself only where the column is an INTEGER."""
SCHEMA: Final = MetaData()

VERSIONS: Final = Table(
    "versions",
    SCHEMA,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("file", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Index("versions_of_file", "file", "id"),
)
JOURNAL: Final = Table(
    "journal",
    SCHEMA,
    Column("visit", String(64), primary_key=True),
    Column("file", String(400), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("steps", Text, nullable=False),
    Column("at", String(32), nullable=False),
)
ROUNDS: Final = Table(
    "rounds",
    SCHEMA,
    Column("code", String(8), primary_key=True),
    Column("scenario", String(400), nullable=False),
    Column("title", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("opened_at", String(32), nullable=False),
    Column("closed_at", String(32)),
    Column("digest", String(64), nullable=False, default=""),
    Index("rounds_of_scenario", "scenario"),
)
VOTES: Final = Table(
    "votes",
    SCHEMA,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("code", String(8), ForeignKey("rounds.code"), nullable=False),
    Column("device", String(64), nullable=False),
    Column("ordering", String(200), nullable=False),
    Column("name", String(200), nullable=False),
    Column("at", String(32), nullable=False),
    UniqueConstraint("code", "device"),
)
