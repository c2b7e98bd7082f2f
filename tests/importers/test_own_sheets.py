"""A scenario's tree as sheets of cells, and back: nothing is lost, whatever is written in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.importers.flat import cells_of, item_of
from orgmodel.importers.own_sheets import Cells, sheets_of, tree_of
from orgmodel.scenario.reader import read, read_text

ROOT = Path(__file__).parents[2]
KEYS = st.text(min_size=1, max_size=6).filter(lambda key: key not in ("grounding", "source", "reports_to", "dotted_to"))
WORDS = st.text(min_size=1).filter(lambda text: text == text.strip())
TREES = st.recursive(
    WORDS,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=4))
def test_any_block_comes_back_from_its_cells(block: dict[str, Any]) -> None:
    assert item_of(cells_of(block)) == block


@pytest.mark.parametrize("name", ["federation", "transport_group", "work_and_fans", "newsroom", "luxury_house"])
def test_a_shipped_scenario_comes_back_whole(name: str) -> None:
    scenario = read(ROOT / "scenarios" / f"{name}.yaml").scenario
    back = tree_of(sheets_of(scenario.source.tree))
    assert read_text(json.dumps(back), "back.yaml").scenario == scenario


def test_a_staff_list_is_laid_in() -> None:
    scenario = read(ROOT / "scenarios" / "large_group.yaml").scenario
    back = read_text(json.dumps(tree_of(sheets_of(scenario.source.tree))), "back.yaml").scenario
    assert back.organization.roles == scenario.organization.roles


def test_what_a_value_rests_on_stands_beside_it() -> None:
    from_text = read(ROOT / "scenarios" / "federation.yaml").scenario.source.tree
    cells = dict(sheets_of(from_text)[0].rows)  # type: ignore[arg-type]
    assert cells["organization.headcount"] == "260"
    assert cells["organization.headcount.grounding"] == "observed"


def test_seats_and_changes_find_their_placement_and_an_unknown_one_is_refused() -> None:
    sheets = (
        Cells("placements", ("id",), (("today",), ("tomorrow",))),
        Cells("seats", ("placement", "id", "reports_to"), (("tomorrow", "cm", "ceo | cmo"), ("today", "cm", "cmo"))),
        Cells("changes", ("placement", "field", "value"), (("tomorrow", "change.channels[1].id", "site"),)),
    )
    today, tomorrow = tree_of(sheets)["placements"]
    assert today == {"id": "today", "seats": [{"id": "cm", "reports_to": "cmo"}]}
    assert tomorrow == {
        "id": "tomorrow",
        "seats": [{"id": "cm", "reports_to": ["ceo", "cmo"]}],
        "change": {"channels": [{"id": "site"}]},
    }
    with pytest.raises(ValueError, match="never"):
        tree_of((Cells("seats", ("placement", "id"), (("never", "cm"),)),))


def test_blank_rows_and_blank_cells_say_nothing() -> None:
    sheet = Cells("units", ("id", "name", ""), (("a", "A", "x"), ("", " ", ""), ("b", "", "")))
    assert tree_of((sheet,)) == {"organization": {"units": [{"id": "a", "name": "A"}, {"id": "b"}]}}
