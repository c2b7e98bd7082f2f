"""Pictures for the back of the room: at most 20 boxes, text of 1/30 of the height, around the seats, at any size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgmodel.diagram.boundary_map import maps_of
from orgmodel.diagram.folding import around_seats, column_tops, counted, few_seats
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.map_layout import map_fitted
from orgmodel.diagram.picture import Box, Chart, Line, Rect
from orgmodel.diagram.wall import LINES, MOST, wall, walls
from tests.diagram.samples import moved, organization
from tests.diagram.test_placements import NAMES, charts, graphs

WIDE = Rect(480, 187.5, 960, 375)
"""The picture of presentation mode; its text is 1/30 of a screen of 960 × 540."""
FLOOR = 18.1
SEATED = Chart(
    "",
    (
        Box("boss", "Boss", caption="Management"), Box("lead", "Lead"), Box("one", "One"),
        Box("many", "4 roles", "unit", count=4),
        Box("cm", "Community manager", "seat"), Box("relay", "Relay", "seat", mark="added"),
        Box("spoke", "Spoke", "seat", mark="added"), Box("old", "Old seat", "seat", mark="removed"),
        Box("alone", "Consultant"), Box("press", "Press", "outside"),
    ),
    (Line("boss", "lead"), Line("lead", "one"), Line("lead", "many"), Line("boss", "cm"), Line("lead", "relay"),
     Line("boss", "spoke"), Line("lead", "old", mark="removed"), Line("cm", "press", "serves")),
)  # fmt: skip


def ids(chart: Chart) -> list[str]:
    return [box.id for box in chart.boxes]


def test_reports_nobody_hangs_from_are_told_by_their_superior() -> None:
    chart = counted(SEATED)
    lead = next(box for box in chart.boxes if box.id == "lead")
    assert (lead.caption, lead.count) == ("+ 5 roles", 6)
    assert not {"one", "many"} & set(ids(chart))
    assert {"cm", "relay", "old", "alone"} <= set(ids(chart))
    assert "one" in ids(counted(SEATED, {"one"}))


def test_further_seats_are_one_box_new_where_all_of_them_are() -> None:
    chart = few_seats(SEATED, {"cm", "old"})
    box = next(box for box in chart.boxes if box.id == "seats")
    assert (box.label, box.mark, box.count) == ("2 further seats", "added", 2)
    assert {"cm", "old"} <= set(ids(chart))
    assert few_seats(SEATED, {"cm", "old", "relay"}) == SEATED
    both = few_seats(replace(SEATED, boxes=tuple(replace(b, mark=None) for b in SEATED.boxes)), {"cm"})
    assert next(box for box in both.boxes if box.id == "seats").mark is None


def test_trees_without_a_seat_are_left_out() -> None:
    assert "alone" not in ids(around_seats(SEATED))
    assert "press" in ids(around_seats(SEATED))


def test_a_map_keeps_what_it_is_told_and_counts_the_rest() -> None:
    chart = Chart("", (Box("a", "A", "outside"), Box("b", "B", "outside"), Box("c", "C", "outside"),
                       Box("x", "X", "channel"), Box("y", "Y", "channel"), Box("cm", "CM", "seat")),
                  (Line("a", "x", "uses"), Line("b", "y", "uses"), Line("cm", "x", "serves")))  # fmt: skip
    kept = column_tops(chart, {"a", "x"})
    assert [box.label for box in kept.boxes] == ["A", "2 publics", "X", "Y", "CM"]
    assert [box.label for box in column_tops(chart, set()).boxes] == ["3 publics", "2 channels", "CM"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_placement_is_read_from_the_back_of_the_room(name: str, language: str) -> None:
    """2,000 roles, six seats: at most 20 boxes, no word cut on a wide slide, text of 1/30 of its height."""
    for found, number in walls(charts(name, language), 0):
        assert found.layout.page == PAGE
        assert found.layout.size >= PAGE.height / LINES
        assert len(found.charts[number].boxes) <= MOST
        assert any(box.kind == "seat" for box in found.charts[number].boxes)


@pytest.mark.parametrize("name", NAMES)
def test_a_strip_of_the_screen_holds_each_placement_whole(name: str) -> None:
    family = [replace(one, title="", legend=False) for one in charts(name)]
    for found, number in walls(family, 0, WIDE, floor=FLOOR):
        assert found.layout.page == WIDE
        assert found.layout.whole
        assert found.layout.size >= FLOOR
        assert len(found.charts[number].boxes) <= MOST


@pytest.mark.parametrize("name", NAMES)
def test_maps_are_folded_to_the_same_measure(name: str) -> None:
    for found, number in walls(maps_of(graphs(name), "fr", baseline=graphs(name)[0]), 0, lay=map_fitted):
        assert found.layout.page == PAGE
        assert len(found.charts[number].boxes) <= MOST
        assert found.layout.size >= PAGE.height / LINES


def test_boxes_keep_their_place_from_one_placement_to_the_next_where_the_page_holds_them() -> None:
    chart = organization(80, 1)
    (first, _), (second, _) = walls([chart, moved(chart)], 0)
    assert first is second
    assert {"cm@r1", "cm@r0"} <= set(first.layout.places)


def test_thirty_seats_are_counted() -> None:
    boxes = [Box("top", "Director"), *(Box(f"h{n}", f"Head of country {n}") for n in range(30))]
    boxes += [Box(f"s{n}", f"Community manager {n}", "seat") for n in range(30)]
    lines = [Line("top", f"h{n}") for n in range(30)] + [Line(f"h{n}", f"s{n}") for n in range(30)]
    found = wall([Chart("", tuple(boxes), tuple(lines))])
    assert found.layout.page == PAGE
    assert "26 further seats" in {box.label for box in found.charts[0].boxes}


def test_nobody_seated_is_a_chart_too() -> None:
    chart = organization(300, 2)
    seatless = replace(chart, boxes=tuple(box for box in chart.boxes if box.kind != "seat"))
    assert len(wall([seatless]).charts[0].boxes) <= MOST
