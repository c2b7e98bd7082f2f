"""The store in both of its databases: a file of SQLite, and a PostgreSQL started for the tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from orgmodel.store.opening import Store, open_store
from tests.store.postgres import Cluster, cluster
from tools.left_out import find_postgres

HAS_POSTGRES = find_postgres() is not None
collect_ignore_glob = [] if HAS_POSTGRES else ["test_postgres.py"]
KINDS = ("sqlite", "postgresql") if HAS_POSTGRES else ("sqlite",)

if not HAS_POSTGRES and os.environ.get("ORGMODEL_REQUIRE_ALL") == "1":
    raise pytest.UsageError("PostgreSQL is required: install postgresql, or unset ORGMODEL_REQUIRE_ALL")


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what was left out, as the last line."""
    if not HAS_POSTGRES:
        terminalreporter.write_line("left out: tests/store with PostgreSQL (no PostgreSQL on this machine)")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """One server for all tests; each asks for a database of its own."""
    with cluster() as one:
        yield one


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite'}"
    return fresh(request.getfixturevalue("postgres"), tmp_path.name)


def fresh(server: Cluster, name: str) -> str:
    """A new database of the server; its address."""
    import pg8000.native

    place = {"host": "127.0.0.1", "port": server.port, "password": server.password, "database": "postgres"}
    connection = pg8000.native.Connection("tester", **place)
    name = "".join(letter if letter.isalnum() else "_" for letter in name.lower())[:40]
    connection.run(f"DROP DATABASE IF EXISTS {name}")
    connection.run(f"CREATE DATABASE {name}")
    connection.close()
    return server.url.removesuffix("postgres") + name


@pytest.fixture
def opened() -> Iterator[Callable[[str], Store]]:
    """Opens stores and lets their connections go in the end."""
    stores: list[Store] = []

    def open_one(url: str) -> Store:
        stores.append(open_store(url))
        return stores[-1]

    yield open_one
    for one in stores:
        one.engine.dispose()


@pytest.fixture
def store(address: str, opened: Callable[[str], Store]) -> Store:
    """An empty store."""
    return opened(address)
