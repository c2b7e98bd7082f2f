"""Coherence by hand: 1 − uncoordinated pairs ÷ max(3, pairs)."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.coherence import MEASURE

from .tiny import CLIENTS, ROLES, measured

FORUM = {"id": "forum", "name": "Forum", "owner": "mkt", "operators": ["cm", "press_head", "agent"]}


def links(*rows: tuple[str, str, str]) -> dict[str, Any]:
    return {"links": [{"from": start, "to": end, "type": kind} for start, end, kind in rows]}


def test_three_units_on_a_channel_are_three_pairs() -> None:
    found = measured(MEASURE, channels=[FORUM])
    assert found.value == 0
    assert [pair.units for pair in found.detail] == [("mkt", "press"), ("mkt", "care"), ("press", "care")]
    assert "3 are coordinated by nobody: Marketing with Press office" in str(found.explanation)


@pytest.mark.parametrize(("kind", "expected"), [("coordinates", 1 / 3), ("integrates", 1 / 3), ("collaborates", 0)])
def test_coordinating_and_integrating_ties_coordinate_collaborating_ones_do_not(kind: str, expected: float) -> None:
    assert measured(MEASURE, channels=[FORUM], organization=links(("cm", "press_head", kind))).value == pytest.approx(
        expected
    )


def test_a_coordinator_between_two_units_and_in_a_third_keeps_all_together() -> None:
    organization = links(("cm", "press_head", "coordinates"), ("cm", "agent", "coordinates"))
    found = measured(MEASURE, channels=[FORUM], organization=organization)
    assert found.value == 1
    assert str(found.explanation) == "Departments that meet the same publics are coordinated, pair by pair (3)."


def test_a_coordinator_stands_two_ties_from_each_at_most() -> None:
    chain = links(("mkt_head", "boss", "coordinates"), ("boss", "press_head", "coordinates"))
    channel = {**FORUM, "operators": ["press_head"]}
    assert measured(MEASURE, channels=[channel], organization=chain).value == 1
    longer = [("mkt_head", "care_head", "coordinates"), ("care_head", "boss", "coordinates")]
    longer += [
        ("boss", "agent", "coordinates"),
        ("agent", "clerk", "coordinates"),
        ("clerk", "press_head", "coordinates"),
    ]
    roles = [{"id": "clerk", "title": "Clerk", "unit": "top", "reports_to": "boss"}]

    organization = {**links(*longer), "roles": [*ROLES, *roles]}
    assert measured(MEASURE, channels=[channel], organization=organization).value == pytest.approx(2 / 3)


def test_a_shared_charter_coordinates() -> None:
    charters = {"shared_charters": [["mkt", "press", "care"]]}
    assert measured(MEASURE, channels=[FORUM], governance=charters).value == 1


def test_one_pair_alone_costs_a_third() -> None:
    channel = {"id": "forum", "owner": "mkt", "operators": ["agent"]}
    assert measured(MEASURE, channels=[channel]).value == pytest.approx(2 / 3)


def test_those_who_serve_the_publics_of_a_channel_count_and_a_pair_counts_once() -> None:
    publics = [{**CLIENTS, "served_by": ["agent"]}]
    channels = [{"id": one, "owner": "mkt", "operators": [], "stakeholders": ["clients"]} for one in ("forum", "page")]
    found = measured(MEASURE, channels=channels, stakeholders=publics)
    assert [pair.channels for pair in found.detail] == [("forum", "page")]


def test_no_pair_is_nothing_to_coordinate() -> None:
    assert measured(MEASURE, channels=[]).value == 1
    assert measured(MEASURE, channels=[{"id": "forum", "owner": "mkt", "operators": ["cm"]}]).value == 1


def test_without_channels_or_owners_it_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("channels[]",)
    assert measured(MEASURE, channels=[{"id": "forum"}]).missing == ("channels[].owner", "channels[].operators")


def test_three_pairs_are_named_and_the_others_counted() -> None:
    found = measured(MEASURE, channels=[{**FORUM, "operators": ["cm", "press_head", "agent", "boss"]}])
    assert len(found.detail) == 6
    assert str(found.explanation).endswith("Management with Client care and 3 more.")
