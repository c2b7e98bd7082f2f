"""The shipped scenarios as pictures: the same box in the same place in every placement, changes marked."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from orgmodel.diagram.arranging import Arranged, arrange
from orgmodel.diagram.boundary_map import maps_of
from orgmodel.diagram.layout import PAGE, layout_of
from orgmodel.diagram.map_layout import map_fitted
from orgmodel.diagram.org_chart import charts_of
from orgmodel.diagram.picture import Chart, Mark
from orgmodel.diagram.sketch import sketch_of
from orgmodel.graph import OrgGraph, build_graph
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_scenario

SCENARIOS = Path(__file__).parents[2] / "scenarios"
NAMES = sorted(path.stem for path in SCENARIOS.glob("*.yaml"))
LARGE = {"large_group"}
"""Two thousand roles: always folded."""


@cache
def graphs(name: str) -> tuple[OrgGraph, ...]:
    scenario = read_scenario(SCENARIOS / f"{name}.yaml")
    return tuple(build_graph(place(scenario, placement)) for placement in scenario.placements)


@cache
def charts(name: str, language: str = "fr") -> tuple[Chart, ...]:
    return charts_of(graphs(name), language, baseline=graphs(name)[0])


@cache
def arranged(name: str) -> Arranged:
    return arrange(charts(name))


@pytest.mark.parametrize("name", NAMES)
def test_all_placements_of_a_scenario_share_one_page_at_nine_points(name: str) -> None:
    found = arranged(name)
    assert found.layout.page == PAGE
    assert found.layout.size >= 9
    assert found.layout.whole


@pytest.mark.parametrize("name", [name for name in NAMES if name not in LARGE])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_forty_five_roles_stand_on_one_page_unfolded(name: str, language: str) -> None:
    """The as-is of every shipped scenario of up to 45 roles, publics and seats on top."""
    if len(graphs(name)[0].placed.roles) <= 45:
        layout = layout_of(charts(name, language)[:1])
        assert layout is not None and layout.whole and layout.size >= 9


@pytest.mark.parametrize("name", NAMES)
def test_a_box_is_drawn_at_the_same_place_in_every_placement(name: str) -> None:
    found = arranged(name)
    seen: dict[str, str] = {}
    for chart in found.charts:
        sketch = sketch_of(chart, found.layout)
        positions = dict(re.findall(r'^\t(n\d+) \[.*\bpos="([^"]+)"', sketch.dot, re.MULTILINE))
        for node, box in sketch.boxes.items():
            position = positions[node]
            assert seen.setdefault(box.id, position) == position


def marked(chart: Chart, mark: Mark) -> set[str]:
    return {box.actor for box in chart.boxes if box.mark == mark}


def test_a_seat_that_moves_is_gone_from_one_place_and_moved_to_the_other() -> None:
    today, *_, hub, _agency = charts("luxury_house")
    assert not any(box.mark for box in today.boxes)
    role = graphs("luxury_house")[0].placed.manager.id
    assert marked(hub, "removed") == {role} == marked(hub, "moved")
    relays = set(graphs("luxury_house")[2].placed.seat_ids) - {role}
    assert marked(hub, "added") == relays


def test_solid_lines_of_what_moved_are_marked_and_nothing_else() -> None:
    hub = charts("luxury_house")[2]
    ends = {box.id: box for box in hub.boxes}
    solid = [line for line in hub.lines if line.kind == "reporting" and line.mark]
    assert solid
    assert all(ends[line.target].mark == line.mark for line in solid)


def test_the_outside_world_can_be_left_out() -> None:
    inside = charts_of(graphs("luxury_house"), "en", show_outside=False)
    assert all(box.kind != "outside" for chart in inside for box in chart.boxes)
    assert all(line.kind != "serves" for chart in inside for line in chart.lines)


def test_heads_bear_the_name_of_their_unit() -> None:
    placed = graphs("luxury_house")[0].placed
    captions = {box.actor: box.caption for box in charts("luxury_house", "fr")[0].boxes if box.caption}
    heads = graphs("luxury_house")[0].heads
    assert {captions[role] for unit, role in heads.items()} == {placed.units[unit].name.get("fr") for unit in heads}


@pytest.mark.parametrize("name", NAMES)
def test_maps_of_a_scenario_share_one_page(name: str) -> None:
    maps = maps_of(graphs(name), "fr", baseline=graphs(name)[0])
    found = arrange(maps, lay=map_fitted)
    assert found.layout.page == PAGE
    assert found.layout.size >= 9
    assert found.layout.curved
    for chart in found.charts:
        assert {end for line in chart.lines for end in (line.source, line.target)} <= {box.id for box in chart.boxes}
