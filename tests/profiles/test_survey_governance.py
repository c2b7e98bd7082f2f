"""Figures beside the checks of steering and governance: as published, with year and respondents, in two languages."""

from __future__ import annotations

import pytest

from orgmodel.checks import CHECKS
from orgmodel.profiles import survey_governance
from orgmodel.profiles.surveys import Survey
from orgmodel.text import LANGUAGES, render

ALL = [one for one in vars(survey_governance).values() if isinstance(one, Survey)]


@pytest.mark.parametrize("survey", ALL, ids=lambda one: f"{one.source} {one.year}")
def test_it_says_how_far_it_reaches_in_both_languages(survey: Survey) -> None:
    assert 2010 <= survey.year <= 2024
    assert survey.n is not None
    english, french = (render(survey.statement, language) for language in LANGUAGES)
    assert english != french


@pytest.mark.parametrize("survey", ALL, ids=lambda one: f"{one.source} {one.year}")
def test_it_stands_beside_a_check(survey: Survey) -> None:
    assert any(survey in check.context for check in CHECKS)


def test_the_shares_are_those_published() -> None:
    """14 of 18 and 18 = 5 + 7 + 6 of Altimeter 2011; 85 and 48 of The Community Roundtable 2014."""
    assert "14 of the 18" in str(survey_governance.TRIAGE_IN_PLACE.statement)
    said = str(survey_governance.STAFF_MAY_SPEAK.statement)
    assert all(part in said for part in ("18", "5 with", "7 within", "6 with"))
    assert str(survey_governance.VALUE_MEASURED.statement).startswith("85% of the best communities and 48%")
