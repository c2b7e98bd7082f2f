"""Documents as PDF: the record of a decision in two seconds once the ranking is drawn, a weekly report in one."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from orgmodel.export.format import Request
from orgmodel.export.pdf import FORMAT
from orgmodel.placement.standing import standing_of
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import Study, compare

SCENARIO = Path(__file__).parents[1] / "scenarios" / "newsroom.yaml"


@pytest.fixture(scope="module")
def study() -> Study:
    """Four placements, 45 roles."""
    return compare(read_scenario(SCENARIO))


def taken(study: Study, request: Request) -> float:
    """Seconds of the quickest of three."""
    times = []
    for _ in range(3):
        start = perf_counter()
        FORMAT.write(study, request)
        times.append(perf_counter() - start)
    return min(times)


def test_the_decision_record_takes_less_than_two_seconds(study: Study) -> None:
    verdict = standing_of(study.scenarios[0])
    assert taken(study, Request("decision-record", "hub", "fr", verdict=verdict)) < 2.0


def test_a_weekly_report_takes_less_than_a_second(study: Study) -> None:
    assert taken(study, Request("weekly", "hub", "fr")) < 1.0
