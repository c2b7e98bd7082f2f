"""More than a marketing fad: two signs pass, four warn, all five raise the banner."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.text import render
from tests.organizations import ROLES, tiny

NAME = "beyond-fad"
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
CURES: list[dict[str, Any]] = [
    {"governance": {"crisis_plan": {"levels": True}}},
    {"strategy": {"indicators": [{"id": "tone", "kind": "outcome"}]}},
    {"community_manager": {"metiers": {"marketing": 0.5, "customer_service": 0.5}}},
]


def cured(count: int) -> dict[str, Any]:
    parts = dict(SIGNS)
    for cure in CURES[:count]:
        parts |= cure
    return parts


@pytest.mark.parametrize(("cures", "status"), [(0, "fail"), (1, "warn"), (2, "warn"), (3, "pass")])
def test_signs_that_remain(cures: int, status: str) -> None:
    checked = tiny(**cured(cures)).check(NAME)
    assert (checked.status, checked.value) == (status, 5 - cures)


def test_all_five_raise_the_banner_in_both_languages() -> None:
    said = tiny(**SIGNS).check(NAME).explanation
    assert str(said).startswith("Marketing fad: 5 of the 5 signs of a fad: it answers to marketing alone (")
    assert render(said, "fr").startswith("Mode marketing\u202f: 5 des 5 signes d’une mode\u202f: ")


def test_unknown_signs_matter_only_where_they_could_still_warn() -> None:
    """Two known and one unknown may be 3, a warning; three known and one unknown are a warning either way."""
    open_plan = tiny(**{**cured(3), "governance": ...}).check(NAME)
    assert (open_plan.status, open_plan.value, open_plan.missing) == ("not_assessable", 2, ("governance.crisis_plan",))
    assert tiny(**{**cured(2), "governance": ...}).check(NAME).status == "warn"
    four = tiny(**{**SIGNS, "governance": ...}).check(NAME)
    assert (four.status, four.missing) == ("warn", ("governance.crisis_plan",))


def test_the_evidence_is_where_the_signs_are_written() -> None:
    told = tiny(**SIGNS)
    assert told.lines(told.check(NAME)) == ["comm_head", "marketing: 1", "[]", "id: posts", "none"]
