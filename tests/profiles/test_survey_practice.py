"""Surveys of practice: each figure has its year, its respondents and who published it, in both languages."""

from __future__ import annotations

import re

import pytest

from orgmodel.checks import CHECKS
from orgmodel.profiles import survey_practice
from orgmodel.profiles.surveys import Survey
from orgmodel.text import LANGUAGES, render

SURVEYS = {name: value for name, value in vars(survey_practice).items() if isinstance(value, Survey)}


@pytest.mark.parametrize("name", SURVEYS)
def test_a_figure_says_how_far_it_reaches(name: str) -> None:
    survey = SURVEYS[name]
    assert 2010 <= survey.year <= 2024
    assert survey.n and survey.source
    assert survey.country in ("", "FR", "US")
    assert all(re.search(r"\d", render(survey.statement, language)) for language in LANGUAGES)


def test_every_figure_stands_beside_a_check() -> None:
    shown = {survey for check in CHECKS for survey in check.context}
    assert set(SURVEYS.values()) <= shown
