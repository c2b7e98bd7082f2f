"""Risks on the table of levels: every dot in its cell, numbers that can be read, and a twin that says it all."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from orgmodel.assessment import Assessment
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.matrix_key import Key
from orgmodel.diagram.matrix_sheet import CARD, SCALE, Grid, dots_in, draw_matrix, matrix_sketch, word_cells
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.risk_matrix import Matrix, Spot, matrix_of, matrix_twin
from orgmodel.diagram.style import FLOOR, LEVELS, SETTLED
from orgmodel.diagram.twin import as_text
from orgmodel.records import Level
from orgmodel.risk.levels import level_of
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import compare
from tests.diagram.samples import TITLES

HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"


def spot(number: int, likelihood: int | None = 4, consequence: int | None = 4, **rest: object) -> Spot:
    level = level_of(likelihood, consequence) if likelihood and consequence else Level.HIGH
    return Spot(number, f"risk-{number}", TITLES[number % len(TITLES)], level, likelihood, consequence, **rest)  # type: ignore[arg-type]


def matrix(*spots: Spot) -> Matrix:
    return Matrix("Dans le pôle", spots, "fr")


@pytest.fixture(scope="module")
def house() -> Assessment:
    return compare(read_scenario(HOUSE)).baseline


def test_likelihood_grows_upwards_and_consequence_to_the_right() -> None:
    grid = Grid(Rect(100, 100, 200, 200))
    low, high = grid.cell(1, 1), grid.cell(5, 5)
    assert (low.x, low.y, high.x, high.y) == (20, 180, 180, 20)


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12, 60])
def test_dots_stand_inside_their_cell_and_apart(count: int) -> None:
    grid = Grid(Rect(200, 200, 390, 330))
    for likelihood in SCALE:
        cell = grid.cell(likelihood, likelihood)
        dots = dots_in(cell, count)
        assert dots and (len(dots) == count or count > 12)
        assert all(cell.left < dot.left and dot.right < cell.right for dot in dots)
        assert all(cell.top < dot.top and dot.bottom < cell.bottom for dot in dots)
        assert not any(one.meets(other) for one, other in combinations(dots, 2))


@pytest.mark.parametrize("page", [PAGE, CARD], ids=["slide", "card"])
def test_no_text_is_under_the_floor_however_many_risks(page: Rect) -> None:
    many = matrix(*(spot(number) for number in range(1, 60)), spot(60, None, None))
    sizes = [float(size) for size in re.findall(r"fontsize=([\d.]+)", matrix_sketch(many, page=page).dot)]
    assert min(sizes) >= FLOOR


def test_the_word_of_a_level_makes_room_for_dots() -> None:
    """The word stands on the diagonal, and elsewhere where that cell is the fuller one."""
    alone, crowded = matrix(), matrix(*(spot(number) for number in range(1, 10)))
    assert word_cells(alone) == {Level.LOW: (1, 1), Level.MEDIUM: (3, 3), Level.HIGH: (4, 4), Level.CRITICAL: (5, 5)}
    assert word_cells(crowded)[Level.HIGH] == (4, 3)
    assert len(matrix_sketch(crowded, page=CARD).boxes) == 9


def test_what_a_cell_cannot_hold_is_counted() -> None:
    sketch = matrix_sketch(matrix(*(spot(number) for number in range(1, 60))), page=CARD)
    shown = len(sketch.boxes)
    assert 0 < shown < 59
    assert f'"+{59 - shown}"' in sketch.dot or f"+{59 - shown} " in sketch.dot


def test_the_word_of_each_level_stands_on_the_table() -> None:
    dot = matrix_sketch(matrix(), page=CARD).dot
    assert all(word in dot for word in ("faible", "modéré", "élevé", "critique"))
    assert [dot.count(f'fillcolor="{LEVELS[level].fill}"') for level in Level] == [7, 9, 6, 3]


def test_the_key_names_every_risk_it_has_room_for_and_counts_the_rest() -> None:
    room = Rect(200, 200, 400, 400)
    few = Key(matrix(*(spot(number) for number in range(1, 15)), spot(15, None, None)), room)
    assert few.kept == 15
    many = Key(matrix(*(spot(number) for number in range(1, 60)), spot(60, None, None)), room)
    assert 10 < many.kept < 60
    assert many.size * 0.82 >= FLOOR


def test_what_is_settled_is_quiet() -> None:
    dot = matrix_sketch(matrix(spot(1, state="accepté", is_closed=True), spot(2)), page=CARD).dot
    assert dot.count(f'fillcolor="{SETTLED.fill}"') == 1


def test_the_twin_says_every_risk_and_what_stands_under_it() -> None:
    told = as_text(
        matrix_twin(matrix(spot(1, 4, 5, members=("Un membre, modéré",)), spot(2, None, None, state="en cours")))
    )
    assert told == (
        "Les risques par vraisemblance et conséquence, de 1 à 5\n"
        f"  - 1. {TITLES[1]}, critique, vraisemblance 4, conséquence 5\n"
        "    - Un membre, modéré\n"
        "Niveau fixé par la règle, hors de la grille\n"
        f"  - 2. {TITLES[2]}, élevé, en cours\n"
    )


def test_numbers_are_those_of_the_register(house: Assessment) -> None:
    found = matrix_of(house, "en")
    assert [spot.id for spot in found.spots] == [group.head.id for group in house.groups]
    assert [spot.number for spot in found.spots] == list(range(1, len(house.groups) + 1))
    assert found.title.startswith("In the image department: 2 critical risks")
    told = as_text(matrix_twin(found))
    assert all(f"{spot.number}. {spot.title}, " in told for spot in found.spots)


def test_a_placement_without_risks_is_told_too() -> None:
    empty = Matrix("Pôle : aucun risque n’appelle de décision", (), "fr")
    assert as_text(matrix_twin(empty)) == "Pôle : aucun risque n’appelle de décision\n"
    assert draw_matrix(empty, "svg")


def test_the_drawing_is_a_file_in_each_form_and_its_dots_have_names(house: Assessment) -> None:
    found = matrix_of(house, "en")
    assert draw_matrix(found, "png")[:8] == b"\x89PNG\r\n\x1a\n"
    assert draw_matrix(found, "pdf")[:4] == b"%PDF"
    svg = draw_matrix(found, "svg", page=CARD, focusable=True).decode()
    assert svg.count('tabindex="0"') == len(found.placed)
    assert re.search(r'aria-label="1\. Incoherent voices, critical, likelihood 4, consequence 5"', svg)
