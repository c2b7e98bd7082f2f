"""Whatever is changed in the app, only its item changes in the file, undo is exact, a what-if leaves today alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from orgmodel.assessment import Assessment, assess
from orgmodel.placement.advice.pen import Pen, folded
from orgmodel.records import Problem
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.placed import Placed, place
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.spans import read_spans
from orgmodel.scenario.splice import find
from orgmodel.scenario.types import Scenario
from orgmodel.text import msg
from orgmodel.ui.editing import tidy
from orgmodel.ui.editing_cells import SCHEMES, Cell, cell_edits
from orgmodel.ui.editing_fields import FIELDS, Field, Kind, Value
from orgmodel.ui.editing_form import fact_edits
from orgmodel.ui.history import change, current, redo, undo
from orgmodel.ui.opening import Opened, open_item
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))
SMALL = [path for path in SCENARIOS if path.stem != "large_group"]
DEPTHS = {"organization": 3, "stakeholders": 2, "channels": 2, "responsibilities": 2, "placements": 2}
"""Steps down to the item that a change is about."""


@lru_cache(maxsize=len(SCENARIOS))
def opened(path: Path) -> Opened:
    return open_item(Item(path.stem, path.name, "shipped", path))


def scenario_of(one: Opened) -> Scenario:
    assert one.scenario is not None
    return one.scenario


def value_of(draw: Any, field: Field, placed: Placed) -> Value:
    """Any value that the form could give."""
    roles = st.sampled_from(sorted(placed.roles))
    ask = {
        "superiors": st.lists(roles, min_size=1, max_size=2, unique=True),
        "roles": st.lists(roles, max_size=3, unique=True),
        "actors": st.lists(roles, max_size=3, unique=True),
        "unit": st.sampled_from(sorted(placed.units)),
        "hours": st.sampled_from([None, "always", "Mon-Fri 08:00-20:00", "Mon-Fri 09:00-12:00; Sat 10:00-18:30"]),
        "duration": st.sampled_from([None, "30min", "4h", "1h..4h"]),
        "amount": st.sampled_from([None, 0.5, 1.0, 2.0]),
        "share": st.sampled_from([None, 0.0, 0.4, 1.0]),
        "words": st.lists(st.text("aé: #'\"{}[],&*!|>%@`-?~", min_size=1, max_size=9), max_size=2),
    }
    return draw(ask[field.ask])  # type: ignore[no-any-return]


@st.composite
def edits_of(draw: Any, path: Path) -> tuple[Placement | None, tuple[Edit, ...]]:
    """A change of the app in a scenario: the placement it is made in, or None for the organization, and its edits."""
    scenario = scenario_of(opened(path))
    placement = draw(st.sampled_from(scenario.placements))
    placed = place(scenario, placement)
    apart = draw(st.booleans())
    today = next((one for one in scenario.placements if one.as_is), None)
    pen = Pen(scenario, placement, apart=True) if apart else Pen(scenario, today)
    edits = folded(tidy(draw(st.sampled_from([facts, letters]))(draw, pen, placed, placement)))
    assume(edits)
    return (placement if apart else None), edits


def facts(draw: Any, pen: Pen, placed: Placed, placement: Placement) -> Iterator[Edit]:
    kinds: list[Kind] = ["role", "seat", "stakeholder", "channel"]
    kind = draw(st.sampled_from(kinds))
    names = {"role": placed.roles, "seat": placed.seat_ids, "stakeholder": placed.stakeholders,
             "channel": placed.channels}[kind]  # fmt: skip
    name = draw(st.sampled_from(sorted(names)))
    if kind == "seat" and pen.placement is not placement:
        return iter(())
    if kind == "role" and not pen.apart and not is_own(placed, name):
        return iter(())
    fields = draw(st.lists(st.sampled_from(FIELDS[kind]), min_size=1, max_size=3, unique=True))
    return fact_edits(pen, name, kind, {field: value_of(draw, field, placed) for field in fields})


def is_own(placed: Placed, role: str) -> bool:
    """Whether a role stands in the file itself, not in its staff list."""
    return placed.roles[role].location.file == placed.base.source.tree.location.file


def letters(draw: Any, pen: Pen, placed: Placed, _placement: Placement) -> Iterator[Edit]:
    activity = draw(st.sampled_from([*(row.activity for row in placed.scenario.responsibilities or ()), "train"]))
    actor = draw(st.sampled_from([*placed.seat_ids, *sorted(placed.roles)]))
    fields = SCHEMES["raci"]
    wanted = draw(st.lists(st.sampled_from(fields), max_size=2, unique=True))
    return cell_edits(pen, placed, Cell(activity, actor), fields, wanted)


def around(text: str, path: tuple[str, ...]) -> tuple[str, str]:
    """The lines above and below an item; the line it ends on belongs to it."""
    spans = read_spans(text)
    held, holder = find(spans, path), find(spans, path[:-1])
    assert held is not None and holder is not None
    end = text.find("\n", max(held.span.end - 1, 0))
    return text[: text.rfind("\n", 0, held.span.start) + 1], text[end + 1 :] if end >= 0 else ""


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_every_line_outside_the_edited_item_is_byte_for_byte_the_same(data: Any) -> None:
    path = data.draw(st.sampled_from(SCENARIOS))
    text = opened(path).text
    for edit in data.draw(edits_of(path))[1]:
        after = edited(text, [edit])
        item = edit.path[: DEPTHS[edit.path[0]]]
        if len(edit.path) < len(item) or find(read_spans(text), item) is None:
            assert [line for line in text.splitlines() if line] == [
                line for line in after.splitlines() if line and line in set(text.splitlines())
            ]
        else:
            assert around(after, item) == around(text, item)
        text = after


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_undo_is_exact_and_a_what_if_leaves_today_as_it_is(data: Any) -> None:
    path = data.draw(st.sampled_from(SMALL))
    before, visit = opened(path), Visit()
    placement, edits = data.draw(edits_of(path))
    problems = change(visit, before.item, edits, msg("A change of the test"))
    if problems:
        assert current(visit, before.item) is before
        assert all(isinstance(one, Problem) for one in problems)
        return
    after = current(visit, before.item)
    if placement is not None and not placement.as_is:
        assert told(today(after)) == told(today(before))
    undo(visit, before.item)
    assert current(visit, before.item).text == before.text
    redo(visit, before.item)
    assert current(visit, before.item).text == after.text


def today(one: Opened) -> Assessment:
    scenario = scenario_of(one)
    return assess(scenario, next((one for one in scenario.placements if one.as_is), None))


def told(one: Assessment) -> list[Any]:
    """All that an assessment says, places left out."""
    measures = [(name, str(measured.value), str(measured.explanation)) for name, measured in one.measures.items()]
    findings = [(finding.id, finding.level, str(finding.message)) for finding in one.findings]
    checks = [(name, checked.status) for name, checked in one.checks.items()]
    return [measures, findings, checks, dict(one.criteria)]


@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.stem)
def test_a_file_is_read_as_it_was_written_before_anything_is_changed(path: Path) -> None:
    assert opened(path).text == path.read_text("utf-8")
