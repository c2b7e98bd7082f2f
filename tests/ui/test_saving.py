"""Saving: the same file, every other line as it was, or nothing at all; what others wrote is never written over."""

from __future__ import annotations

import codecs
import shutil
from pathlib import Path

import pytest

from orgmodel.records import Malformed, Refused
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.writer import ChangedElsewhere
from orgmodel.text import msg
from orgmodel.ui import shelf
from orgmodel.ui.hand_editing import given_text
from orgmodel.ui.history import change, current, draft_of, drafted, redo, rewrite, undo
from orgmodel.ui.keeping import versions_of
from orgmodel.ui.lines import differing
from orgmodel.ui.merging import merged
from orgmodel.ui.opening import open_item
from orgmodel.ui.saving import lay_again, save_copy, save_draft
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

ROOT = Path(__file__).parents[2]
HOURS = ("organization", "roles", "chief_of_staff", "hours")
LATE = Edit("put", HOURS, "Mon-Fri 10:00-22:00")
ASKED = Edit("append", ("questions",), {"text": "Who answers on Sundays?"})
SAID = msg("A change of the test")


@pytest.fixture
def item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Item:
    monkeypatch.setenv(shelf.WORKSPACE, str(tmp_path))
    monkeypatch.delenv("ORGMODEL_DATABASE_URL", raising=False)
    path = tmp_path / "house.yaml"
    shutil.copy(ROOT / "scenarios" / "luxury_house.yaml", path)
    return Item("house.yaml", "house.yaml", "workspace", path)


def elsewhere(item: Item, old: str, new: str) -> None:
    """Somebody else changes the file."""
    assert item.path is not None
    text = item.path.read_text("utf-8")
    assert text.count(old) == 1
    item.path.write_text(text.replace(old, new), "utf-8")


def refreshed(item: Item, visit: Visit) -> None:
    drafted(open_item(item), visit)


def test_what_is_saved_is_what_was_seen_and_every_other_line_is_as_it_was(item: Item) -> None:
    visit, before = Visit(), item.read().decode("utf-8")
    change(visit, item, [LATE], SAID)
    assert save_draft(visit, item)
    after = item.read().decode("utf-8")
    signs = [line.sign for line in differing(before, after) if line.sign]
    assert signs == ["−", "+"]
    assert current(visit, open_and_see(item, visit)).text == after


def open_and_see(item: Item, visit: Visit) -> Item:
    refreshed(item, visit)
    return item


def test_after_saving_nothing_is_unsaved_and_the_way_back_is_still_open(item: Item) -> None:
    visit, before = Visit(), open_item(item).text
    change(visit, item, [LATE], SAID)
    save_draft(visit, item)
    refreshed(item, visit)
    draft = draft_of(visit, item)
    assert draft is not None and draft.unsaved == 0
    undo(visit, item)
    assert current(visit, item).text == before
    draft = draft_of(visit, item)
    assert draft is not None and draft.unsaved == 1
    redo(visit, item)
    assert current(visit, item) is open_item(item)


def test_a_new_step_after_going_back_behind_a_save_is_saved_too(item: Item) -> None:
    visit, before = Visit(), open_item(item).text
    change(visit, item, [LATE], SAID)
    save_draft(visit, item)
    refreshed(item, visit)
    undo(visit, item)
    change(visit, item, [ASKED], SAID)
    save_draft(visit, item)
    after = item.read().decode("utf-8")
    assert [line.text for line in differing(before, after) if line.sign == "−"] == []
    assert "Who answers on Sundays?" in after


