"""What a visit decides about risks: laid over the file at once, refused where it would not hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from orgmodel.assessment import Assessment, assess
from orgmodel.risk.tracking import entry_of
from orgmodel.ui.decision import Decision
from orgmodel.ui.history import draft_of, drafted, undo
from orgmodel.ui.opening import Opened, open_item
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit
from orgmodel.ui.tracking import decide

HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"
VOICES = "incoherent-voices"
ACCEPTED = Decision(VOICES, "accepted", "the board decided: “until March” # so far", "ceo", date(2027, 3, 1))


@pytest.fixture
def item(tmp_path: Path) -> Item:
    path = tmp_path / "house.yaml"
    path.write_bytes(HOUSE.read_bytes())
    return Item("house.yaml", "house.yaml", "workspace", path)


def today(opened: Opened) -> Assessment:
    assert opened.scenario is not None
    return assess(opened.scenario, opened.scenario.placements[0])


def status(opened: Opened, risk: str) -> str | None:
    return next(finding.status for finding in today(opened).findings if finding.id == risk)


def over(item: Item, visit: Visit) -> Opened:
    return drafted(open_item(item), visit)


def test_a_decision_is_laid_over_the_file_and_changes_nothing_on_disk(item: Item) -> None:
    visit, before = Visit(), item.read()
    assert decide(visit, item, ACCEPTED) == ()
    laid = over(item, visit)
    assert status(open_item(item), VOICES) is None
    assert status(laid, VOICES) == "accepted"
    assert laid.scenario is not None
    entry = next(one for one in laid.scenario.risk_register if one.risk == VOICES)
    assert (entry.reason, entry.by, entry.until) == (ACCEPTED.reason, "ceo", date(2027, 3, 1))
    assert item.read() == before


def test_what_is_shown_is_where_the_saved_file_would_have_it(item: Item) -> None:
    visit = Visit()
    decide(visit, item, ACCEPTED)
    laid = over(item, visit)
    entry = entry_of(today(laid).placed.scenario, next(one for one in today(laid).findings if one.id == VOICES))
    assert entry is not None
    assert laid.text.splitlines()[entry.location.line - 1].strip() == f"- risk: {VOICES}"


def test_the_last_decision_about_a_finding_stands_and_each_can_be_taken_back(item: Item) -> None:
    visit = Visit()
    decide(visit, item, ACCEPTED)
    decide(visit, item, Decision(VOICES, "mitigated"))
    assert status(over(item, visit), VOICES) == "mitigated"
    undo(visit, item)
    assert status(over(item, visit), VOICES) == "accepted"
    undo(visit, item)
    assert over(item, visit) is open_item(item)


def test_an_entry_of_the_file_is_put_in_place_of_or_dropped(item: Item) -> None:
    """The house's own register says that the founder's account is in discussion."""
    visit, founder = Visit(), "uncontrolled-speaker@creative_director"
    decide(visit, item, Decision(founder, "false_positive"))
    laid = over(item, visit).scenario
    assert laid is not None
    assert [one.status for one in laid.risk_register if one.risk == founder] == ["false_positive"]
    decide(visit, item, Decision(founder, None))
    dropped = over(item, visit).scenario
    assert dropped is not None
    assert [one.risk for one in dropped.risk_register] == ["account-loss@short_video"]


@pytest.mark.parametrize(
    "wrong", [Decision(VOICES, "accepted", by="nobody_here"), Decision(VOICES, "accepted", "hid\u202eden")]
)
def test_a_decision_the_file_would_not_hold_with_is_said_and_not_kept(item: Item, wrong: Decision) -> None:
    visit = Visit()
    assert decide(visit, item, wrong) != ()
    assert draft_of(visit, item) is None


def test_a_register_that_is_inherited_is_kept(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_bytes(HOUSE.read_bytes())
    path = tmp_path / "one.yaml"
    path.write_text("format: 1\nextends: base.yaml\n", "utf-8")
    visit, item = Visit(), Item("one.yaml", "one.yaml", "workspace", path)
    decide(visit, item, ACCEPTED)
    laid = over(item, visit).scenario
    assert laid is not None
    assert [one.risk for one in laid.risk_register] == [
        "uncontrolled-speaker@creative_director", "account-loss@short_video", VOICES
    ]  # fmt: skip


def test_pictures_and_rankings_do_not_depend_on_what_is_decided_about_risks(item: Item) -> None:
    visit = Visit()
    decide(visit, item, ACCEPTED)
    assert over(item, visit).digest == open_item(item).digest
    assert over(item, visit).decided
