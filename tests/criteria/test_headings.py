"""Every criterion stands under one heading."""

from __future__ import annotations

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.headings import HEADINGS


def test_every_criterion_stands_under_one_heading() -> None:
    named = [name for heading in HEADINGS for name in heading.criteria]
    assert sorted(named) == sorted(criterion.id for criterion in CRITERIA)
    assert len(HEADINGS) == 6