@pytest.mark.parametrize("mark, encoding", [
    (b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
])  # fmt: skip
def test_the_encoding_and_the_line_ends_stay(item: Item, mark: bytes, encoding: str) -> None:
    assert item.path is not None
    text = item.path.read_text("utf-8").replace("\n", "\r\n")
    item.path.write_bytes(mark + text.encode(encoding))
    visit = Visit()
    change(visit, item, [ASKED], SAID)
    save_draft(visit, item)
    raw = item.read()
    assert raw.startswith(mark)
    after = raw[len(mark) :].decode(encoding)
    assert after.count("\n") == after.count("\r\n")
    assert after.replace("\r\n", "\n").startswith(text.replace("\r\n", "\n").partition("questions:")[0])


def test_a_file_changed_elsewhere_is_not_written_over(item: Item) -> None:
    visit = Visit()
    change(visit, item, [LATE], SAID)
    elsewhere(item, "form: functional", "form: matrix")
    theirs = item.read()
    with pytest.raises(ChangedElsewhere):
        save_draft(visit, item)
    assert item.read() == theirs
    draft = draft_of(visit, item)
    assert draft is not None and draft.unsaved == 1


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod", "tempfile.mkstemp"])
def test_a_save_that_fails_leaves_the_old_file_and_the_changes(
    item: Item, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    visit, before = Visit(), item.read()
    change(visit, item, [LATE], SAID)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(call, fail)
        with pytest.raises(OSError, match="No space left"):
            save_draft(visit, item)
    assert item.read() == before
    draft = draft_of(visit, item)
    assert draft is not None and draft.unsaved == 1
    assert save_draft(visit, item)


def test_what_was_done_is_done_again_on_what_somebody_else_wrote(item: Item) -> None:
    visit = Visit()
    change(visit, item, [LATE], SAID)
    rewrite(visit, item, current(visit, item).text.replace("week_hours: 35", "week_hours: 37"))
    elsewhere(item, "form: functional", "form: matrix")
    assert lay_again(visit, item) == ()
    text = current(visit, item).text
    assert all(one in text for one in ("form: matrix", "week_hours: 37", "10:00-22:00"))
    assert save_draft(visit, item)
    assert item.read().decode("utf-8") == text


def test_what_no_longer_fits_is_named_and_the_rest_is_kept(item: Item) -> None:
    visit = Visit()
    change(visit, item, [ASKED], msg("A question"))
    rewrite(visit, item, current(visit, item).text.replace("form: functional", "form: circles"))
    elsewhere(item, "form: functional", "form: matrix")
    assert [str(step.said) for step in lay_again(visit, item)] == ["The text was edited by hand"]
    text = current(visit, item).text
    assert "form: matrix" in text and "Who answers on Sundays?" in text


def test_a_copy_gets_a_name_of_its_own_and_the_first_file_stays(item: Item) -> None:
    visit, before = Visit(), item.read()
    change(visit, item, [LATE], SAID)
    copy = save_copy(visit, item)
    assert copy.name == "house-2.yaml"
    assert "10:00-22:00" in copy.read().decode("utf-8")
    assert item.read() == before
    assert draft_of(visit, item) is None


def test_a_shipped_scenario_is_never_written(item: Item) -> None:
    path = ROOT / "scenarios" / "newsroom.yaml"
    shipped, visit, before = Item("newsroom", "newsroom.yaml", "shipped", path), Visit(), path.read_bytes()
    change(visit, shipped, [ASKED], SAID)
    save_draft(visit, shipped)
    assert path.read_bytes() == before
    assert save_copy(visit, shipped).name == "newsroom.yaml"


def test_a_copy_that_would_not_hold_where_it_goes_is_not_made(item: Item) -> None:
    group = Item("large_group", "large_group.yaml", "shipped", ROOT / "scenarios" / "large_group.yaml")
    with pytest.raises(Malformed):
        save_copy(Visit(), group)
    assert item.path is not None
    assert not (item.path.parent / "large_group.yaml").exists()


def test_without_a_folder_there_is_no_copy(item: Item, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(shelf.WORKSPACE)
    with pytest.raises(Refused):
        save_copy(Visit(), item)


def test_the_last_fifty_texts_can_be_taken_back(item: Item) -> None:
    visit, first = Visit(), open_item(item).text
    for hour in range(52):
        edit = Edit("put", HOURS, f"Mon-Fri 08:00-18:{hour:02d}")
        change(visit, item, [edit], SAID)
        save_draft(visit, item)
        refreshed(item, visit)
    assert item.path is not None
    kept = versions_of(item.path)
    assert len(kept) == 50
    assert kept[0].text == open_item(item).text
    assert "08:00-18:02" in kept[-1].text
    assert first not in [one.text for one in kept]


def test_a_store_that_does_not_answer_stops_no_save(item: Item, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORGMODEL_DATABASE_URL", "sqlite:////nowhere/at/all/store.sqlite")
    visit = Visit()
    change(visit, item, [LATE], SAID)
    assert not save_draft(visit, item)
    assert "10:00-22:00" in item.read().decode("utf-8")


@pytest.mark.parametrize("base, mine, theirs, expected", [
    ("a\nb\nc\n", "a\nB\nc\n", "a\nb\nC\n", "a\nB\nC\n"),
    ("a\nb\nx\nc\n", "a\nB\nx\nc\n", "a\nb\nx\nC\n", "a\nB\nx\nC\n"),
    ("a\nb\n", "A\nb\n", "A\nb\n", "A\nb\n"),
    ("a\nb\n", "a\nb\nmine\n", "a\nb\ntheirs\n", None),
    ("a\nb\nc\nd\n", "a\nb\nc\nd\n", "b\nc\n", "b\nc\n"),
    ("a\nb\nc\nd\n", "b\nc\nd\n", "a\nb\nc\nx\nd\n", "b\nc\nx\nd\n"),
])  # fmt: skip
def test_two_texts_come_together_where_they_change_different_lines(
    base: str, mine: str, theirs: str, expected: str | None
) -> None:
    assert merged(base, mine, theirs) == expected


def test_what_is_typed_keeps_the_line_ends_of_the_file() -> None:
    assert given_text("a\r\nb\r\n", "a\nB\nc\n") == "a\r\nB\r\nc\r\n"
    assert given_text("a\nb\r\nc\n", "a\nb\nC\n") == "a\nb\r\nC\r\n"
    assert given_text("a\nb\n", "a\r\nb\n") == "a\nb\n"
