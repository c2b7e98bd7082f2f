"""Load by hand: hours asked over hours available, and presence beside them."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.load import MEASURE
from orgmodel.measures.workload import WEEKS_A_MONTH
from orgmodel.text import render

from .tiny import CLIENTS, measured

HOUSE = {"week_hours": 40, "shrinkage": 0.25}
MANAGER = {"fte": 1, "activities": {"conversation": 0.4, "coordination": 0.1, "content": 0.5}}
CHANNEL = {"id": "forum", "name": "Forum", "operators": ["cm"], "messages_per_month": 520}
CASE = {"id": "question", "severity": 1, "minutes": 5}
AVAILABLE = 40 * 0.75 * 0.5
"""Hours a week: one full time, leave off, the half of it that converses and coordinates."""


def load(**changes: Any) -> Any:
    parts: dict[str, Any] = {"manager": MANAGER, "channels": [CHANNEL], "case_types": [CASE]}
    house = {**HOUSE, **changes.pop("organization", {})}
    return measured(MEASURE, organization=house, **{**parts, **changes})


def test_messages_times_minutes_over_the_time_for_them() -> None:
    found = load()
    # 520 a month are 120 a week; 5 minutes each are 10 hours; 15 are available
    assert found.value == pytest.approx(10 / AVAILABLE)
    assert (found.bound, found.notes) == ("exact", ())
    said = "The role is asked for 10 hours a week and has 15, a load of 67%: messages on Forum 10 h."
    assert str(found.explanation) == said
    assert "messages sur Forum 10 h" in render(found.explanation, "fr")


def test_a_channel_is_shared_equally_among_its_operators() -> None:
    shared = {**CHANNEL, "operators": ["cm", "agent"]}
    assert load(channels=[shared]).value == pytest.approx(5 / AVAILABLE)


def test_two_seats_of_two_operators_carry_all_of_it() -> None:
    seats = [{"id": "cm", "reports_to": "mkt_head"}, {"id": "spoke", "reports_to": "care_head", "fte": 1}]
    both = {**CHANNEL, "operators": ["cm", "spoke"]}
    assert load(channels=[both], seats=seats).value == pytest.approx(10 / (2 * AVAILABLE))


def test_only_seats_that_operate_bring_their_time() -> None:
    seats = [{"id": "cm", "reports_to": "mkt_head"}, {"id": "spoke", "reports_to": "care_head", "fte": 1}]
    assert load(seats=seats).value == pytest.approx(10 / AVAILABLE)


def test_cases_share_a_channel_as_they_share_the_volume_there() -> None:
    cases = [{**CASE, "share": 0.3}, {"id": "complaint", "severity": 2, "share": 0.1, "minutes": 25},
             {"id": "other", "severity": 1, "share": 0.6, "minutes": 100, "channels": []}]  # fmt: skip
    # on the forum the shares are 3/4 and 1/4: 120 · (3.75 + 6.25) minutes
    assert load(case_types=cases).value == pytest.approx(20 / AVAILABLE)


def test_the_publics_volume_stands_in_for_a_channel_without_one_over_all_their_channels() -> None:
    publics = [{**CLIENTS, "messages_per_month": 1040}]
    channels = [{**CHANNEL, "messages_per_month": None, "stakeholders": ["clients"]},
                {"id": "page", "operators": ["agent"], "stakeholders": ["clients"]}]  # fmt: skip
    assert load(channels=channels, stakeholders=publics).value == pytest.approx(10 / AVAILABLE)


def test_each_effective_metier_above_two_adds_a_twentieth() -> None:
    even = dict.fromkeys(("marketing", "public_relations", "customer_service", "business_development"), 0.25)
    assert load(manager={**MANAGER, "metiers": even}).value == pytest.approx(10 * 1.1 / AVAILABLE)
    two = {"marketing": 0.5, "public_relations": 0.5}
    assert load(manager={**MANAGER, "metiers": two}).value == pytest.approx(10 / AVAILABLE)


def test_working_ties_and_reports_take_their_hours() -> None:
    rows = [("cm", "agent", "collaborates"), ("agent", "cm", "coordinates"), ("press_head", "cm", "coordinates"),
            ("cm", "boss", "informs")]  # fmt: skip
    links = [{"from": start, "to": end, "type": kind} for start, end, kind in rows]
    reports = [{"cadence": "weekly", "owner": "cm"}, {"cadence": "monthly", "owner": "cm"},
               {"cadence": "strategic", "owner": "cm"}, {"cadence": "weekly", "owner": "mkt_head"}]  # fmt: skip
    found = load(organization={"links": links}, strategy={"reports": reports})
    # two colleagues, 2 h a week, 4 h a month, 4 h a quarter
    assert [part.hours for part in found.detail.parts] == pytest.approx([10, 2, 2, 4 / WEEKS_A_MONTH, 4 / 13])
    assert found.value == pytest.approx(sum(part.hours for part in found.detail.parts) / AVAILABLE)


def test_an_answer_promised_within_the_hour_needs_somebody_present() -> None:
    promised = {**CHANNEL, "messages_per_month": 52, "hours": "Mon-Fri 09:00-18:00", "reply_within": "1h"}
    found = load(channels=[promised])
    assert found.value == pytest.approx(45 / 30)
    assert str(found.explanation).startswith("Answers promised within the hour ask for 45 hours of presence a week")
    assert load(channels=[{**promised, "reply_within": "2h"}]).value == pytest.approx(1 / AVAILABLE)
    late = load(channels=[{**promised, "hours": "Mon-Fri 09:10-18:00"}])
    assert "ask for 44.2 hours of presence a week, of 30 possible: 147%." in str(late.explanation)


def test_presence_on_several_channels_is_counted_once_at_its_largest_share() -> None:
    morning = {**CHANNEL, "hours": "Mon 08:00-12:00", "reply_within": "30min", "operators": ["cm", "agent"]}
    day = {**CHANNEL, "id": "page", "hours": "Mon 10:00-14:00", "reply_within": "1h"}
    # 8 to 10 shared with the agent, 10 to 14 alone: 2 · ½ + 4
    assert load(channels=[morning, day]).detail.presence.hours == pytest.approx(5)


def test_above_085_the_wait_of_a_queue_is_said() -> None:
    found = load(case_types=[{**CASE, "minutes": 6.75}])
    assert found.value == pytest.approx(0.9)
    assert found.detail.queueing == pytest.approx(9)
    assert "it waits 9 times as long" in str(found.notes[0])
    assert load().detail.queueing is None


def test_cases_without_minutes_are_left_out_and_the_load_is_at_least_so_much() -> None:
    found = load(case_types=[CASE, {"id": "rumour", "severity": 3}])
    assert (found.value, found.bound) == (pytest.approx(5 / AVAILABLE), "at_least")
    assert "No minutes are written for rumour: left out." in map(str, found.notes)


def test_a_channel_without_volume_is_left_out_and_said() -> None:
    found = load(channels=[CHANNEL, {"id": "page", "operators": ["cm"]}])
    assert (found.value, found.bound) == (pytest.approx(10 / AVAILABLE), "at_least")
    assert "No number of messages is written for page: left out." in map(str, found.notes)


def test_no_time_at_all_is_a_load_of_ten_at_least() -> None:
    found = load(manager={**MANAGER, "activities": {"content": 1}})
    assert (found.value, found.bound) == (10, "at_least")


def test_a_role_that_operates_nothing_is_not_loaded() -> None:
    assert load(channels=[{**CHANNEL, "operators": ["agent"]}]).value == 0
    assert load(channels=[]).value == 0


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"manager": {"activities": MANAGER["activities"]}}, "placements[].seats[].fte"),
        ({"manager": {"fte": 1}}, "community_manager.activities"),
        ({"organization": {"week_hours": None}}, "organization.week_hours"),
        ({"organization": {"shrinkage": None}}, "organization.shrinkage"),
        ({"case_types": [{"id": "question", "severity": 1}]}, "case_types[].minutes"),
        ({"channels": [{"id": "forum", "operators": ["cm"]}]}, "channels[].messages_per_month"),
        ({"channels": [{"id": "forum"}]}, "channels[].operators"),
        ({"channels": None}, "channels[].operators"),
    ],
)
def test_what_lacks_its_inputs_is_not_assessable(changes: dict[str, Any], missing: str) -> None:
    found = load(**changes)
    assert (found.value, found.missing) == (None, (missing,))
