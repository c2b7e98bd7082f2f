"""The ranking that files tell of: over all candidates, or over the written placements of a very large organization."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.export.format import Request
from orgmodel.placement.candidate import Candidate
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import Scored, compared
from orgmodel.placement.standing import standing_of
from orgmodel.placement.verdict import Verdict, judge
from orgmodel.study import Study

MOST_ROLES: Final = 400
"""Roles up to which a file waits for every candidate to be scored and drawn (our proposal)."""


def wanted(study: Study, request: Request) -> Assessment:
    """The placement asked for, else today's.

    Raises:
        KeyError: the study has no placement of that id.
    """
    return study.find(request.placement) if request.placement else study.baseline


def siblings(study: Study, one: Assessment) -> tuple[Assessment, ...]:
    """The placements of the study that the same file holds."""
    return tuple(other for other in study.assessments if other.placed.scenario.source is one.placed.scenario.source)


def verdict_of(study: Study, request: Request) -> Verdict | None:
    """The verdict on the file of the placement asked for; None where nothing can be compared.

    It takes seconds unless the request brings it; above `MOST_ROLES` only written placements take part.
    """
    if request.verdict is not None:
        return request.verdict
    one = wanted(study, request)
    scenario = one.placed.base
    if len(scenario.organization.roles) <= MOST_ROLES:
        return standing_of(scenario) if any(value is not None for value in one.criteria.values()) else None
    written = [(other.placed.placement, other.criteria) for other in siblings(study, one)]
    rows = [
        Scored(Candidate(placement, None, placement.seats[0].reports_to), None, criteria)
        for placement, criteria in written
        if placement is not None
    ]
    scores = compared(scenario, rows)
    return judge(rank(scores)) if scores.rows and scores.criteria else None


def with_verdict(study: Study, request: Request) -> Request:
    """The request with its verdict drawn, so that it is drawn once for a file of several parts."""
    return replace(request, verdict=verdict_of(study, request))
