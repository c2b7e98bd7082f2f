"""Where the store is: beside the scenarios, never among those that are shipped, or where the address says."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from orgmodel.records import Refused
from orgmodel.scenario.shipped import shipped_scenarios
from orgmodel.store.opening import driven, open_store
from orgmodel.store.places import store_file, user_folder
from orgmodel.store.rounds import open_round, rounds
from orgmodel.text import Text

TITLE = Text("House")


def test_the_store_lies_beside_the_scenarios_and_out_of_any_repository(tmp_path: Path) -> None:
    store = open_store(folder=tmp_path)
    assert store.engine.url.database == str(tmp_path / ".orgmodel" / "store.sqlite")
    assert (tmp_path / ".orgmodel" / ".gitignore").read_text("utf-8").endswith("*\n")
    (tmp_path / "house.yaml").touch()
    assert store_file(tmp_path / "house.yaml") == tmp_path / ".orgmodel" / "store.sqlite"


def test_without_a_workspace_and_for_the_shipped_scenarios_it_lies_among_the_users_files() -> None:
    assert store_file(None).parent == user_folder()
    assert store_file(shipped_scenarios()).parent == user_folder()
    assert not (shipped_scenarios() / ".orgmodel").exists()


def test_a_workspace_that_cannot_be_written_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".orgmodel").write_text("a file where the folder should be", "utf-8")
    assert store_file(tmp_path).parent == user_folder()


def test_no_folder_at_all_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with pytest.raises(Refused, match="ORGMODEL_DATABASE_URL"):
        store_file(None)


def test_the_environment_names_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORGMODEL_DATABASE_URL", f"sqlite:///{tmp_path / 'elsewhere.sqlite'}")
    open_round(open_store(folder=tmp_path), "house.yaml", TITLE, "en")
    assert (tmp_path / "elsewhere.sqlite").exists()
    assert not (tmp_path / ".orgmodel").exists()


def test_an_address_of_postgresql_is_read_with_the_driver_that_is_shipped() -> None:
    assert driven("postgres://ana@host/x") == "postgresql+pg8000://ana@host/x"
    assert driven("postgresql://ana@host/x") == "postgresql+pg8000://ana@host/x"
    assert driven("postgresql+psycopg://ana@host/x") == "postgresql+psycopg://ana@host/x"
    assert driven("sqlite:///x") == "sqlite:///x"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "ORGMODEL_DATABASE_URL is no address"),
        ("postgresql://ana@host:port/x", "ORGMODEL_DATABASE_URL is no address"),
        ("paper://ana@host/x", "paper is no database we can write"),
        ("postgresql://127.0.0.1:1/x", "The store does not answer"),
        ("sqlite:////nowhere/at/all/store.sqlite", "The store does not answer"),
    ],
)
def test_an_address_that_leads_nowhere_is_said_in_a_sentence(url: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        open_store(url)


def test_without_its_driver_postgresql_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['pg8000'] = None; from orgmodel.store.opening import open_store\n"
        "try: open_store('postgresql://host/x')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "Refused PostgreSQL needs its driver: pip install orgmodel[postgres]\n"


def test_a_file_that_is_no_database_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    path.write_text("not a database " * 100, "utf-8")
    with pytest.raises(Refused, match="The store does not answer"):
        open_store(f"sqlite:///{path}")
    assert path.read_text("utf-8") == "not a database " * 100


def test_every_commit_is_on_disk_and_readers_do_not_wait_for_a_writer(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    one = open_round(store, "house.yaml", TITLE, "en")
    other = sqlite3.connect(tmp_path / "store.sqlite")
    assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with store.writing():
        assert rounds(store, "house.yaml") == (one,)
    with store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    other.close()


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    with pytest.raises(Refused), store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO rounds VALUES ('BCDF', 'x', '[]', 'en', 'now', NULL, '')")
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")
    assert rounds(store, "x") == ()


def test_a_command_that_needs_no_store_does_not_load_its_database() -> None:
    path = shipped_scenarios() / "work_and_fans.yaml"
    check = f"from orgmodel.cli import run; run(['check', {str(path)!r}], 'en')"
    code = f"import sys; {check}; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
