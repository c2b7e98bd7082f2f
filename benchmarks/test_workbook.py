"""Files of large organizations: the workbook of 10,000 roles, and how the bundle of a usual case is made.

Seconds are those of the one thread that works, so that a busy machine does not change them.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from synthetic import organization

from orgmodel.export import csv, xlsx
from orgmodel.export.bundle import BUNDLE
from orgmodel.export.format import Format, Request
from orgmodel.scenario.reader import read, read_text
from orgmodel.study import Study, compare

ROOT = Path(__file__).parents[1]
LARGE = 10_000
AT_MOST = 5.0
"""Seconds for the workbook of 10,000 roles (issue 6)."""
BUNDLE_AT_MOST = 20.0
"""Seconds for everything of a case of 33 roles and four placements (our proposal)."""


@pytest.fixture(scope="module")
def large() -> Study:
    scenario = read_text(organization(LARGE), "synthetic.yaml").scenario
    return compare(scenario, [one.id for one in scenario.placements[:2]])


def seconds(work: Callable[[], bytes]) -> float:
    start = time.thread_time()
    assert work()
    return time.thread_time() - start


def written(form: Format, study: Study, what: str) -> Callable[[], bytes]:
    return lambda: form.write(study, Request(what, None, "fr"))


def test_the_workbook_of_ten_thousand_roles(large: Study) -> None:
    took = seconds(written(xlsx.FORMAT, large, "workbook"))
    print(f"workbook of {LARGE} roles: {took:.2f} s")
    assert took <= AT_MOST


def test_the_roles_alone_as_csv(large: Study) -> None:
    took = seconds(written(csv.FORMAT, large, "roles"))
    print(f"roles of {LARGE} as CSV: {took:.2f} s")
    assert took <= AT_MOST / 2


def test_everything_of_a_usual_case() -> None:
    study = compare(read(ROOT / "scenarios" / "federation.yaml").scenario)
    took = seconds(written(BUNDLE, study, "bundle"))
    print(f"bundle of 33 roles and four placements: {took:.2f} s")
    assert took <= BUNDLE_AT_MOST
