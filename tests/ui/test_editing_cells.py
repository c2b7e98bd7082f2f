"""A cell of the matrix says exactly the letters chosen, and the rest of its row stays as it is."""

from __future__ import annotations

import pytest

from orgmodel.placement.advice.pen import Pen, folded
from orgmodel.scenario.edit import edited
from orgmodel.scenario.placed import Placed, place
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import Scenario
from orgmodel.ui.editing_cells import SCHEMES, Cell, cell_edits, held_by

TEXT = """\
format: 1
title: A house
organization:
  units: [{id: top, name: Top}]
  roles:
    - {id: ceo, title: Chief, unit: top}
    - {id: press, title: Press, unit: top, reports_to: ceo}
responsibilities:
  - {activity: publish, responsible: [all_seats], accountable: ceo}   # as agreed
  - {activity: reply, responsible: [cm], accountable: press, consulted: [ceo]}
community_manager: {id: cm, title: Community manager}
placements:
  - {id: today, title: Today, as_is: true, seats: [{id: cm, reports_to: press}]}
  - id: two
    title: Two
    seats:
      - {id: cm, reports_to: ceo}
      - {id: relay, reports_to: press}
"""
RACI = SCHEMES["raci"]


def scenario_of(text: str) -> Scenario:
    return read_text(text, "house.yaml").scenario


def chosen(text: str, name: str) -> Placed:
    scenario = scenario_of(text)
    return place(scenario, next(one for one in scenario.placements if one.id == name))


def after(cell: Cell, wanted: list[str], name: str = "today", apart: bool = False) -> str:
    placed = chosen(TEXT, name)
    pen = Pen(placed.base, placed.placement, apart)
    return edited(TEXT, folded(cell_edits(pen, placed, cell, RACI, wanted)))


def letters(text: str, name: str, cell: Cell) -> list[str]:
    placed = chosen(text, name)
    return [field for field in RACI if cell.actor in held_by(placed, cell.activity, field)]


@pytest.mark.parametrize("wanted", [[], ["responsible"], ["accountable", "informed"], ["consulted"], ["support"]])
@pytest.mark.parametrize("cell", [Cell("publish", "press"), Cell("reply", "press"), Cell("reply", "ceo"),
                                  Cell("train", "ceo"), Cell("publish", "cm")])  # fmt: skip
@pytest.mark.parametrize(("name", "apart"), [("today", False), ("two", True), ("two", False)])
def test_the_cell_says_what_was_chosen(cell: Cell, wanted: list[str], name: str, apart: bool) -> None:
    text = after(cell, wanted, name, apart)
    assert letters(text, name, cell) == wanted


def test_others_keep_their_letters() -> None:
    text = after(Cell("publish", "press"), ["accountable"])
    assert "{activity: publish, responsible: [all_seats], accountable: [ceo, press]}   # as agreed" in text


def test_who_is_one_of_several_meant_by_one_name_leaves_the_others() -> None:
    text = after(Cell("publish", "relay"), [], "two", apart=True)
    assert letters(text, "two", Cell("publish", "cm")) == ["responsible"]
    assert letters(text, "two", Cell("publish", "relay")) == []
    assert letters(text, "today", Cell("publish", "cm")) == ["responsible"]


def test_in_a_placement_alone_the_row_of_the_organization_stays_as_it_is() -> None:
    text = after(Cell("reply", "press"), ["informed"], "two", apart=True)
    assert text.startswith(TEXT.partition("  - id: two")[0])
    assert letters(text, "today", Cell("reply", "press")) == ["accountable"]


def test_an_activity_without_a_row_gets_one() -> None:
    text = after(Cell("train", "ceo"), ["accountable"])
    assert "  - {activity: train, accountable: ceo}\n" in text
