"""Relevant indicators: nine in ten tied to an objective and read by who decides pass, six warn, fewer fail."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import Tiny, tiny

REPORT = {"cadence": "monthly", "audience": ["comm_head"], "decisions": ["Next month"]}


def told(*shown: int, count: int = 10, report: dict[str, Any] = REPORT, **changes: Any) -> Tiny:
    """So many figures of one objective, of which some are shown in a report."""
    figures = [{"id": f"i{n}", "name": f"Figure {n}", "objective": "trust", "kind": "outcome"} for n in range(count)]
    strategy = {
        "objectives": [{"id": "trust", "text": "Trust"}],
        "indicators": figures,
        "reports": [{**report, "indicators": [f"i{n}" for n in shown]}],
    }
    written = {key: value for key, value in {**strategy, **changes}.items() if value is not ...}
    return tiny(strategy=written)


@pytest.mark.parametrize(("shown", "status"), [(9, "pass"), (8, "warn"), (6, "warn"), (5, "fail")])
def test_share_of_figures_that_somebody_acts_on(shown: int, status: str) -> None:
    checked = told(*range(shown)).check("relevant-indicators")
    assert checked.status == status
    assert checked.value == pytest.approx(shown / 10)


@pytest.mark.parametrize("change", [{"decisions": []}, {"audience": []}])
def test_a_report_that_asks_nobody_for_anything_reads_nothing(change: dict[str, Any]) -> None:
    assert told(0, count=1, report={**REPORT, **change}).check("relevant-indicators").status == "fail"


def test_it_names_the_figures_nobody_acts_on_and_their_lines() -> None:
    found = told(0, count=2)
    checked = found.check("relevant-indicators")
    assert str(checked.explanation) == (
        "50% of the indicators serve an objective and reach who decides; in no report that asks for a decision: "
        "Figure 1."
    )
    assert found.lines(checked) == ["id: i1"]
    assert checked.evidence.actors == ("comm_head",)


def test_figures_without_an_objective_where_there_is_none() -> None:
    strategy = {"objectives": [], "indicators": [{"id": "i0", "kind": "output"}], "reports": []}
    checked = tiny(strategy=strategy).check("relevant-indicators")
    assert (checked.status, checked.missing) == ("fail", ())


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"reports": ...}, "strategy.reports[]"),
        (
            {"reports": [{"cadence": "weekly", "audience": ["boss"], "decisions": ["x"]}]},
            "strategy.reports[].indicators",
        ),
        (
            {"reports": [{"cadence": "weekly", "audience": ["boss"], "indicators": ["i0"]}]},
            "strategy.reports[].decisions",
        ),
        ({"indicators": [{"id": "i0"}]}, "strategy.indicators[].objective"),
        ({"indicators": ..., "reports": ...}, "strategy.indicators[]"),
    ],
)
def test_what_is_not_written_is_open(change: dict[str, Any], field: str) -> None:
    checked = told(0, count=1, **change).check("relevant-indicators")
    assert (checked.status, checked.missing) == ("not_assessable", (field,))


def test_no_figure_at_all_fails() -> None:
    assert tiny(strategy={"indicators": []}).check("relevant-indicators").status == "fail"
