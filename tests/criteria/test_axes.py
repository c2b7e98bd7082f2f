"""Lever and risk by hand, the four quadrants, and the same numbers as a study's."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.axes import LABELS, Axes, Quadrant, axes_of, quadrant_of
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import compare
from orgmodel.text import render

WEIGHTS = {"stakeholder_voice": 3.0, "autonomy": 1.0, "load": 2.0, "resilience": 2.0}


def test_lever_is_the_weighted_mean_and_risk_what_safety_leaves() -> None:
    """Lever (3 · .8 + 1 · .4) ÷ 4 = .7; safety (2 · .5 + 2 · .9) ÷ 4 = .7, so risk .3."""
    values = {"stakeholder_voice": 0.8, "autonomy": 0.4, "load": 0.5, "resilience": 0.9}
    axes = axes_of(values, WEIGHTS)
    assert (axes.lever, axes.risk) == (pytest.approx(0.7), pytest.approx(0.3))


def test_the_size_of_the_weights_does_not_count() -> None:
    values = {"stakeholder_voice": 0.8, "autonomy": 0.4, "load": 0.5, "resilience": 0.9}
    tenfold = {name: 10 * weight for name, weight in WEIGHTS.items()}
    assert axes_of(values, tenfold) == pytest.approx(axes_of(values, WEIGHTS))


def test_what_is_not_assessed_is_left_out_and_an_axis_without_anything_has_no_value() -> None:
    assert axes_of({"stakeholder_voice": 0.8, "autonomy": None, "load": None}, WEIGHTS) == Axes(
        pytest.approx(0.8), None
    )
    assert axes_of({}, WEIGHTS) == Axes(None, None)
    assert axes_of({"load": 0.5}, {}) == Axes(None, None)


def test_every_criterion_is_on_one_axis() -> None:
    """Perfect everywhere is all lever and no risk; nothing anywhere is no lever and all risk."""
    weights = {criterion.id: 1.0 for criterion in CRITERIA}
    assert axes_of(dict.fromkeys(weights, 1.0), weights) == Axes(1.0, 0.0)
    assert axes_of(dict.fromkeys(weights, 0.0), weights) == Axes(0.0, 1.0)


@pytest.mark.parametrize(
    ("lever", "risk", "quadrant"),
    [
        (0.5, 0.49, Quadrant.TAMED),
        (0.5, 0.5, Quadrant.EXPOSED_LEVER),
        (0.49, 0.49, Quadrant.DORMANT),
        (0.49, 0.5, Quadrant.FAD),
    ],
)
def test_the_cut_is_in_the_middle(lever: float, risk: float, quadrant: Quadrant) -> None:
    assert quadrant_of(Axes(lever, risk)) is quadrant


@pytest.mark.parametrize("axes", [Axes(None, 0.5), Axes(0.5, None), Axes(None, None)])
def test_without_a_value_there_is_no_quadrant(axes: Axes) -> None:
    assert quadrant_of(axes) is None


def test_the_quadrants_have_names_in_both_languages() -> None:
    assert set(LABELS) == set(Quadrant)
    assert [render(one.label, "en") for one in Quadrant] == ["tamed", "exposed lever", "dormant", "fad"]
    assert [render(one.label, "fr") for one in Quadrant] == ["apprivoisé", "levier exposé", "dormant", "effet de mode"]


def test_a_study_shows_the_same_axes(root: Path) -> None:
    study = compare(read_scenario(root / "scenarios" / "work_and_fans.yaml"))
    for one in study.assessments:
        axes = axes_of(one.criteria, study.weights())
        assert (study.axis(one, "lever"), study.axis(one, "risk")) == (axes.lever, axes.risk)
        assert quadrant_of(axes) is not None
