"""The map: publics and channels outside, functions inside, the role on the border, and lines that miss boxes."""

from __future__ import annotations

import pytest

from orgmodel.diagram.curves import flat
from orgmodel.diagram.map_columns import columns_of
from orgmodel.diagram.map_layout import map_layout_of
from orgmodel.diagram.picture import Box, Chart, Layout, Line

BOXES = (
    *(Box(f"p{n}", name, "outside") for n, name in enumerate(("Clients", "Presse", "Revendeurs", "Voisins"))),
    *(Box(f"c{n}", name, "channel") for n, name in enumerate(("Instagram", "Forum", "Courriel"))),
    Box("cm", "Community manager", "seat"),
    Box("relay", "Relais clientèle", "seat", mark="added"),
    *(Box(f"r{n}", name) for n, name in enumerate(("Directrice générale", "Responsable presse", "Juriste"))),
)
LINES = (
    Line("p0", "c0", "uses"), Line("p0", "c2", "uses"), Line("p2", "c1", "uses"), Line("cm", "c0", "serves"),
    Line("relay", "c2", "serves", "added"), Line("r1", "p1", "serves"), Line("r2", "p3", "serves"),
    Line("r0", "cm", "reporting"), Line("relay", "cm", "coordinates", "added"), Line("cm", "r1", "feeds_back"),
    Line("cm", "r1", "coordinates"), Line("r0", "relay", "reporting", "removed"),
)  # fmt: skip
MAP = Chart("Dedans et dehors", BOXES, LINES, "fr")


@pytest.fixture(scope="module")
def layout() -> Layout:
    found = map_layout_of([MAP])
    assert found is not None
    return found


def test_columns_go_from_the_outside_in() -> None:
    assert [set(column) for column in columns_of(BOXES, LINES)] == [
        {"p0", "p1", "p2", "p3"}, {"c0", "c1", "c2"}, {"cm", "relay"}, {"r0", "r1", "r2"},
    ]  # fmt: skip


def test_the_role_stands_on_the_border(layout: Layout) -> None:
    outside, inside = layout.grounds
    assert (outside.heading, inside.heading) == ("Dehors", "Dedans")
    assert outside.rect.right == pytest.approx(inside.rect.left) == pytest.approx(layout.places["cm"].x)
    assert all(layout.places[box.id].right < outside.rect.right for box in BOXES if box.kind in ("outside", "channel"))
    assert all(layout.places[box.id].left > inside.rect.left for box in BOXES if box.kind == "inside")


def test_curves_start_and_end_at_their_boxes_and_pass_between_the_others(layout: Layout) -> None:
    for line in LINES:
        way = layout.routes[line.key]
        for box, point in ((line.source, way[0]), (line.target, way[-1])):
            rect = layout.places[box].grown(0.5)
            assert rect.left <= point[0] <= rect.right and rect.top <= point[1] <= rect.bottom
        others = [rect for box, rect in layout.places.items() if box not in (line.source, line.target)]
        points = flat(way)
        assert not any(r.left < x < r.right and r.top < y < r.bottom for x, y in points for r in others)


def test_two_lines_between_the_same_boxes_are_seen_apart(layout: Layout) -> None:
    one, other = (layout.routes[("cm", "r1", kind)] for kind in ("feeds_back", "coordinates"))
    assert abs(one[0][1] - other[0][1]) > 2
    assert abs(one[-1][1] - other[-1][1]) > 2


def test_many_lines_squeeze_through_a_gap_without_touching_a_box() -> None:
    """Twelve publics are served by one role behind a column of six seats."""
    publics = tuple(Box(f"p{n}", f"Public {n}", "outside") for n in range(12))
    seats = tuple(Box(f"s{n}", "Relais des communautés de la région", "seat") for n in range(6))
    lines = tuple(Line("r", box.id, "serves") for box in publics)
    layout = map_layout_of([Chart("", (*publics, *seats, Box("r", "Rédaction")), lines)])
    assert layout is not None
    walls = [layout.places[box.id] for box in seats]
    for way in layout.routes.values():
        assert not any(r.left < x < r.right and r.top < y < r.bottom for x, y in flat(way) for r in walls)


def test_a_map_without_outside_or_seat_still_stands() -> None:
    assert map_layout_of([Chart("x", (Box("a", "A"), Box("b", "B")), ())]) is not None
    assert map_layout_of([Chart("x", (Box("p", "P", "outside"),), ())]) is not None
