"""Torn between superiors: two lines and nobody who settles fires; an arbiter silences it; unwritten is unknown."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import outcome, row, tiny

RULE = "role-conflict"


def seated(**seat: Any) -> dict[str, Any]:
    lines = {"reports_to": ["comm_head", "care_head"], **seat}
    return {"placements": [{"id": "today", "title": "Today", "seats": [{"id": "cm", **lines}]}]}


def test_two_superiors_and_no_arbiter_are_named() -> None:
    found = tiny(**seated(arbitration="none"))
    finding = found.finding("role-conflict@cm")
    assert finding and finding.driver == 0.5
    assert str(finding.message) == (
        "Community manager: several superiors (Communication head and Care head), and nobody settles between them."
    )
    assert finding.evidence.actors == ("cm", "comm_head", "care_head")


def test_an_arbiter_silences_it() -> None:
    assert outcome(RULE, **seated(arbitration="boss")).hits == ()


def test_an_unwritten_arbitration_is_unknown() -> None:
    found = outcome(RULE, **seated())
    assert found.hits == ()
    assert "placements[].seats[].arbitration" in found.missing


def test_one_superior_with_clear_duties_is_silent() -> None:
    manager = {"mandate": {"publish": True}}
    rows = [row(responsible="cm", accountable="boss")]
    assert outcome(RULE, community_manager=manager, responsibilities=rows).hits == ()


def test_unclear_duties_drive_it_where_they_are_worse() -> None:
    """One of two rows has two accountable roles: .5."""
    rows = [row(responsible="cm", accountable=["boss", "editor"]), row("report", responsible="cm", accountable="boss")]
    (hit,) = outcome(RULE, community_manager={"mandate": {"publish": True}}, responsibilities=rows).hits
    assert (hit.driver, hit.subject) == (pytest.approx(0.5), "cm")
