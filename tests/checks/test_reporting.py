"""Reports that decide: three cadences at their level pass, two warn, one fails; a dashboard does not count."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import Tiny, tiny

FIGURES = [{"id": "mood", "kind": "outcome"}, {"id": "posts", "kind": "output"}, {"id": "unsorted"}]
WEEKLY = {
    "cadence": "weekly",
    "owner": "cm",
    "audience": ["comm_head"],
    "indicators": ["mood"],
    "decisions": ["Calendar"],
}
MONTHLY = {**WEEKLY, "cadence": "monthly", "audience": ["care_head"], "decisions": ["Training"]}
STRATEGIC = {**WEEKLY, "cadence": "strategic", "audience": ["boss"], "decisions": ["Budget"]}


def told(*reports: dict[str, Any]) -> Tiny:
    written = [{key: value for key, value in one.items() if value is not ...} for one in reports]
    return tiny(strategy={"indicators": FIGURES, "reports": written})


@pytest.mark.parametrize(
    ("reports", "status"),
    [
        ((WEEKLY, MONTHLY, STRATEGIC), "pass"),
        ((WEEKLY, MONTHLY), "warn"),
        ((STRATEGIC,), "fail"),
        ((), "fail"),
        ((WEEKLY, MONTHLY, {**STRATEGIC, "owner": ...}), "not_assessable"),
    ],
)
def test_cadences(reports: tuple[dict[str, Any], ...], status: str) -> None:
    assert told(*reports).check("reporting").status == status


@pytest.mark.parametrize(
    ("change", "lack"),
    [
        ({"decisions": []}, "no decision expected"),
        ({"audience": ["editor"]}, "no reader at the executive level"),
        ({"audience": []}, "no reader at the executive level"),
        ({"indicators": ["posts"]}, "no figure of effect"),
        ({"indicators": []}, "no figure of effect"),
    ],
)
def test_a_strategic_report_that_lacks_one_thing_warns_at_best(change: dict[str, Any], lack: str) -> None:
    found = told(WEEKLY, MONTHLY, {**STRATEGIC, **change})
    checked = found.check("reporting")
    assert (checked.status, checked.value) == ("warn", 2)
    assert f"the strategic report ({lack})" in str(checked.explanation)
    assert checked.evidence.actors[:2] == ("comm_head", "care_head")


@pytest.mark.parametrize(
    ("reader", "fits"),
    [("comm_head", True), ("cm", True), ("editor", True), ("care_head", False), ("agency_writer", False)],
)
def test_the_weekly_report_is_for_the_team_and_just_above_it(reader: str, fits: bool) -> None:
    checked = told({**WEEKLY, "audience": [reader]}, MONTHLY, STRATEGIC).check("reporting")
    assert (checked.status == "pass") == fits


@pytest.mark.parametrize(("reader", "fits"), [("boss", True), ("care_head", True), ("editor", False), ("cm", False)])
def test_the_monthly_report_is_for_who_heads_a_department(reader: str, fits: bool) -> None:
    checked = told(WEEKLY, {**MONTHLY, "audience": [reader]}, STRATEGIC).check("reporting")
    assert (checked.status == "pass") == fits


@pytest.mark.parametrize("field", ["audience", "indicators", "decisions", "owner"])
def test_what_is_not_written_is_open(field: str) -> None:
    checked = told(WEEKLY, {**MONTHLY, field: ...}, STRATEGIC).check("reporting")
    assert (checked.status, checked.missing) == ("not_assessable", (f"strategy.reports[].{field}",))


def test_a_figure_of_unknown_kind_and_a_seat_nobody_wrote_are_open() -> None:
    unsorted = told({**WEEKLY, "indicators": ["unsorted"]}, MONTHLY, STRATEGIC).check("reporting")
    assert unsorted.missing == ("strategy.indicators[].kind",)
    strategy = {"indicators": FIGURES, "reports": [WEEKLY, MONTHLY, STRATEGIC]}
    assert tiny(strategy=strategy, placements=[]).check("reporting").missing == ("placements[].seats",)
    assert tiny().check("reporting").missing == ("strategy.reports[]",)
