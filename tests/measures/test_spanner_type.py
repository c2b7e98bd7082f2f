"""The four types of boundary spanner, and how concentrated the boundary is."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.spanner_type import MEASURE, NAMES
from tests.organizations import CLIENTS, tiny

from .tiny import CLIENTS as SOME
from .tiny import FANS, measured

PUBLICS = [{**SOME, "served_by": ["cm"]}, {**FANS, "served_by": ["cm"]}]
BACK = {"from": "cm", "to": "care_head", "type": "feeds_back"}
TOUCH = {"from": "cm", "to": "care_head", "type": "collaborates"}


def kind(publics: list[Any], links: list[Any]) -> tuple[str, float | None]:
    found = measured(MEASURE, stakeholders=publics, organization={"links": links})
    return found.detail.kind, found.value


def test_tied_outside_and_inside_with_feedback_is_a_spanner() -> None:
    assert kind(PUBLICS, [BACK]) == ("spanner", 3)
    found = measured(MEASURE, stakeholders=PUBLICS, organization={"links": [BACK]})
    assert str(found.explanation) == (
        "A boundary spanner: tied to 2 publics outside and 2 departments inside (Marketing and Client care), with what "
        "it hears written to come back."
    )


def test_without_feedback_or_without_departments_it_is_an_outpost() -> None:
    assert kind(PUBLICS, [TOUCH]) == ("outpost", 2)
    assert kind(PUBLICS, []) == ("outpost", 1)
    alone = measured(MEASURE, stakeholders=PUBLICS, organization={"links": []})
    said = "An outpost: tied to 2 publics outside, and inside to 1 department only (Marketing)."
    assert str(alone.explanation) == said
    nobody = measured(MEASURE, stakeholders=PUBLICS, organization={"links": []}, seats=[{"id": "cm", "reports_to": []}])
    assert str(nobody.explanation) == "An outpost: tied to 2 publics outside, and to nobody inside."


def test_inside_only_is_a_star_and_neither_an_isolate() -> None:
    assert kind(PUBLICS[:1], [BACK]) == ("internal_star", 2)
    assert kind([{**SOME, "served_by": []}], []) == ("isolate", 0)


def test_every_type_has_a_name() -> None:
    assert {str(name) for name in NAMES.values()} == {"boundary spanner", "outpost", "internal star", "isolate"}


def test_feedback_between_others_is_not_the_role_s() -> None:
    others = {"from": "agent", "to": "care_head", "type": "feeds_back"}
    assert kind(PUBLICS, [TOUCH, others])[0] == "outpost"


def test_the_boundary_is_concentrated_where_one_holds_it() -> None:
    """One insider holds both publics: 1. Two hold two each: (2/4)² + (2/4)² = .5."""
    assert measured(MEASURE, stakeholders=PUBLICS).detail.concentration == 1
    shared = [{**one, "served_by": ["cm", "agent"]} for one in PUBLICS]
    assert measured(MEASURE, stakeholders=shared).detail.concentration == pytest.approx(0.5)


def test_unwritten_links_may_hold_more() -> None:
    found = measured(MEASURE, stakeholders=PUBLICS)
    assert (found.bound, found.missing) == ("at_least", ("organization.links[]",))


def test_without_publics_or_seats_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("stakeholders[]",)
    assert measured(MEASURE, None, stakeholders=PUBLICS).missing == ("placements[].seats",)


def test_the_evidence_is_where_its_ties_are_written() -> None:
    told = tiny(stakeholders=[{**CLIENTS, "served_by": ["cm"]}], organization={"links": [{**BACK, "to": "boss"}]})
    found = told.facts.measures["spanner-type"]
    assert set(found.evidence.actors) == {"cm", "clients", "comm_head", "boss"}
    assert told.lines(found) == ["- cm", "comm_head", "from: cm"]
