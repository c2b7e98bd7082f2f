"""What a room writes down is a step of the file's history, and stands in the minutes at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from orgmodel.placement.orders import read_order, write_order
from orgmodel.scenario.reader import read_text
from orgmodel.store.opening import open_store
from orgmodel.store.rounds import close_round, open_round
from orgmodel.store.votes import cast
from orgmodel.text import Text
from orgmodel.ui.history import current, draft_of, undo
from orgmodel.ui.minuting import Note, leave_open, settle, take_down
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit
from tests.ui.app import answer, open_page, words

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "scenarios" / "luxury_house.yaml"
DAY = date(2026, 11, 23)


@pytest.fixture
def house() -> Item:
    """A shipped scenario with one decision and two questions."""
    return Item("luxury_house", HOUSE.name, "shipped", HOUSE)


def test_a_decision_is_the_last_of_the_file_and_undone_to_the_letter(house: Item) -> None:
    visit = Visit()
    assert take_down(visit, house, Note(" The hub is tested \n six months ", "hub", "ceo", DAY)) == ()
    found = current(visit, house)
    assert found.scenario is not None
    last = found.scenario.decisions[-1]
    assert (str(last.text), last.placement, last.by, last.date) == ("The hub is tested six months", "hub", "ceo", DAY)
    undo(visit, house)
    assert current(visit, house).text == HOUSE.read_text("utf-8")


def test_what_is_not_said_is_not_written(house: Item) -> None:
    visit = Visit()
    assert take_down(visit, house, Note("We wait")) == ()
    assert yaml.safe_load(current(visit, house).text)["decisions"][-1] == {"text": "We wait"}


def test_a_decision_by_nobody_of_the_house_is_refused_and_nothing_changes(house: Item) -> None:
    visit = Visit()
    assert take_down(visit, house, Note("We wait", by="stranger"))
    assert draft_of(visit, house) is None


def test_a_question_is_left_open_and_settled(house: Item) -> None:
    visit = Visit()
    before = len(read_text(HOUSE.read_text("utf-8"), HOUSE.name).scenario.questions)
    assert leave_open(visit, house, "Who answers at Christmas?", "channels.instagram") == ()
    scenario = current(visit, house).scenario
    assert scenario is not None
    assert len(scenario.questions) == before + 1
    assert scenario.questions[-1].about == "channels.instagram"
    assert settle(visit, house, scenario.questions[-1]) == ()
    again = current(visit, house).scenario
    assert again is not None
    assert len(again.questions) == before


def test_what_another_file_decided_is_carried_along(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(HOUSE.read_text("utf-8"), "utf-8")
    path = tmp_path / "more.yaml"
    path.write_text("format: 1\nextends: base.yaml\ntitle: More\n", "utf-8")
    item, visit = Item("more.yaml", "more.yaml", "workspace", path), Visit()
    assert take_down(visit, item, Note("We wait")) == ()
    scenario = current(visit, item).scenario
    assert scenario is not None
    assert [str(one.text) for one in scenario.decisions][-1] == "We wait"
    assert len(scenario.decisions) == 2


def test_the_page_counts_what_is_written_and_takes_a_decision_down() -> None:
    app = open_page("take-away", scenario="luxury_house", view="minutes")
    assert answer(app) == "So far: 1 decision, 0 accepted risks, 2 open questions."
    app.text_input(key="minutes-decision").input("The hub is tested six months")
    app.button(key="FormSubmitter:minutes-decide-Note it").click().run()
    assert not app.exception
    assert not app.error
    assert answer(app).startswith("So far: 2 decisions")
    assert "The hub is tested six months" in words(app)
    assert app.text_input(key="minutes-decision").value == ""


def test_a_hostile_decision_is_shown_as_written() -> None:
    app = open_page("take-away", scenario="luxury_house", view="minutes")
    app.text_input(key="minutes-decision").input("<img src=x onerror=alert(1)> ![x](http://127.0.0.1:1/)")
    app.button(key="FormSubmitter:minutes-decide-Note it").click().run()
    bodies = " ".join(element.proto.body for element in app.get("html"))
    assert "<img" not in bodies
    assert "&lt;img src=x" in bodies


def test_a_closed_vote_is_told_in_aggregate_and_an_open_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORGMODEL_DATABASE_URL", f"sqlite:///{tmp_path / 'store.sqlite'}")
    store = open_store()
    vote = open_round(store, "federation", Text("Federation"), "en")
    for number, order in enumerate(("123456", "213456", "654321")):
        cast(store, vote.code, f"phone-{number}", write_order(read_order(order)), name="Ana")
    assert "The vote: 3 ballots" not in words(open_page("take-away", scenario="federation", view="minutes"))
    close_round(store, vote.code, "")
    said = words(open_page("take-away", scenario="federation", view="minutes"))
    assert "The vote: 3 ballots" in said
    assert "Agreement on the themes" in said
    assert "Ana" not in said
