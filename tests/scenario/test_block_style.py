"""Plain data becomes the text of a scenario that says the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.scenario.block_style import WIDTH, written
from orgmodel.scenario.reader import read_text

ROOT = Path(__file__).parents[2]
SHIPPED = ("federation", "luxury_house", "newsroom", "transport_group", "work_and_fans")
WORDS = st.text(min_size=1, max_size=60).filter(lambda text: text.isprintable())
KEYS = st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | WORDS | st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_scenario_written_anew_says_the_same(name: str) -> None:
    data = yaml.safe_load((ROOT / "scenarios" / f"{name}.yaml").read_text("utf-8"))
    text = written(data)
    assert yaml.safe_load(text) == data
    read_text(text, "anew.yaml")


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_whatever_is_written_reads_back(data: dict[str, Any]) -> None:
    assert (yaml.safe_load(written(data)) or {}) == data


def test_items_stand_on_a_line_each_and_parts_apart() -> None:
    units = [{"id": "a", "name": "A"}, {"id": "b", "name": {"en": "B", "fr": "Bé"}}]
    assert written({"format": 1, "title": "T", "organization": {"name": "X", "units": units}, "limits": {}}) == (
        "format: 1\n"
        "title: T\n"
        "\n"
        "organization:\n"
        "  name: X\n"
        "  units:\n"
        "    - {id: a, name: A}\n"
        "    - {id: b, name: {en: B, fr: Bé}}\n"
        "\n"
        "limits: {}\n"
    )


def test_no_line_is_longer_than_it_must_be() -> None:
    item = {"id": "one", **{f"field_{number}": "some words" for number in range(40)}}
    text = written({"channels": [item, {"id": "two", "name": "n" * 90, "platform": "p" * 40}]})
    assert max(len(line) for line in text.splitlines()) <= WIDTH
    assert yaml.safe_load(text)["channels"][0] == item
