"""What is not written neither passes nor fails; what is bad whatever it turns out to be, is bad."""

from __future__ import annotations

import pytest

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Checked, Status
from orgmodel.checks.grading import Cuts, Item, count, judge, ranged, worst
from orgmodel.measures.measure import Measured
from orgmodel.text import msg
from tests.organizations import tiny

RISING = Cuts(0.9, 0.7)
FALLING = Cuts(0.1, 0.3, falling=True)
SAID = msg("{n}", n=1)


@pytest.mark.parametrize(
    ("cuts", "value", "status"),
    [
        (RISING, 0.9, "pass"), (RISING, 0.89, "warn"), (RISING, 0.7, "warn"), (RISING, 0.69, "fail"),
        (FALLING, 0.1, "pass"), (FALLING, 0.3, "warn"), (FALLING, 0.31, "fail"),
    ],
)  # fmt: skip
def test_a_value_on_a_cut_has_the_better_outcome(cuts: Cuts, value: float, status: Status) -> None:
    assert cuts.status(value) == status
    assert judge(Measured(value, SAID), cuts).status == status


@pytest.mark.parametrize(
    ("cuts", "bound", "value", "status"),
    [
        (RISING, "at_most", 0.95, "not_assessable"),
        (RISING, "at_most", 0.8, "warn"),
        (RISING, "at_most", 0.5, "fail"),
        (RISING, "at_least", 0.95, "pass"),
        (RISING, "at_least", 0.5, "not_assessable"),
        (FALLING, "at_least", 0.05, "not_assessable"),
        (FALLING, "at_least", 0.5, "fail"),
        (FALLING, "at_most", 0.05, "pass"),
        (FALLING, "at_most", 0.5, "not_assessable"),
    ],
)
def test_on_a_bound_only_what_stays_true_is_said(cuts: Cuts, bound: str, value: float, status: Status) -> None:
    assert judge(Measured(value, SAID, bound=bound), cuts).status == status  # type: ignore[arg-type]


def test_rounding_does_not_fail_a_value_that_is_on_the_cut() -> None:
    assert judge(Measured(0.1 + 0.2, SAID), Cuts(0.1, 0.3, falling=True)).status == "warn"


@pytest.mark.parametrize(
    ("kept", "status"),
    [
        ([True, True, True, True], "pass"),
        ([True, True, True, False], "warn"),
        ([True, True, False, False], "fail"),
        ([True, True, True, None], "not_assessable"),
        ([True, True, False, None], "warn"),
        ([True, False, False, None], "fail"),
    ],
)
def test_items_unknown_matter_only_where_they_could_still_pass(kept: list[bool | None], status: Status) -> None:
    items = [Item(one, SAID, f"field{index}") for index, one in enumerate(kept)]
    checked = count(items, 4, 3, SAID)
    assert checked.status == status
    assert len(checked.missing) == kept.count(None)


def test_the_worst_of_several_keeps_what_all_of_them_miss() -> None:
    unknown = Checked("not_assessable", SAID, missing=("b",))
    found = worst(Checked("pass", SAID, missing=("a",)), Checked("warn", SAID), unknown)
    assert (found.status, found.missing) == ("warn", ("a", "b"))


CUTS = [
    ("coherent", "coherence", 0.9, 0.7),
    ("crisis-ready", "crisis-readiness", 0.9, 0.7),
    ("generous", "generosity", 0.8, 0.5),
    ("heard", "stakeholder-voice", 0.8, 0.5),
    ("listening", "listening", 0.8, 0.5),
    ("measurable", "proven-value", 0.8, 0.5),
    ("placed-by-metier", "metier-fit", 0.75, 0.5),
    ("responsive", "decision-time", 0.9, 0.7),
    ("transparent", "transparency", 0.9, 0.6),
    ("transversal", "transversality", 0.6, 0.3),
    ("varied-work", "work-mix", 0.25, 0.1),
    ("clear-role", "role-conflict", 0.0, 0.5),
    ("load", "load", 0.85, 1.0),
    ("resilient", "absence", 0.1, 0.3),
    ("sponsor-near", "sponsor-distance", 2, 3),
]
"""Check, measure, and the cuts that the model's page gives: falling where the first is the smaller."""


@pytest.mark.parametrize(("check", "measure", "passes", "warns"), CUTS)
def test_each_check_judges_its_measure_by_the_cuts_of_the_model(
    check: str, measure: str, passes: float, warns: float
) -> None:
    judging = next(one for one in CHECKS if one.id == check)
    worse = 0.001 if passes < warns else -0.001
    facts = tiny().facts

    def status(value: float) -> str:
        measures = {**facts.measures, measure: Measured(value, SAID)}
        return judging.check(facts._replace(measures=measures)).status

    values = (passes, passes + worse, warns, warns + worse)
    assert [status(value) for value in values] == ["pass", "warn", "warn", "fail"]


@pytest.mark.parametrize(
    ("least", "best", "status"),
    [(0.9, 1, "pass"), (0.5, 0.9, "not_assessable"), (0.5, 0.8, "warn"), (0.5, 0.6, "fail")],
)
def test_a_range_is_as_bad_as_its_best_and_never_passes_for_it(least: float, best: float, status: Status) -> None:
    assert ranged(RISING, least, best) == status
