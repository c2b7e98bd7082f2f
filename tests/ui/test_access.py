"""The list of who may come in: one address or a whole domain, readers and editors, and tickets that nobody forges."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.records import Refused
from orgmodel.scenario.edit import Edit
from orgmodel.text import msg
from orgmodel.ui import access_ticket, entry
from orgmodel.ui.access import ACCESS, Access, read_access, role_of
from orgmodel.ui.access_signing import own_path
from orgmodel.ui.access_ticket import role_by, ticket
from orgmodel.ui.entry import may_edit, refuse_readers
from orgmodel.ui.history import change, rewrite
from orgmodel.ui.saving import save_copy, save_draft
from orgmodel.ui.server import entrance
from orgmodel.ui.shelf import WORKSPACE, Item
from orgmodel.ui.state import Visit

LIST = Access(
    "https://login.example.org/.well-known/openid-configuration", "orgmodel", "x" * 32,
    "https://workshop.example.org/signin/back", ("*@example.org", "bo@elsewhere.example"), ("ana@example.org",),
)  # fmt: skip
WRITTEN = """
provider = "https://login.example.org/.well-known/openid-configuration"
client = "orgmodel"
secret_in = "ORGMODEL_TEST_SECRET"
back = "https://workshop.example.org/signin/back"
readers = ["*@Example.org"]
editors = ["Ana@example.org"]
"""


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ORGMODEL_TEST_SECRET", "y" * 32)
    path = tmp_path / "access.toml"
    path.write_text(WRITTEN, "utf-8")
    return path


@pytest.mark.parametrize(
    ("address", "role"),
    [
        ("ana@example.org", "editor"),
        ("ANA@Example.ORG", "editor"),
        ("bo@example.org", "reader"),
        ("bo@elsewhere.example", "reader"),
        ("cy@elsewhere.example", None),
        ("ana@sub.example.org", None),
        ("ana@example.org.evil.example", None),
        ("ana@example.org@evil.example", None),
        ("ana@notexample.org", None),
        ("*@evil.example", None),
        ("example.org", None),
        ("", None),
        ("aña@example.org", None),
        ("an\u212a@example.org", None),
    ],
)
def test_whom_the_list_lets_in_and_as_what(address: str, role: str | None) -> None:
    assert role_of(address, LIST) == role


def test_a_ticket_says_who_was_let_in_and_nobody_else_can_write_one() -> None:
    good = ticket("ana@example.org", LIST)
    assert role_by(good, LIST) == "editor"
    other = Access(LIST.provider, LIST.client, "z" * 32, LIST.back, LIST.readers, LIST.editors)
    forged = ("", "ana@example.org", good[:-1], "A" + good, ticket("ana@example.org", other), "vote-PZHT", "é")
    assert [role_by(one, LIST) for one in forged] == [None] * len(forged)
    assert role_by(ticket("cy@elsewhere.example", LIST), LIST) is None


def test_a_ticket_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    good = ticket("ana@example.org", LIST)
    monkeypatch.setattr(access_ticket, "LASTS", -1)
    assert role_by(good, LIST) is None


def test_the_list_is_read_and_its_secret_is_not_shown(written: Path) -> None:
    found = read_access(written)
    assert (found.readers, found.editors) == (("*@example.org",), ("ana@example.org",))
    assert (found.secret, found.origin, found.host) == (
        "y" * 32,
        "https://workshop.example.org",
        "workshop.example.org",
    )
    assert "yyyy" not in repr(found)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("client =", "klient =", "has to say exactly this"),
        ("readers", "readers = ][", "cannot be read as TOML"),
        ('"orgmodel"', "7", "client is a text"),
        ("ORGMODEL_TEST_SECRET", "ORGMODEL_TEST_NONE", "ORGMODEL_TEST_NONE is empty"),
        ("https://login", "http://login", "has to begin with https://"),
        ("https://workshop", "http://workshop", "has to begin with https://"),
        ("/signin/back", "/oauth2callback", "back ends with /signin/back"),
        ('["*@Example.org"]', '["*"]', "readers lists addresses"),
        ('["*@Example.org"]', '["*@*.org"]', "readers lists addresses"),
        ('["Ana@example.org"]', '"ana@example.org"', "editors lists addresses"),
    ],
)
def test_what_is_wrong_with_a_list_is_said(written: Path, old: str, new: str, said: str) -> None:
    written.write_text(WRITTEN.replace(old, new), "utf-8")
    with pytest.raises(Refused, match=said):
        read_access(written)


def test_a_list_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"none\.toml cannot be read"):
        entrance("127.0.0.1", None, (), tmp_path / "none.toml")


def test_people_sign_in_or_give_a_code(written: Path) -> None:
    code, names, read, file = entrance("0.0.0.0", None, ["atelier.example.org"], written)
    assert (code, names, file) == ("", ("atelier.example.org", "workshop.example.org"), written)
    assert read is not None and read.client == "orgmodel"
    with pytest.raises(Refused, match="not both"):
        entrance("0.0.0.0", "ATELIER9", (), written)


@pytest.mark.parametrize(
    ("wish", "led"),
    [("/situation?a=b", "/situation?a=b"), ("//evil.example", "/evil.example"), ("\\\\evil", "/evil"),
     ("https://evil.example", "/https://evil.example"), ("/a\r\nX: y", "/aX: y"), ("", "/")],
)  # fmt: skip
def test_after_signing_in_nobody_is_led_to_another_machine(wish: str, led: str) -> None:
    assert own_path(wish) == led


@pytest.fixture
def item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Item:
    folder = tmp_path / "workspace"
    folder.mkdir()
    path = folder / "house.yaml"
    source = Path(__file__).parents[2] / "scenarios" / "newsroom.yaml"
    path.write_bytes(source.read_bytes())
    monkeypatch.setenv(WORKSPACE, str(folder))
    return Item("house", path.name, "workspace", path)


def come_in(monkeypatch: pytest.MonkeyPatch, carried: str) -> None:
    monkeypatch.setattr(entry, "_carried", lambda: carried)


def test_where_nobody_signs_in_everybody_may_edit_but_a_voter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ACCESS, raising=False)
    assert may_edit()
    monkeypatch.setenv(entry.CODE, "KQXZ77")
    for carried, said in (("KQXZ77", True), ("vote-PZHT", False)):
        come_in(monkeypatch, carried)
        assert may_edit() is said


def test_a_reader_changes_and_saves_nothing_and_is_told_so(
    item: Item, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ACCESS, str(written))
    access, before, visit = read_access(written), item.read(), Visit()
    folder = written.parent / "workspace"
    steps = [Edit("put", ("organization", "name"), "Other")]
    come_in(monkeypatch, ticket("ana@example.org", access))
    assert may_edit() and not change(visit, item, steps, msg("x"))
    for carried in (ticket("bo@example.org", access), "", "vote-PZHT"):
        come_in(monkeypatch, carried)
        (said,) = change(Visit(), item, steps, msg("x"))
        (again,) = rewrite(Visit(), item, "x: y", msg("x"))
        assert "You may look at everything here" in str(said.message) and said.message == again.message
        for write in (save_draft, save_copy):
            with pytest.raises(Refused, match="not change it"):
                write(visit, item)
        with pytest.raises(Refused):
            refuse_readers()
    assert item.read() == before and [one.name for one in folder.iterdir()] == ["house.yaml"]
    come_in(monkeypatch, ticket("ana@example.org", access))
    assert save_draft(visit, item) and item.read() != before
