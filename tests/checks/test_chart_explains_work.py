"""Does the classical chart still make sense? Three words for three bands, and never a warning."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.checks.chart_explains_work import CHECK
from tests.organizations import tiny

NAME = "chart-explains-work"
NEAR = ("editor", "comm_head")
FAR = (("editor", "agent"), ("editor", "care_head"), ("comm_head", "agent"), ("cm", "agent"))


def linked(near: int, far: int) -> dict[str, Any]:
    pairs = [*([NEAR] * near), *FAR[:far]]
    return {"organization": {"links": [{"from": one, "to": other, "type": "collaborates"} for one, other in pairs]}}


@pytest.mark.parametrize(
    ("far", "word"), [(0, "Hierarchical"), (1, "Mixed"), (2, "Mixed"), (3, "A network"), (4, "A network")]
)
def test_one_tie_along_the_chart_and_some_across(far: int, word: str) -> None:
    """Shares 1, 1/2, 1/3, 1/4, 1/5; cuts at .6 and .3."""
    checked = tiny(**linked(1, far)).check(NAME)
    assert checked.status == "pass"
    assert str(checked.explanation).startswith(f"{word}: the chart explains ")


def test_a_share_on_a_cut_reads_as_the_more_hierarchical() -> None:
    facts = tiny(**linked(1, 1)).facts

    def read(fit: float) -> str:
        measures = {**facts.measures, "chart-fit": facts.measures["chart-fit"]._replace(value=fit)}
        return str(CHECK.check(facts._replace(measures=measures)).explanation).partition(":")[0]

    assert [read(fit) for fit in (0.6, 0.59, 0.3, 0.29)] == ["Hierarchical", "Mixed", "Mixed", "A network"]


def test_it_names_who_works_across_and_where() -> None:
    told = tiny(**linked(1, 1))
    checked = told.check(NAME)
    assert str(checked.explanation).endswith("across the chart: Editor with Agent.")
    assert told.lines(checked) == ["from: editor", "from: editor"]


def test_without_ties_of_work_it_is_not_assessable() -> None:
    assert tiny().check(NAME).missing == ("organization.links[]",)
