"""Extraordinary experiences: three conditions pass, fewer only warn, and no risk reads them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

OPEN_DAY = {"text": "Open day", "units": ["comm", "care"], "date": "2026-10-01"}


def room(*kept: str) -> dict[str, Any]:
    return {
        "community_manager": {
            "activities": {"experiments": 0.1, "content": 0.9} if "time" in kept else {"content": 1},
            "mandate": {"goodwill": {"amount": 20 if "gesture" in kept else 0}},
        },
        "strategy": {"initiatives": [OPEN_DAY] if "initiative" in kept else []},
        "organization": {"links": []},
    }


@pytest.mark.parametrize(
    ("kept", "status"),
    [(("time", "gesture", "initiative"), "pass"), (("time", "gesture"), "warn"), (("time",), "warn"), ((), "warn")],
)
def test_three_pass_and_none_only_warns(kept: tuple[str, ...], status: str) -> None:
    checked = tiny(**room(*kept)).check("extraordinary-experiences")
    assert (checked.status, checked.value) == (status, len(kept))


def test_what_is_not_written_could_still_pass() -> None:
    told = room("time", "gesture")
    checked = tiny(**{**told, "strategy": {}}).check("extraordinary-experiences")
    assert (checked.status, checked.missing) == ("not_assessable", ("strategy.initiatives[]",))


def test_no_risk_reads_it() -> None:
    """domain.md B11: a lever only."""
    hits = [
        [one.hits for one in tiny(**room(*kept)).outcomes.values()] for kept in ((), ("time", "gesture", "initiative"))
    ]
    assert hits[0] == hits[1]
