"""A score leads to its lines: what is written at a cited place is changed, and that score moves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path

import pytest

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.graph import build_graph
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Facts, Situation
from orgmodel.profiles import find_profile
from orgmodel.records import Location, Malformed
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.spans import Span, read_spans
from orgmodel.scenario.types import Scenario

FOLDER = Path(__file__).parents[2] / "scenarios"
SCENARIOS = {path.stem: path for path in sorted(FOLDER.glob("*.yaml")) if path.stem != "large_group"}
TRIED = 6
"""Roles and units put in the place of an id."""


@cache
def text_of(name: str) -> str:
    return SCENARIOS[name].read_text("utf-8")


def today(scenario: Scenario, criterion: Criterion) -> Facts:
    """What a criterion reads of how things are."""
    placement = next(one for one in scenario.placements if one.as_is)
    situation = Situation(build_graph(place(scenario, placement)), find_profile(scenario.domain))
    read = (criterion.measure, *criterion.also)
    return Facts(
        situation.graph, situation.profile, {one.id: one.measure(situation) for one in MEASURES if one.id in read}
    )


@cache
def scenario_of(name: str) -> Scenario:
    return read_text(text_of(name), f"{name}.yaml", SCENARIOS[name].parent).scenario


@cache
def facts_of(name: str, criterion: Criterion) -> Facts:
    return today(scenario_of(name), criterion)


def places(name: str, criterion: Criterion) -> Iterator[Location]:
    """Every place that the measures of a criterion cite in the scenario's file."""
    for measure in (criterion.measure, *criterion.also):
        yield from (one for one in facts_of(name, criterion).measures[measure].evidence.places if one.line)


def span_at(span: Span, offset: int) -> Span | None:
    """The outermost value that starts at a place."""
    if span.start == offset:
        return span
    return next((found for part in span.values if (found := span_at(part, offset))), None)


def changed(name: str, place: Location) -> Iterator[str]:
    """The file with something else at the place: another number, time, id, or less of a list."""
    text = text_of(name)
    lines = text.splitlines(keepends=True)
    offset = sum(map(len, lines[: place.line - 1])) + place.column - 1
    span = span_at(read_spans(text), offset)
    if span is None:
        return
    written = text[span.start : span.end]
    others = pool(name)
    if span.kind == "list" and span.flow:
        new = ["[]", *(f"[{one}]" for one in others)]
    elif span.kind == "mapping":
        yield from _fields(text, span, others)
        return
    elif written in ("true", "false"):
        new = ["false" if written == "true" else "true"]
    elif re.fullmatch(r"[\d.]+(\.\.[\d.]+)*", written):
        new = ["0.01", "0.9", "1", "4", "100000"]
    elif re.fullmatch(r"[\d.]+(min|h|d)", written):
        new = ["1min", "48h"]
    elif ":" in written or written == "always":
        new = ["Mon-Mon 03:00-03:10", "always"]
    else:
        new = others
    for one in new:
        yield text[: span.start] + one + text[span.end :]


@cache
def pool(name: str) -> tuple[str, ...]:
    """What may stand where an id stands: roles, two of them, units, an activity, nothing."""
    organization = scenario_of(name).organization
    roles = [role.id for role in organization.roles]
    units = [unit.id for unit in organization.units]
    few = [*roles[:: max(1, len(roles) // TRIED)], *units[:: max(1, len(units) // TRIED)]]
    return (*few, f"[{roles[0]}, {roles[-1]}]", "data_requests", "none")


def _fields(text: str, span: Span, others: tuple[str, ...]) -> Iterator[str]:
    """Each value of a block changed in its turn."""
    for value in span.values:
        written = text[value.start : value.end]
        for one in (*others, "0.01", "0.9", "false", "true", "none", "[]", "4"):
            if one != written:
                yield text[: value.start] + one + text[value.end :]


def moves(name: str, criterion: Criterion, found: Sequence[Location]) -> bool:
    """Whether something written at one of the places moves the quantity of a criterion."""
    before = criterion.read(facts_of(name, criterion))
    tries = zip_longest(*(changed(name, one) for one in found))  # the first thing to try at each place comes first
    for text in (text for row in tries for text in row if text is not None):
        try:
            scenario = read_text(text, f"{name}.yaml", FOLDER).scenario
            after = criterion.read(today(scenario, criterion))
        except Malformed:
            continue
        if after != before:
            return True
    return False


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda one: one.id)
@pytest.mark.parametrize("name", SCENARIOS)
def test_the_score_moves_with_what_stands_at_its_line(name: str, criterion: Criterion) -> None:
    assert criterion.value(facts_of(name, criterion)) is not None
    found = list(dict.fromkeys(places(name, criterion)))
    assert found
    assert moves(name, criterion, found)
