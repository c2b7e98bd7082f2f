"""Edits made in the app go where the reader said: into the placement alone, for the organization, or into a new one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from orgmodel.assessment import assess
from orgmodel.records import Finding
from orgmodel.scenario.edit import Edit
from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.editing import do, keep_as_placement, scopes
from orgmodel.ui.history import current, draft_of, undo
from orgmodel.ui.opening import open_item
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Address, Visit

ROOT = Path(__file__).parents[2]
SAID = msg("A change of the test")
REPORTS = ("organization", "roles", "press_lead", "reports_to")


@pytest.fixture
def item(tmp_path: Path) -> Item:
    path = tmp_path / "luxury_house.yaml"
    shutil.copy(ROOT / "scenarios" / "luxury_house.yaml", path)
    return Item("luxury_house.yaml", "luxury_house.yaml", "workspace", path)


@pytest.fixture(autouse=True)
def addresses(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """Where the app went, in place of the URL."""
    gone: list[dict[str, str]] = []
    monkeypatch.setattr("orgmodel.ui.editing.go", lambda _address, **changes: gone.append(changes))
    return gone


def desk_of(item: Item, visit: Visit, placement: str, seat: str = "") -> Desk:
    current(visit, item)
    return Desk(Address(item.id, placement, seat=seat), visit, (item,), current(visit, item), "light")


def findings(item: Item, visit: Visit, placement: str) -> tuple[Finding, ...]:
    scenario = current(visit, item).scenario
    assert scenario is not None
    return assess(scenario, next(one for one in scenario.placements if one.id == placement)).findings


def test_in_a_placement_an_edit_is_its_own_unless_said_otherwise(item: Item) -> None:
    visit = Visit()
    assert scopes(desk_of(item, visit, "hub")) == ("placement", "organization")
    assert scopes(desk_of(item, visit, "hub"), of_seat=True) == ("placement",)
    assert scopes(desk_of(item, visit, "today")) == ("organization", "new")
    assert scopes(desk_of(item, visit, "what_if", seat="care_lead")) == ()


def test_a_what_if_leaves_the_as_is_alone_to_the_letter(item: Item) -> None:
    visit, before = Visit(), open_item(item)
    findings_before = findings(item, visit, "today")
    assert do(desk_of(item, visit, "hub"), "placement", lambda pen: iter([pen.put(REPORTS, "ceo")]), SAID)
    after = current(visit, item)
    assert before.text.partition("- id: hub")[0] == after.text.partition("- id: hub")[0]
    assert findings(item, visit, "today") == findings_before
    desk = desk_of(item, visit, "hub")
    assert desk.chosen.graph.superiors("press_lead") == ("ceo",)
    assert desk.assessment(desk.scenario.placements[0]).graph.superiors("press_lead") != ("ceo",)


def test_for_the_organization_every_placement_follows(item: Item) -> None:
    visit = Visit()
    assert do(desk_of(item, visit, "hub"), "organization", lambda pen: iter([pen.put(REPORTS, "ceo")]), SAID)
    desk = desk_of(item, visit, "today")
    assert {desk.assessment(one).graph.superiors("press_lead") for one in desk.scenario.placements} == {("ceo",)}


def test_on_the_as_is_an_edit_may_be_tried_in_a_new_placement(item: Item, addresses: list[dict[str, str]]) -> None:
    visit, before = Visit(), open_item(item).text
    assert do(desk_of(item, visit, "today"), "new", lambda pen: iter([pen.put(REPORTS, "ceo")]), SAID)
    assert addresses == [{"placement": "trial_1"}]
    desk = desk_of(item, visit, "trial_1")
    assert desk.chosen.graph.superiors("press_lead") == ("ceo",)
    assert desk.assessment(desk.scenario.placements[0]).graph.superiors("press_lead") != ("ceo",)
    draft = draft_of(visit, item)
    assert draft is not None and len(draft.done) == 1
    undo(visit, item)
    assert current(visit, item).text == before


def test_a_try_becomes_a_placement(item: Item, addresses: list[dict[str, str]]) -> None:
    visit = Visit()
    desk = desk_of(item, visit, "what_if", seat="care_lead")
    tried = desk.chosen
    assert keep_as_placement(desk, "Under client care")
    assert addresses == [{"placement": "trial_1", "seat": ""}]
    kept = desk_of(item, visit, "trial_1").chosen
    assert str(kept.placed.title) == "Under client care"
    assert kept.graph.superiors("cm") == ("care_lead",)
    assert [one.id for one in kept.findings] == [one.id for one in tried.findings]


def test_a_placement_as_edited_is_kept_beside_the_one_it_was_made_of(item: Item) -> None:
    visit = Visit()
    assert keep_as_placement(desk_of(item, visit, "hub"), "")
    scenario = current(visit, item).scenario
    assert scenario is not None
    assert [one.id for one in scenario.placements][-1] == "trial_1"
    assert findings(item, visit, "trial_1") != ()


def test_what_would_not_hold_changes_nothing(item: Item) -> None:
    visit = Visit()
    wrong = Edit("put", ("organization", "roles", "ceo", "reports_to"), "press_lead")
    assert not do(desk_of(item, visit, "today"), "organization", lambda _: iter([wrong]), SAID)
    assert draft_of(visit, item) is None


def test_what_stands_in_the_file_extended_is_not_hidden_by_an_edit(item: Item, tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text("format: 1\nextends: luxury_house.yaml\n", "utf-8")
    one, visit = Item("one.yaml", "one.yaml", "workspace", path), Visit()
    for scope in ("organization", "placement"):
        desk = desk_of(one, visit, "today" if scope == "organization" else "hub")
        assert not do(desk, scope, lambda pen: iter([pen.put(REPORTS, "ceo")]), SAID)
    assert not keep_as_placement(desk_of(one, visit, "what_if", seat="care_lead"), "")
    assert draft_of(visit, one) is None
