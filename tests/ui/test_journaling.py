"""What is unsaved outlives its visit: done again to the letter on the same file, on another as far as it fits."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from orgmodel.scenario.edit import Edit
from orgmodel.text import msg, render
from orgmodel.ui import journaling, shelf
from orgmodel.ui.history import change, current, draft_of, rewrite, undo
from orgmodel.ui.journaling import do_again, give_up, keep_journal, left_behind, read, written
from orgmodel.ui.saving import save_draft
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"
LATE = Edit("put", ("organization", "roles", "chief_of_staff", "hours"), "Mon-Fri 10:00-22:00")
SIGNED = Edit("append", ("decisions",), {"date": date(2026, 11, 23), "text": "“Noël” # : on verra"})
SAID = msg("{n} hours", n=3)


@pytest.fixture
def item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Item:
    monkeypatch.setenv(shelf.WORKSPACE, str(tmp_path))
    monkeypatch.delenv("ORGMODEL_DATABASE_URL", raising=False)
    monkeypatch.setattr(journaling, "is_own_machine", lambda: True)
    path = tmp_path / "house.yaml"
    shutil.copy(HOUSE, path)
    return Item("house.yaml", "house.yaml", "workspace", path)


def left(item: Item) -> tuple[Visit, str]:
    """A visit that is over, and what it saw last."""
    visit = Visit(key="the first")
    change(visit, item, [LATE], SAID)
    change(visit, item, [SIGNED], SAID, "hub")
    rewrite(visit, item, current(visit, item).text.replace("week_hours: 35", "week_hours: 37"))
    keep_journal(visit, item)
    return visit, current(visit, item).text


def test_steps_are_written_and_read_back() -> None:
    visit, item = Visit(), Item("house", "luxury_house.yaml", "shipped", HOUSE)
    change(visit, item, [LATE, SIGNED], SAID, "hub")
    draft = draft_of(visit, item)
    assert draft is not None
    (step,) = read(written(draft))
    assert (step.edits, step.patch, step.placement) == (draft.done[0].edits, draft.done[0].patch, "hub")
    assert {code: render(step.said, code) for code in ("en", "fr")} == {
        code: render(SAID, code) for code in ("en", "fr")
    }


def test_what_a_crash_left_behind_is_done_again_to_the_letter(item: Item) -> None:
    _, seen = left(item)
    visit = Visit(key="the second")
    found = left_behind(visit, item)
    assert found is not None
    assert do_again(visit, item, found) == ()
    assert current(visit, item).text == seen
    draft = draft_of(visit, item)
    assert draft is not None and draft.unsaved == 3
    undo(visit, item)
    undo(visit, item)
    undo(visit, item)
    assert current(visit, item).text == HOUSE.read_text("utf-8")
    assert left_behind(Visit(key="the third"), item) is None


def test_on_a_file_that_has_changed_it_is_done_as_far_as_it_fits(item: Item) -> None:
    left(item)
    assert item.path is not None
    item.path.write_text(HOUSE.read_text("utf-8").replace("form: functional", "form: matrix"), "utf-8")
    visit = Visit(key="the second")
    found = left_behind(visit, item)
    assert found is not None
    assert [str(step.said) for step in do_again(visit, item, found)] == ["The text was edited by hand"]
    text = current(visit, item).text
    assert "form: matrix" in text and "10:00-22:00" in text and "Noël" in text


def test_what_was_saved_or_taken_back_or_given_up_is_not_offered(item: Item) -> None:
    visit, _ = left(item)
    save_draft(visit, item)
    keep_journal(visit, item)
    assert left_behind(Visit(key="the second"), item) is None
    change(visit, item, [Edit("drop", LATE.path)], SAID)
    keep_journal(visit, item)
    third = Visit(key="the third")
    found = left_behind(third, item)
    assert found is not None
    give_up(third, item, found)
    assert left_behind(Visit(key="the fourth"), item) is None


def test_a_visit_is_not_offered_its_own_changes_nor_those_of_one_that_is_not_over(
    item: Item, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(item)
    assert left_behind(Visit(key="the first"), item) is None
    sessions = SimpleNamespace(is_active_session=lambda key: key == "the first")
    alive = SimpleNamespace(exists=lambda: True, get_instance=lambda: sessions)
    monkeypatch.setattr(journaling, "runtime", alive)
    assert left_behind(Visit(key="the second"), item) is None


def test_where_others_reach_the_app_nothing_of_one_reaches_another(item: Item, monkeypatch: pytest.MonkeyPatch) -> None:
    left(item)
    monkeypatch.setattr(journaling, "is_own_machine", lambda: False)
    assert left_behind(Visit(key="the second"), item) is None


def test_a_store_that_does_not_answer_stops_nobody(item: Item, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORGMODEL_DATABASE_URL", "sqlite:////nowhere/at/all/store.sqlite")
    visit, seen = left(item)
    assert left_behind(Visit(key="the second"), item) is None
    assert current(visit, item).text == seen
