"""Every survey figure says its year, its respondents or that they are not known, its source, in two languages."""

from __future__ import annotations

import pytest

from orgmodel.checks import CHECKS
from orgmodel.profiles.survey_attachment import ATTACHMENT, SHAPES, STAFFING
from orgmodel.profiles.surveys import Survey
from orgmodel.text import LANGUAGES, render

ALL = (*ATTACHMENT, *STAFFING, *SHAPES)


@pytest.mark.parametrize("survey", ALL, ids=lambda one: f"{one.source} {one.year}")
def test_it_says_how_far_it_reaches_in_both_languages(survey: Survey) -> None:
    assert 2010 <= survey.year <= 2024
    assert survey.n is None or survey.n > 100
    assert survey.country in ("", "FR", "US")
    assert survey.source
    english, french = (render(survey.statement, language) for language in LANGUAGES)
    assert english != french
    assert any(digit.isdigit() for digit in english)


def test_the_base_rates_of_france_are_those_published() -> None:
    said = {(one.year, one.n): str(one.statement) for one in ATTACHMENT if one.country == "FR"}
    assert "54.5%" in said[2021, 853]
    assert "23%" in said[2021, 853]
    assert "80%" in said[2012, 600]


def test_the_published_shares_of_the_five_shapes() -> None:
    first = str(SHAPES[0].statement)
    assert (SHAPES[0].year, SHAPES[0].n) == (2010, 140)
    assert [share in first for share in ("10.8%", "28.8%", "41%", "18%", "1.4%")] == [True] * 5
    # the five of 2010 are the whole
    assert sum((10.8, 28.8, 41, 18, 1.4)) == pytest.approx(100)


def test_every_figure_stands_beside_a_check() -> None:
    shown = {survey for check in CHECKS for survey in check.context}
    assert set(ALL) <= shown


def test_no_figure_is_told_twice() -> None:
    said = [str(one.statement) for one in {survey for check in CHECKS for survey in check.context}]
    assert len(set(said)) == len(said)
