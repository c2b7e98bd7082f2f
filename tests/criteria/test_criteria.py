"""The criteria against the table they come from, and their value functions."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.graph import build_graph
from orgmodel.measures.measure import Facts, Measured
from orgmodel.profiles import PROFILES, find_profile
from orgmodel.scenario.placed import place
from orgmodel.scenario.types import Scenario
from orgmodel.text import msg

TABLE = """
decision_speed    decision-time     0.5  0.95 risk
crisis_readiness  crisis-readiness  0    0.9  risk
stakeholder_voice stakeholder-voice 0.2  0.9  lever
metier_fit        metier-fit        0.3  0.9  lever
expert_access     expert-access     0.3  1    lever
sponsor_access    sponsor-distance  4    1    lever
coherence         coherence         0.5  0.95 risk
resilience        absence           0    1    risk
role_clarity      role-conflict     0.4  1    risk
load              load              2    0.75 risk
brokerage         brokerage         0.2  0.9  lever
autonomy          autonomy          0.3  1    lever
"""
"""Criterion, measure, worth nothing at, worth all at, axis: the table of the model."""
PLAIN = tuple(one for one in CRITERIA if one.id not in {"resilience", "role_clarity"})


def facts(**values: Measured | float | None) -> Facts:
    """Facts of a house of one role whose measures have these values (`_` stands for `-`)."""
    house = {"units": [{"id": "top", "name": "Top"}], "roles": [{"id": "boss", "title": "Boss"}]}
    manager = {"id": "cm", "title": "Community manager"}
    written = Scenario.model_validate({"format": 1, "title": "T", "organization": house, "community_manager": manager})
    found = {
        name.replace("_", "-"): value if isinstance(value, Measured) else Measured(value, msg("yes"))
        for name, value in values.items()
    }
    return Facts(build_graph(place(written, None)), find_profile(None), MappingProxyType(found))


def worth(criterion: Criterion, value: float | None) -> float | None:
    return criterion.value(facts(**{criterion.measure.replace("-", "_"): value}))


def find(name: str) -> Criterion:
    return next(one for one in CRITERIA if one.id == name)


def test_names_measures_anchors_and_axes_are_those_of_the_table() -> None:
    rows = [f"{one.id} {one.measure} {one.worst:g} {one.best:g} {one.axis}" for one in CRITERIA]
    assert rows == [" ".join(row.split()) for row in TABLE.strip().splitlines()]


def test_each_profile_weighs_each_criterion() -> None:
    for profile in PROFILES:
        assert list(profile.weights) == [one.id for one in CRITERIA]


@pytest.mark.parametrize("criterion", PLAIN, ids=lambda one: one.id)
def test_worst_is_worth_nothing_best_all_the_middle_half_and_beyond_it_is_flat(criterion: Criterion) -> None:
    span = criterion.best - criterion.worst
    for share, expected in [(-0.5, 0), (0, 0), (0.5, 0.5), (1, 1), (1.5, 1)]:
        assert worth(criterion, criterion.worst + share * span) == pytest.approx(expected)


@pytest.mark.parametrize("criterion", PLAIN, ids=lambda one: one.id)
@settings(deadline=None)
@given(st.floats(0, 10), st.floats(0, 10))
def test_a_better_quantity_is_never_worth_less(criterion: Criterion, one: float, other: float) -> None:
    low, high = sorted((one, other))
    first, second = worth(criterion, low), worth(criterion, high)
    assert first is not None
    assert second is not None
    assert first <= second if criterion.best > criterion.worst else first >= second


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda one: one.id)
def test_what_is_not_measured_has_no_value(criterion: Criterion) -> None:
    assert worth(criterion, None) is None
    assert worth(criterion, float("nan")) is None
    assert criterion.value(facts()) is None


def test_resilience_is_what_is_not_orphaned() -> None:
    assert find("resilience").value(facts(absence=0.3)) == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("conflict", "ambiguity", "expected"),
    [
        (0.0, 0.0, 1.0),
        (0.5, 0.0, (0.5 - 0.4) / 0.6),
        (0.0, 0.3, (0.7 - 0.4) / 0.6),
        (2 / 3, 0.3, 0.0),
        (0.5, None, (0.5 - 0.4) / 0.6),
        (None, 0.3, None),
    ],
)
def test_clarity_is_what_the_worse_of_conflict_and_ambiguity_leaves(
    conflict: float | None, ambiguity: float | None, expected: float | None
) -> None:
    found = find("role_clarity").value(facts(role_conflict=conflict, role_ambiguity=ambiguity))
    assert found == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(("name", "bound_worth"), [("decision_speed", 0.5), ("crisis_readiness", 0.0)])
def test_a_chance_that_is_an_upper_bound_counts_only_where_it_is_worth_nothing(name: str, bound_worth: float) -> None:
    criterion = find(name)
    key = criterion.measure.replace("-", "_")
    bound = Measured(0.8, msg("yes"), bound="at_most")
    assert criterion.value(facts(**{key: bound})) is None
    assert criterion.value(facts(**{key: Measured(bound_worth, msg("yes"), bound="at_most")})) == 0
