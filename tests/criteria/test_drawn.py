"""The criteria draw by draw: the same worlds, through the same anchors."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from orgmodel.assessment import assess
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.drawn import Drawn, draw_quantities, interval
from orgmodel.measures.measure import Facts
from tests.measures.test_draws import HOUSE, HUB
from tests.measures.tiny import scenario


def facts_of(**parts: Any) -> Facts:
    written = scenario(**{**HOUSE, "seats": HUB, **parts})
    return assess(written, written.placements[0]).facts


def test_every_criterion_that_can_be_assessed_is_drawn() -> None:
    facts = facts_of()
    found = draw_quantities(facts, n=500)
    assert set(found) == {one.id for one in CRITERIA if one.read(facts) is not None}
    for criterion in CRITERIA:
        drawn = found.get(criterion.id)
        if drawn is not None:
            low, median, high = drawn.quantity
            assert low <= median <= high
            assert len(drawn.values) == drawn.n == (256 if criterion.id in DEAR else 500)
            assert drawn.values.min() >= 0 and drawn.values.max() <= 1
            worth = (drawn.quantities - criterion.worst) / (criterion.best - criterion.worst)
            assert drawn.values == pytest.approx(np.clip(worth, 0, 1))


DEAR = {"decision_speed", "crisis_readiness", "brokerage"}
"""Criteria that are drawn less often."""


def test_resilience_is_what_absence_leaves() -> None:
    facts = facts_of()
    kept = draw_quantities(facts, n=200)["resilience"].quantities
    assert kept.min() >= 0
    assert np.ptp(kept) > 0
    calm = facts_of(stakeholders=[{"id": "clients", "name": "Clients"}], channels=HOUSE["channels"][:1])
    assert calm.measures["absence"].value is not None
    assert draw_quantities(calm, n=200)["resilience"].quantities == pytest.approx(1 - calm.measures["absence"].value)


def test_what_no_range_bears_on_is_constant() -> None:
    facts = facts_of(manager={**HOUSE["manager"], "sponsor": "boss"})
    found = draw_quantities(facts, n=50)
    for name in ("sponsor_access", "role_clarity"):
        drawn = found[name]
        assert drawn.quantity == interval(drawn.quantities[:1])
        assert drawn.n == 50


def test_what_is_not_assessable_is_not_drawn() -> None:
    assert "decision_speed" not in draw_quantities(facts_of(channels=None), n=10)


def test_an_interval_is_p5_median_p95() -> None:
    values = np.linspace(0, 1, 101)
    assert Drawn(values, values).value == pytest.approx((0.05, 0.5, 0.95))
