"""The map of lever and risk: dots where they belong, names that can be read, and a twin that says it all."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from orgmodel.criteria.axes import Axes, Quadrant, quadrant_of
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.lever_layout import CARD, SHRINKING, labelled, plot_in
from orgmodel.diagram.lever_map import Dot, LeverMap, lever_map_of, lever_twin
from orgmodel.diagram.lever_sheet import draw_levers, lever_sketch
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import FLOOR, LIGHT
from orgmodel.diagram.twin import as_text
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import Study, compare
from tests.diagram.samples import TITLES

HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"
PAGES = [PAGE, CARD]


def dot(lever: float, risk: float, title: str = "Under marketing", **marks: bool) -> Dot:
    quadrant = quadrant_of(Axes(lever, risk))
    assert quadrant is not None
    return Dot(f"p{lever}-{risk}", title, lever, risk, quadrant, **marks)


def drawing(*dots: Dot, elsewhere: tuple[str, ...] = ()) -> LeverMap:
    return LeverMap("Levier et risque", dots, "fr", elsewhere)


CORNERS = drawing(
    dot(0.0, 0.0, "Agence"), dot(1.0, 0.0, "Pôle", is_chosen=True),
    dot(0.0, 1.0, "Marketing", is_today=True), dot(1.0, 1.0, "Partout"),
)  # fmt: skip


@pytest.fixture(scope="module")
def study() -> Study:
    return compare(read_scenario(HOUSE))


@pytest.mark.parametrize("page", PAGES, ids=["slide", "card"])
def test_dots_stand_inside_the_field_of_their_quadrant(page: Rect) -> None:
    plot = plot_in(page.grown(-20), page, "fr")
    for one in CORNERS.dots:
        place, field = plot.place(one), plot.field(one.quadrant)
        assert field.left < place.left and place.right < field.right
        assert field.top < place.top and place.bottom < field.bottom
        assert not any(place.meets(rect) for quadrant in Quadrant for rect, _ in plot.heading(quadrant))


def test_a_stronger_lever_is_further_right_and_less_risk_further_up() -> None:
    plot = plot_in(PAGE, PAGE, "fr")
    weak, strong = plot.place(dot(0.2, 0.8)), plot.place(dot(0.7, 0.3))
    assert strong.x > weak.x
    assert strong.y < weak.y
    assert plot.place(dot(0.5, 0.5)).x == plot.room.x


@pytest.mark.parametrize(("page", "count"), [(PAGE, 8), (CARD, 5)], ids=["slide", "card"])
def test_placements_close_together_all_have_a_name_that_covers_nothing(page: Rect, count: int) -> None:
    """Long titles, all within a sixth of each axis."""
    crowd = drawing(*(dot(0.5 + n * 37 % 15 / 100, 0.3 + n * 53 % 15 / 100, TITLES[n]) for n in range(count)))
    tried = (labelled(crowd, plot_in(page.grown(-20), page, "fr", shrunk)) for shrunk in SHRINKING)
    names = next(names for names in tried if all(one.label for one in names))
    rects = [one.label.rect for one in names if one.label]
    assert not any(one.meets(other) for one, other in combinations(rects, 2))
    assert not any(rect.meets(one.place) for rect in rects for one in names)
    assert all(" ".join(one.lines).replace("- ", "-") == one.dot.title for one in names)


@pytest.mark.parametrize("page", PAGES, ids=["slide", "card"])
def test_no_text_is_under_the_floor(page: Rect) -> None:
    crowd = drawing(*(dot(0.4 + n / 100, 0.5, TITLES[n]) for n in range(20)), elsewhere=("Ailleurs",))
    sizes = [float(size) for size in re.findall(r"fontsize=([\d.]+)", lever_sketch(crowd, page=page).dot)]
    assert sizes and min(sizes) >= FLOOR


def test_a_placement_that_cannot_be_placed_or_named_is_named_at_the_foot() -> None:
    dot_text = lever_sketch(drawing(dot(0.5, 0.5), elsewhere=("Ailleurs",))).dot
    assert "Hors de la carte, faute d’éléments écrits : Ailleurs." in dot_text


def test_the_chosen_one_is_doubled_and_today_is_hollow() -> None:
    lines = {line.split()[0]: line for line in lever_sketch(CORNERS).dot.splitlines() if "shape=circle" in line}
    doubled = [line for line in lines.values() if "peripheries=2" in line]
    hollow = [line for line in lines.values() if f'fillcolor="{LIGHT.paper}"' in line]
    assert len(lines) == 4
    assert len(doubled) == 1 and LIGHT.role.line in doubled[0]
    assert len(hollow) == 1 and LIGHT.secondary in hollow[0]


def test_the_twin_says_every_placement_with_both_values_and_its_quadrant(study: Study) -> None:
    told = as_text(lever_twin(lever_map_of(study, "en", "hub")))
    assert "tamed: strong lever, little risk\n" in told
    assert re.search(r"- Hub under general management: lever \d+%, risk \d+%, tamed, chosen\n", told)
    assert re.search(r"- In the image department: lever \d+%, risk \d+%, fad, today\n", told)
    assert told.count("lever ") >= len(study.assessments)


def test_the_title_is_the_answer(study: Study) -> None:
    assert lever_map_of(study, "en", "hub").title == (
        "In the image department, today: fad · Hub under general management: tamed"
    )
    assert lever_map_of(study, "fr").title == "À l’image, sous les contenus, aujourd’hui : effet de mode"


def test_the_drawing_is_a_file_in_each_form_and_its_dots_have_names(study: Study) -> None:
    found = lever_map_of(study, "en", "hub")
    assert draw_levers(found, "png")[:8] == b"\x89PNG\r\n\x1a\n"
    assert draw_levers(found, "pdf")[:4] == b"%PDF"
    svg = draw_levers(found, "svg", "dark", page=CARD, focusable=True).decode()
    assert 'data-id="hub"' in svg
    assert re.search(r'aria-label="Hub under general management: lever \d+%, risk \d+%, tamed, chosen"', svg)
    assert svg.count('tabindex="0"') == len(study.assessments)


def test_a_hostile_name_is_drawn_as_it_is_written() -> None:
    svg = draw_levers(drawing(dot(0.3, 0.3, '<b>{x}</b> & "\\N"')), "svg").decode()
    assert "&lt;b&gt;{x}&lt;/b&gt; &amp;" in svg
    assert "<b>" not in svg
