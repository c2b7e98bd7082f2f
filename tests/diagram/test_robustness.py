"""The picture of certainty: a row a placement, its two shares in words, and a twin that says it all."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from orgmodel.criteria.axes import Axes, quadrant_of
from orgmodel.diagram.contest_map import contest_map_of
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.lever_map import Dot, LeverMap, fronted, lever_twin
from orgmodel.diagram.lever_sheet import lever_sketch
from orgmodel.diagram.robustness import MOST, Bar, Certainty, certainty_of, certainty_twin, often
from orgmodel.diagram.robustness_sheet import certainty_sketch, draw_certainty, planned
from orgmodel.diagram.style import CEILING, FLOOR
from orgmodel.diagram.twin import as_text
from orgmodel.placement.candidate import Candidate
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import score
from orgmodel.placement.verdict import Verdict, judge
from orgmodel.scenario.reader import read_scenario
from orgmodel.text import render
from tests.diagram.samples import TITLES

HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"


@pytest.fixture(scope="module")
def verdict() -> Verdict:
    scenario = read_scenario(HOUSE)
    return judge(rank(score(scenario, [Candidate(one) for one in scenario.placements])), draws=2000)


def certainty(count: int) -> Certainty:
    bars = [Bar(f"p{n}", TITLES[n % len(TITLES)], 1 / count, None if n == 0 else 0.4) for n in range(count)]
    return Certainty("Combien de fois", tuple(bars), "fr")


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "never"), (0.001, "hardly ever"), (0.04, "for 4%"), (0.64, "for 64%"), (0.996, "always"), (1.0, "always")],
)
def test_the_extremes_are_words_and_never_a_number_rounded_to_all_or_nothing(share: float, said: str) -> None:
    assert render(often(share), "en") == said


def test_the_winner_stands_first_and_is_held_against_nobody(verdict: Verdict) -> None:
    found = certainty_of(verdict, "en", "agency_desk")
    assert found.winner.id == verdict.ranking.winner.id
    assert found.winner.ahead is None
    assert all(bar.ahead is not None for bar in found.bars[1:])
    assert [bar.id for bar in found.bars] == [row.id for row in verdict.shortlist]
    assert [bar.is_today for bar in found.bars].count(True) == 1


def test_shares_are_those_of_the_verdict(verdict: Verdict) -> None:
    found = certainty_of(verdict, "en")
    winner = [row.id for row in verdict.shortlist].index(found.winner.id)
    for number, bar in enumerate(found.bars):
        assert bar.first == verdict.statistics.first[number]
        assert bar.ahead is None or bar.ahead == verdict.ahead[number, winner]


def test_the_twin_says_every_row_with_both_shares(verdict: Verdict) -> None:
    told = as_text(certainty_twin(certainty_of(verdict, "en")))
    assert re.search(r"- Hub under general management: in first place (for \d+%|always)\n", told)
    assert told.count("ahead of the winner") == len(verdict.shortlist) - 1
    assert "In the image department, today: " in told


@pytest.mark.parametrize("count", [1, 2, 5, MOST])
def test_rows_stand_under_each_other_on_the_page_with_text_a_wall_can_show(count: int) -> None:
    plan = planned(PAGE.grown(-20), count)
    rows = [plan.row(number) for number in range(count)]
    assert all(not one.meets(other) for one, other in pairwise(rows))
    assert rows[-1].bottom <= PAGE.bottom
    assert FLOOR <= plan.size <= CEILING
    assert plan.size >= PAGE.height / 36


def test_no_text_is_under_the_floor() -> None:
    sizes = [float(size) for size in re.findall(r"fontsize=([\d.]+)", certainty_sketch(certainty(MOST)).dot)]
    assert min(sizes) >= FLOOR


def test_the_drawing_is_a_file_in_each_form_and_its_rows_have_names(verdict: Verdict) -> None:
    found = certainty_of(verdict, "fr", "agency_desk")
    assert draw_certainty(found, "png")[:8] == b"\x89PNG\r\n\x1a\n"
    assert draw_certainty(found, "pdf")[:4] == b"%PDF"
    svg = draw_certainty(found, "svg", "dark", titled=False, focusable=True).decode()
    assert 'data-id="agency_desk"' in svg
    assert svg.count('tabindex="0"') == len(found.bars)


def dot(name: str, lever: float, risk: float) -> Dot:
    quadrant = quadrant_of(Axes(lever, risk))
    assert quadrant is not None
    return Dot(name, name.title(), lever, risk, quadrant)


def test_the_front_holds_whom_no_other_beats_on_one_axis_without_losing_on_the_other() -> None:
    dots = fronted([dot("strong", 0.9, 0.6), dot("safe", 0.5, 0.1), dot("beaten", 0.5, 0.6), dot("twin", 0.9, 0.6)])
    assert [one.id for one in dots if one.is_front] == ["strong", "safe", "twin"]
    drawn = lever_sketch(LeverMap("Carte", dots, "en"))
    assert "class=front" in drawn.dot
    assert "Beaten: lever 50%, risk 60%, exposed lever\n" in as_text(lever_twin(LeverMap("Map", dots, "en")))
    assert "Safe: lever 50%, risk 10%, tamed, on the front\n" in as_text(lever_twin(LeverMap("Map", dots, "en")))


def test_where_one_placement_is_the_whole_front_there_is_no_line_and_the_foot_says_so() -> None:
    dots = fronted([dot("best", 0.9, 0.1), dot("worse", 0.5, 0.6)])
    drawn = lever_sketch(LeverMap("Carte", dots, "en")).dot
    assert "class=front" not in drawn
    assert "None has more lever or less risk than “Best”." in drawn


def test_the_map_of_a_contest_shows_the_shortlist_at_the_weights_in_force(verdict: Verdict) -> None:
    found = contest_map_of(verdict.shortlist, "en", "agency_desk")
    assert {dot.id: (dot.lever, dot.risk) for dot in found.dots} == {
        row.id: (row.axes.lever, row.axes.risk) for row in verdict.shortlist
    }
    assert found.title == "Hub under general management: tamed · Desk at the agency: dormant"
