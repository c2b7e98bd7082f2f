"""A marketing fad: all five signs fire, four do not, and one unknown is missing unless another is absent."""

from __future__ import annotations

from typing import Any

from tests.organizations import ROLES, drive, outcome, tiny

NAME = "marketing-fad"
UNITS = [
    {"id": "top", "name": "Top", "function": "executive"},
    {"id": "comm", "name": "Marketing", "function": "marketing"},
    {"id": "care", "name": "Care", "function": "customer_service"},
    {"id": "outside", "name": "Agency"},
]
SIGNS: dict[str, Any] = {
    "organization": {"units": UNITS, "roles": ROLES, "links": []},
    "community_manager": {"metiers": {"marketing": 1}},
    "strategy": {"indicators": [{"id": "posts", "kind": "output"}]},
    "governance": {"crisis_plan": "none"},
}
PLAN = {"governance": {"crisis_plan": {"levels": True}}}


def test_all_five_signs_are_one_high_finding() -> None:
    told = tiny(**SIGNS)
    finding = told.finding(NAME)
    assert finding is not None
    assert (finding.driver, finding.level.word) == (0.5, "high")
    assert str(finding.message).startswith(
        "5 of the 5 signs of a fad: it answers to marketing alone (Communication head)"
    )
    assert told.lines(finding) == ["comm_head", "marketing: 1", "[]", "id: posts", "none"]


def test_four_signs_are_none() -> None:
    assert drive(NAME, **{**SIGNS, **PLAN}) == 0
    assert outcome(NAME, **{**SIGNS, **PLAN}).missing == ()


def test_an_unknown_sign_is_missing_unless_another_is_known_to_be_absent() -> None:
    assert outcome(NAME, **{**SIGNS, "strategy": ...}).missing == ("strategy.indicators[]",)
    assert outcome(NAME, **{**SIGNS, **PLAN, "strategy": ...}).missing == ()
    assert outcome(NAME, placements=[]).missing == ("placements[].seats",)
