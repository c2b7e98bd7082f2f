"""The level table is the one of the model, cell by cell; a driver on a cut counts above it."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from orgmodel.risk.levels import consequence_of, level_of, likelihood_of, yearly_points
from orgmodel.risk.rules import RULES
from tests.organizations import tiny

TABLE = """
L L L M M
L L M M H
L M M H H
L M H H C
M M H C C
"""
"""Likelihood 1 to 5 down, consequence 1 to 5 across, as the design writes it."""
WORDS = {"L": Level.LOW, "M": Level.MEDIUM, "H": Level.HIGH, "C": Level.CRITICAL}


def rule(id: str):  # type: ignore[no-untyped-def]
    return next(one for one in RULES if one.id == id)


def test_every_cell_of_the_table() -> None:
    for likelihood, row in enumerate(TABLE.split("\n")[1:-1], 1):
        for consequence, word in enumerate(row.split(), 1):
            assert level_of(likelihood, consequence) is WORDS[word], (likelihood, consequence)


def test_a_higher_likelihood_or_consequence_never_lowers_the_level() -> None:
    for likelihood in range(1, 6):
        for consequence in range(1, 6):
            here = level_of(likelihood, consequence)
            assert here <= level_of(min(5, likelihood + 1), consequence)
            assert here <= level_of(likelihood, min(5, consequence + 1))


@pytest.mark.parametrize(
    ("driver", "likelihood"),
    [(0.01, 1), (0.0999, 1), (0.1, 2), (0.29, 2), (0.3, 3), (0.5, 4), (0.74, 4), (0.75, 5), (1, 5)],
)
def test_likelihood_from_the_driver(driver: float, likelihood: int) -> None:
    assert likelihood_of(driver) == likelihood


@pytest.mark.parametrize(
    ("id", "consequence"),
    [
        ("incoherent-voices", 4),
        ("confidential-leak", 4),
        ("hidden-advertising", 3),
        ("personal-data", 3),
        ("account-loss", 3),
        ("late-answer", 2),
        ("overload", 2),
    ],
)
def test_consequence_by_what_suffers(id: str, consequence: int) -> None:
    assert consequence_of(rule(id), tiny().facts) == consequence


def test_a_typical_risk_of_the_domain_is_one_worse_and_the_scenario_knows_better() -> None:
    assert consequence_of(rule("key-person-loss"), tiny(domain="cause").facts) == 3
    assert consequence_of(rule("uncontrolled-speaker"), tiny(domain="luxury").facts) == 5
    assert consequence_of(rule("uncontrolled-speaker"), tiny(consequences={"uncontrolled-speaker": 2}).facts) == 2


def test_mean_yearly_points_are_frequency_times_loss() -> None:
    assert yearly_points(1, 1) == pytest.approx(0.02)
    assert yearly_points(5, 5) == pytest.approx(300)


def test_each_shared_cause_adds_a_fifth() -> None:
    """One chance in ten of three times as often: 1 + 0.1 · (3 − 1) = 1.2."""
    assert yearly_points(1, 1, causes=1) == pytest.approx(0.02 * 1.2)
    assert yearly_points(4, 3, causes=2) == pytest.approx(10 * 1.44)
