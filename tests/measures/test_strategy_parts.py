"""Strategy parts by hand: five parts of the most complete objective, never summed over several."""

from __future__ import annotations

from typing import Any

from orgmodel.measures.measure import Measured
from tests.organizations import CLIENTS, tiny


def measured(*objectives: dict[str, Any]) -> Measured:
    strategy = {"organization_objectives": [{"id": "house", "text": "Last"}], "objectives": list(objectives)}
    return tiny(stakeholders=[CLIENTS], strategy=strategy).facts.measures["strategy-parts"]


def test_parts_of_two_objectives_do_not_add_up() -> None:
    """Three parts here and two there are three, not five."""
    first = {"id": "a", "text": "A", "serves": "house", "owner": "cm", "stakeholders": ["clients"], "fte": 0,
             "review": "2020"}  # fmt: skip
    second = {"id": "b", "text": "B", "stakeholders": [], "fte": 1, "review": "2027-01"}
    found = measured(first, second)
    assert (found.value, found.detail.best.objective, found.detail.at_best) == (3, "a", 4)


def test_what_cannot_beat_the_best_is_not_missing() -> None:
    """B could have three parts at best, A has four."""
    first = {"id": "a", "text": "A", "serves": "house", "owner": "cm", "stakeholders": ["clients"], "fte": 1,
             "review": "2020"}  # fmt: skip
    found = measured(first, {"id": "b", "text": "B", "stakeholders": [], "fte": 0})
    assert (found.value, found.bound, found.missing) == (4, "exact", ())


def test_a_year_as_a_review_means_its_first_day() -> None:
    found = measured({"id": "a", "text": "A", "review": "2027"})
    assert found.detail.best.parts[-1].kept is True


def test_the_evidence_of_a_whole_plan_is_where_its_parts_stand() -> None:
    goal = {"id": "a", "text": "A", "serves": "house", "stakeholders": ["clients"], "owner": "cm", "fte": 1,
            "review": "2027-01"}  # fmt: skip
    strategy = {"organization_objectives": [{"id": "house", "text": "Last"}], "objectives": [goal]}
    told = tiny(stakeholders=[CLIENTS], strategy=strategy)
    found = told.facts.measures["strategy-parts"]
    assert told.lines(found) == ["house", "- clients", "cm", "1", "2027-01"]
