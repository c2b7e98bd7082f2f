"""One history of unsaved changes: laid over the file, undone to the letter, redone, and never over another's text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.scenario.edit import Edit
from orgmodel.text import msg
from orgmodel.ui.history import before_last, change, current, draft_of, drafted, redo, rewrite, undo
from orgmodel.ui.opening import open_item
from orgmodel.ui.patch import patch_between
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"
HOURS = ("organization", "roles", "chief_of_staff", "hours")
LATE = Edit("put", HOURS, "Mon-Fri 10:00-22:00")
ASKED = Edit("append", ("questions",), {"text": "Who answers on Sundays?"})
SAID = msg("A change of the test")


@pytest.fixture
def item(tmp_path: Path) -> Item:
    path = tmp_path / "house.yaml"
    path.write_bytes(HOUSE.read_bytes())
    return Item("house.yaml", "house.yaml", "workspace", path)


def seen(item: Item, visit: Visit) -> str:
    return drafted(open_item(item), visit).text


def test_a_change_is_seen_at_once_and_the_file_is_as_it_was(item: Item) -> None:
    visit, before = Visit(), item.read()
    assert change(visit, item, [LATE], SAID) == ()
    assert "Mon-Fri 10:00-22:00" in seen(item, visit)
    assert item.read() == before


def test_without_a_change_the_file_itself_is_seen(item: Item) -> None:
    assert drafted(open_item(item), Visit()) is open_item(item)


def test_undo_goes_back_to_the_letter_and_redo_comes_again(item: Item) -> None:
    visit, texts = Visit(), [open_item(item).text]
    for edits in ([LATE], [ASKED], [Edit("drop", HOURS)]):
        change(visit, item, edits, SAID)
        texts.append(seen(item, visit))
    for text in reversed(texts[:-1]):
        undo(visit, item)
        assert seen(item, visit) == text
    undo(visit, item)
    for text in texts[1:]:
        redo(visit, item)
        assert seen(item, visit) == text
    redo(visit, item)
    assert seen(item, visit) == texts[-1]


def test_a_new_change_ends_what_was_undone(item: Item) -> None:
    visit = Visit()
    change(visit, item, [LATE], SAID)
    undo(visit, item)
    change(visit, item, [ASKED], SAID)
    draft = draft_of(visit, item)
    assert draft is not None
    assert (len(draft.done), len(draft.undone)) == (1, 0)


@pytest.mark.parametrize("wrong", [
    Edit("put", ("organization", "roles", "chief_of_staff", "reports_to"), "nobody_here"),
    Edit("put", ("organization", "roles", "ceo", "reports_to"), "chief_of_staff"),
    Edit("put", HOURS, "whenever"),
    Edit("drop", ("channels", "nowhere")),
])  # fmt: skip
def test_what_would_not_hold_is_said_and_not_kept(item: Item, wrong: Edit) -> None:
    visit = Visit()
    assert change(visit, item, [wrong], SAID) != ()
    assert draft_of(visit, item) is None


def test_a_change_that_changes_nothing_is_no_step(item: Item) -> None:
    visit = Visit()
    assert rewrite(visit, item, open_item(item).text) == ()
    assert draft_of(visit, item) is None


def test_what_touches_the_organization_has_another_digest_and_undo_finds_the_old_one(item: Item) -> None:
    visit, digest = Visit(), open_item(item).digest
    change(visit, item, [ASKED], SAID)
    assert current(visit, item).digest == digest
    change(visit, item, [LATE], SAID)
    assert current(visit, item).digest != digest
    undo(visit, item)
    assert current(visit, item).digest == digest


def test_before_the_last_step_is_what_it_is_held_against(item: Item) -> None:
    visit = Visit()
    change(visit, item, [LATE], SAID)
    before = before_last(visit, item)
    assert before is not None
    assert before.text == open_item(item).text


def test_two_visits_do_not_see_each_other(item: Item) -> None:
    mine, yours = Visit(), Visit()
    change(mine, item, [LATE], SAID)
    assert seen(item, yours) == open_item(item).text


def test_a_change_is_made_on_what_was_seen_and_a_file_changed_elsewhere_stands_beside_it(item: Item) -> None:
    visit = Visit()
    drafted(open_item(item), visit)
    assert item.path is not None
    item.path.write_bytes(item.read() + b"# somebody else\n")
    change(visit, item, [LATE], SAID)
    mine = drafted(open_item(item), visit)
    assert "somebody else" not in mine.text
    assert mine.theirs is not None
    assert mine.theirs.text.endswith("# somebody else\n")


def test_steps_undone_are_forgotten_with_the_file_they_were_made_on(item: Item) -> None:
    visit = Visit()
    change(visit, item, [LATE], SAID)
    undo(visit, item)
    assert item.path is not None
    item.path.write_bytes(item.read() + b"# somebody else\n")
    assert drafted(open_item(item), visit).theirs is None
    assert draft_of(visit, item) is None


def test_a_day_is_written_as_a_day(item: Item) -> None:
    visit = Visit()
    change(visit, item, [Edit("append", ("decisions",), {"date": date(2026, 11, 23), "text": "We try"})], SAID)
    scenario = current(visit, item).scenario
    assert scenario is not None
    assert scenario.decisions[-1].date == date(2026, 11, 23)


@settings(max_examples=300, deadline=None)
@given(st.text("abé\n", max_size=12), st.text("abé\n", max_size=12))
def test_a_patch_goes_forth_and_back(before: str, after: str) -> None:
    patch = patch_between(before, after)
    assert patch.laid(before) == after
    assert patch.taken_back(after) == before
    assert len(patch.gone) <= len(before)
    if before and after and before[0] == after[0]:
        assert patch.start > 0


def test_two_files_that_say_the_same_are_two(item: Item, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    path = tmp_path / "other" / "house.yaml"
    path.write_bytes(item.read())
    other, visit = Item("other", "house.yaml", "shipped", path), Visit()
    assert (open_item(item).item, open_item(other).item) == (item, other)
    change(visit, item, [LATE], SAID)
    change(visit, other, [LATE], SAID)
    assert (current(visit, item).item, current(visit, other).item) == (item, other)
