"""What can be opened, and what opening says: the file as it is now, or all that is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.ui import shelf
from orgmodel.ui.label import label_of
from orgmodel.ui.opening import open_item
from orgmodel.ui.state import Address, Visit, read_address

ROOT = Path(__file__).parents[2]
WHOLE = "format: 1\ntitle: {title}\norganization: {{units: [{{id: a, name: A}}], roles: [{{id: b, title: B}}]}}\n"
MANAGER = "community_manager: {id: cm, title: M}\n"


def item(path: Path) -> shelf.Item:
    return shelf.Item(path.name, path.name, "workspace", path)


def test_a_file_that_changes_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(WHOLE.format(title="First") + MANAGER, "utf-8")
    first = open_item(item(path))
    path.write_text(WHOLE.format(title="Second") + MANAGER, "utf-8")
    second = open_item(item(path))
    assert first.scenario and second.scenario
    assert (str(first.scenario.title), str(second.scenario.title)) == ("First", "Second")
    assert first.digest != second.digest


def test_a_file_it_extends_counts_as_part_of_it(tmp_path: Path) -> None:
    base, path = tmp_path / "base.yaml", tmp_path / "one.yaml"
    base.write_text(WHOLE.format(title="Base") + MANAGER, "utf-8")
    path.write_text("format: 1\nextends: base.yaml\n", "utf-8")
    first = open_item(item(path)).digest
    base.write_text(WHOLE.format(title="Other") + MANAGER, "utf-8")
    assert open_item(item(path)).digest != first


def test_a_malformed_file_opens_with_its_problems_and_its_text(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text("format: 1\ntitel: x\n", "utf-8")
    opened = open_item(item(path))
    assert opened.scenario is None
    assert opened.text == "format: 1\ntitel: x\n"
    assert str(opened.problems[0].location).startswith("one.yaml:")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\x00\x01", b"a: [" * 500, b"\xc3\x28: 1"])
def test_no_bytes_make_opening_fail(content: bytes) -> None:
    opened = open_item(shelf.Item("upload-x", "x.yaml", "upload", content=content))
    assert opened.scenario is None
    assert opened.problems


def test_a_file_that_is_gone_or_too_large_says_so(tmp_path: Path) -> None:
    gone = open_item(item(tmp_path / "gone.yaml"))
    large = tmp_path / "large.yaml"
    large.write_bytes(b"a" * (shelf.MAX_BYTES + 1))
    assert "cannot be opened" in str(gone.problems[0].message)
    assert "larger than" in str(open_item(item(large)).problems[0].message)


def test_a_label_is_the_title_or_the_name_of_what_cannot_be_read(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text(WHOLE.format(title="{en: Hello, fr: Bonjour}") + MANAGER, "utf-8")
    bad.write_text("a: [", "utf-8")
    assert label_of(item(good)).title.get("fr") == "Bonjour"
    assert label_of(item(bad)).title.get("fr") == "bad.yaml"


def test_the_workspace_lists_its_yaml_files_under_ids_an_address_can_carry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b.yaml", "a.yml", "c.txt", "ça <x>.yaml"):
        (tmp_path / name).write_text("format: 1\n", "utf-8")
    monkeypatch.setenv(shelf.WORKSPACE, str(tmp_path))
    found = shelf.in_workspace()
    assert [one.name for one in found] == ["a.yml", "b.yaml", "ça <x>.yaml"]
    assert found[2].id.startswith("file-")
    assert all(read_address({"scenario": one.id}, None, "").scenario == one.id for one in found)


def test_started_with_a_file_that_file_is_open_and_its_folder_is_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.yaml").write_text("format: 1\n", "utf-8")
    (tmp_path / "two.yaml").write_text("format: 1\n", "utf-8")
    monkeypatch.setenv(shelf.WORKSPACE, str(tmp_path / "two.yaml"))
    assert shelf.started_with() == "two.yaml"
    assert [one.id for one in shelf.in_workspace()] == ["one.yaml", "two.yaml"]


def test_an_upload_belongs_to_its_visit() -> None:
    mine, other = Visit(), Visit()
    name = shelf.take_in(mine, "x.yaml", b"format: 1\n")
    assert shelf.find(shelf.handed_in(mine), name)
    assert shelf.find(shelf.handed_in(other), name) is None


def test_an_address_survives_the_url() -> None:
    address = Address("luxury_house", "hub", "fr", "chart", "ceo", "care_lead", "care")
    assert read_address(address.query(), "en-US", "") == address


@pytest.mark.parametrize(
    ("query", "locale", "fallback", "language"),
    [
        ({"lang": "fr"}, "en-US", "en", "fr"),
        ({}, "fr-CA", "", "fr"),
        ({}, "fr-CA", "en", "en"),
        ({"lang": "de"}, "de-DE", "", "en"),
        ({}, None, "", "en"),
    ],
)
def test_the_language_is_the_urls_else_the_start_commands_else_the_browsers(
    query: dict[str, str], locale: str | None, fallback: str, language: str
) -> None:
    assert read_address(query, locale, fallback).language == language
