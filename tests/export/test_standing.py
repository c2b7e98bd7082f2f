"""The ranking that files tell of: every candidate of a usual organization, the written ones of a very large one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgmodel.export import standing
from orgmodel.export.format import Request
from orgmodel.export.standing import siblings, verdict_of, wanted, with_verdict
from orgmodel.study import Study, compare
from tests.export.studies import shipped, small

ASKED = Request("workbook", None, "en")


def test_a_usual_organization_is_ranked_with_what_could_be() -> None:
    verdict = verdict_of(small(), ASKED)
    assert verdict is not None
    assert not all(row.scored.candidate.is_written for row in verdict.ranking.rows)


def test_a_very_large_one_with_what_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "MOST_ROLES", 3)
    verdict = verdict_of(small(), ASKED)
    assert verdict is not None
    assert {row.id for row in verdict.ranking.rows} == {"today", "second"}


def test_a_verdict_that_is_given_is_not_drawn_again() -> None:
    known = with_verdict(small(), ASKED)
    assert verdict_of(small(), known) is known.verdict


def test_the_placement_asked_for_is_looked_at_with_those_of_its_file() -> None:
    one, other = small(), shipped()
    both = Study((*one.scenarios, *other.scenarios), (*one.assessments, *other.assessments))
    assert wanted(both, replace(ASKED, placement="regions")).placed.id == "regions"
    assert siblings(both, wanted(both, ASKED)) == one.assessments
    with pytest.raises(KeyError):
        wanted(both, replace(ASKED, placement="moon"))


def test_nobody_seated_is_still_a_study() -> None:
    study = compare(small(placements=...).scenarios)
    assert wanted(study, ASKED).placed.id == "none"
