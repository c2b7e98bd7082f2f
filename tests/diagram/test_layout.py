"""Forty-five roles with French titles stand on one page at nine points or more, and every box in one place."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from orgmodel.diagram.fitting import Label, caption_lines, title_lines
from orgmodel.diagram.fonts import width
from orgmodel.diagram.layout import PAGE, layout_of
from orgmodel.diagram.picture import Chart, Layout, Rect
from orgmodel.diagram.style import CEILING, FLOOR, LINE_HEIGHT, OUTER
from tests.diagram.samples import TINY, moved, organization

SHAPES = [(20, 1, (3, 4, 5)), (45, 1, (3, 4, 5, 6, 7, 8)), (45, 2, (5, 6, 7, 8, 9)), (45, 3, (2, 3, 4)), (45, 4, (44,))]


@pytest.fixture(scope="module", params=SHAPES, ids=str)
def family(request: pytest.FixtureRequest) -> tuple[Chart, Chart]:
    chart = organization(*request.param)
    return chart, moved(chart)


@pytest.fixture(scope="module")
def layout(family: tuple[Chart, Chart]) -> Layout:
    found = layout_of(family)
    assert found is not None
    return found


def test_the_page_is_a_slide_and_no_text_is_under_nine_points(layout: Layout) -> None:
    assert (layout.page.width / 72, layout.page.height / 72) == pytest.approx((13.33, 7.5), abs=0.01)
    assert FLOOR == 9 <= layout.size <= CEILING
    assert layout.whole, "no word is cut"


def test_every_box_stands_on_the_page_and_on_no_other(layout: Layout) -> None:
    inside = PAGE.grown(0.01)
    for rect in layout.places.values():
        assert inside.left <= rect.left and rect.right <= inside.right
        assert inside.top <= rect.top and rect.bottom <= inside.bottom
    assert [(a, b) for (a, one), (b, other) in combinations(layout.places.items(), 2) if one.meets(other)] == []


def test_no_text_is_wider_or_higher_than_its_box(family: tuple[Chart, Chart], layout: Layout) -> None:
    for box in (box for chart in family for box in chart.boxes):
        label, rect = Label.of(box, layout.floor, layout.captions), layout.places[box.id]
        titles = title_lines(label, layout.size, rect.width)
        captions = caption_lines(label, layout.size, rect.width)
        room = rect.width - (2 * OUTER if box.kind == "seat" else 0)
        assert " ".join(titles).replace("- ", "-") == box.label
        assert len(titles) <= 3
        assert max(width(line, layout.size, label.bold) for line in titles) < room
        assert all(width(line, label.small(layout.size)) < room for line in captions)
        high = LINE_HEIGHT * (len(titles) * layout.size + len(captions) * label.small(layout.size))
        assert high < rect.height - (2 * OUTER if box.kind == "seat" else 0)


def test_every_line_has_a_way_of_right_angles_from_box_to_box(family: tuple[Chart, Chart], layout: Layout) -> None:
    for line in {line.key: line for chart in family for line in chart.lines}.values():
        way = layout.routes[line.key]
        assert on_edge(layout.places[line.source], way[0])
        assert on_edge(layout.places[line.target], way[-1])
        assert all(abs(a[0] - b[0]) < 0.6 or abs(a[1] - b[1]) < 0.6 for a, b in pairwise(way))


def test_no_line_crosses_a_box(family: tuple[Chart, Chart], layout: Layout) -> None:
    crossing = [
        (key, box)
        for key, way in layout.routes.items()
        for box, rect in layout.places.items()
        for a, b in pairwise(way)
        if stretch(a, b).meets(rect.grown(-1.0))
    ]
    assert crossing == []


def test_every_box_of_a_placement_has_its_place_in_the_common_layout(
    family: tuple[Chart, Chart], layout: Layout
) -> None:
    """One layout serves all charts: a box cannot move because there is one place for it."""
    assert {box.id for chart in family for box in chart.boxes} == set(layout.places)
    assert layout_of(family) == layout, "and laying out again gives the same places"


def test_reports_stand_under_their_superior(family: tuple[Chart, Chart], layout: Layout) -> None:
    for line in (line for chart in family for line in chart.lines if line.kind == "reporting"):
        assert layout.places[line.source].bottom < layout.places[line.target].top


def test_small_charts_are_set_large() -> None:
    layout = layout_of([TINY])
    assert layout is not None
    assert layout.size == CEILING


def test_what_cannot_fit_has_no_layout() -> None:
    assert layout_of([organization(300, 1)]) is None


def on_edge(rect: Rect, point: tuple[float, float]) -> bool:
    outer = rect.grown(0.6)
    inner = rect.grown(-0.6)
    within = outer.left <= point[0] <= outer.right and outer.top <= point[1] <= outer.bottom
    return within and not (inner.left < point[0] < inner.right and inner.top < point[1] < inner.bottom)


def stretch(a: tuple[float, float], b: tuple[float, float]) -> Rect:
    return Rect((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, abs(a[0] - b[0]) + 0.01, abs(a[1] - b[1]) + 0.01)
