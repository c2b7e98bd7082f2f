"""What must not matter for a whole assessment: how ids are spelled, and a unit that nobody uses."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.assessment import Assessment, assess
from orgmodel.scenario import vocabulary
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.spans import Span, read_spans

FOLDER = Path(__file__).parents[1] / "scenarios"
NAMES = ("federation", "luxury_house", "newsroom", "transport_group", "work_and_fans")
WORDS = {word for name in dir(vocabulary) for word in get_args(getattr(vocabulary, name)) if isinstance(word, str)}
"""Words of the format: an id spelled like one of them keeps its spelling."""
KEPT = ("title", "name", "text", "reason", "formula", "target", "source", "format")


def ids_of(text: str, file: str) -> set[str]:
    scenario = read_text(text, file, FOLDER).scenario
    organization = scenario.organization
    items = [*organization.units, *organization.roles, *(scenario.stakeholders or ()), *(scenario.channels or ()),
             *(scenario.case_types or ()), *(scenario.people or ()), *(scenario.tools or ())]  # fmt: skip
    return {item.id for item in items} - WORDS


def renamed(text: str, ids: set[str], new: str) -> str:
    """Every scalar that is one of `ids` spelled otherwise, whatever its place; texts for people stay."""
    places: list[tuple[int, int, str]] = []

    def visit(span: Span, key: str) -> None:
        if key == "deputies":
            places.extend((one.start, one.end, one.text) for one in span.keys if one.text in ids)
        for index, value in enumerate(span.values):
            name = span.keys[index].text if span.keys else key
            if name in KEPT:
                continue
            said = value.text.rpartition("@")[2] if name == "risk" else value.text
            if value.kind == "text" and said in ids:
                places.append((value.end - len(said), value.end, said))
            visit(value, name)

    visit(read_spans(text), "")
    for start, end, said in sorted(places, reverse=True):
        text = f"{text[:start]}{new}{said[::-1] if said[::-1][0].isalpha() else said}{text[end:]}"
    return text


def outcome(one: Assessment) -> tuple[object, ...]:
    """Everything but the words: what is said of whom is compared by number, level and status."""
    return (
        {name: (measured.value, measured.bound) for name, measured in one.measures.items()},
        {name: (checked.status, checked.value) for name, checked in one.checks.items()},
        dict(one.criteria),
        [(found.rule, found.level, found.likelihood, found.consequence, found.driver) for found in one.findings],
        [tuple(found.rule for found in group.findings) for group in one.groups],
        [(loss.mean, loss.low, loss.high, loss.share_of_tail) for loss in one.yearly.values()],
    )


def outcomes(text: str, file: str) -> list[tuple[object, ...]]:
    scenario = read_text(text, file, FOLDER).scenario
    return [outcome(assess(scenario, placement)) for placement in scenario.placements]


@pytest.mark.parametrize("name", NAMES)
def test_ids_may_be_spelled_in_any_way(name: str) -> None:
    text = (FOLDER / f"{name}.yaml").read_text("utf-8")
    ids = ids_of(text, f"{name}.yaml")
    assert len(ids) > 20
    assert outcomes(renamed(text, ids, "zz_"), f"{name}.yaml") == outcomes(text, f"{name}.yaml")


FUNCTIONS = st.sampled_from([one for one in get_args(vocabulary.Function) if one != "executive"])


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(NAMES), FUNCTIONS)
def test_a_unit_that_nobody_uses_changes_nothing(name: str, function: str) -> None:
    text = (FOLDER / f"{name}.yaml").read_text("utf-8")
    unit = {"id": "a_unit_of_nobody", "name": "Nobody's", "function": function}
    more = edited(text, [Edit("append", ("organization", "units"), unit)])
    assert outcomes(more, f"{name}.yaml") == outcomes(text, f"{name}.yaml")
