"""Seated close to its métiers: under the host passes; two steps away fails."""

from __future__ import annotations

from typing import Any

from orgmodel.checks.placed_by_metier import CHECK
from tests.organizations import tiny


def under(superior: str, **metiers: float) -> dict[str, Any]:
    seat = {"id": "cm", "reports_to": superior}
    return {
        "community_manager": {"metiers": metiers},
        "placements": [{"id": "today", "title": "Today", "seats": [seat]}],
    }


def test_under_the_department_that_hosts_its_metier() -> None:
    assert tiny(**under("care_head", customer_service=1)).check("placed-by-metier").status == "pass"


def test_one_step_away_warns_and_two_fail() -> None:
    """Boss → care head is one step (.7); communication head → boss → care head two (.4)."""
    assert tiny(**under("boss", customer_service=1)).check("placed-by-metier").status == "warn"
    assert tiny(**under("comm_head", customer_service=1)).check("placed-by-metier").status == "fail"


def test_it_carries_where_others_report_as_context() -> None:
    (first, *_) = CHECK.context
    assert (first.year, first.n, first.country) == (2021, 853, "FR")
