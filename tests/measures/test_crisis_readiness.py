"""Crisis readiness by hand: who speaks first, how soon, and a Sunday at three in the morning."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta

from orgmodel.measures.crisis_readiness import MEASURE
from orgmodel.measures.measure import Measured
from orgmodel.measures.moments import SUNDAY_AT_THREE
from orgmodel.scenario.hours import DAY
from orgmodel.text import render

from .tiny import ROLES, measured

HOUR = 60
SHAPE = beta(7 / 3, 11 / 3)
"""PERT(0, w/3, w) is w times this."""
PAGE = {"id": "page", "name": "Page", "operators": ["cm"]}
CRISIS = {"id": "crisis", "severity": 4, "decides": "boss"}


def ready(hours: str = "always", plan: dict[str, Any] | None = None, **parts: Any) -> Measured:
    """What the measure says, with a crisis plan's entry for severity 4 if one is given."""
    governance = {"crisis_plan": {"severities": {4: plan}} if plan else {"levels": True}, **parts.pop("governance", {})}
    organization = {"hours": hours, **parts.pop("organization", {})}
    return measured(MEASURE, organization=organization, governance=governance, **{"channels": [PAGE], **parts})


def test_the_role_of_the_plan_speaks_without_an_approval_or_a_way_back() -> None:
    # cm – marketing head – boss: 40 min, PERT(0, 30, 90) of which 20 min may be taken
    found = ready(plan={"role": "boss", "within": "90min"})
    assert found.value == pytest.approx(SHAPE.cdf(20.5 / 90), abs=0.003)
    (row,) = found.detail.rows
    assert row.median == pytest.approx(40 + 90 * SHAPE.median(), abs=1)


def test_approvals_and_minutes_of_a_case_do_not_hold_up_the_first_word() -> None:
    case = {**CRISIS, "minutes": 60, "approvals": [{"role": "press_head", "within": "5h"}]}
    plan = {"role": "boss", "within": "90min"}
    assert ready(plan=plan, case_types=[case]).value == ready(plan=plan).value


def test_what_a_case_takes_to_be_detected_counts() -> None:
    plan = {"role": "boss", "within": "90min"}
    late = ready(plan=plan, case_types=[{**CRISIS, "detection": "10min"}])
    assert late.value == pytest.approx(SHAPE.cdf(10.5 / 90), abs=0.003)


def test_a_substitute_who_is_there_sooner_speaks() -> None:
    roles = [{**role, "hours": "Mon 09:00-10:00"} if role["id"] == "boss" else role for role in ROLES]
    house = {"roles": roles}
    alone = ready(plan={"role": "boss", "within": "30min"}, organization=house)
    both = ready(plan={"role": "boss", "substitute": "mkt_head", "within": "30min"}, organization=house)
    assert alone.value is not None
    assert alone.value < 0.02
    assert both.value == 1  # 20 min to the marketing head and 30 at most


def test_without_an_entry_whoever_decides_speaks_and_it_is_said() -> None:
    found = ready(case_types=[CRISIS])
    assert found.value == pytest.approx(SHAPE.cdf(20.5 / 60), abs=0.003)
    assert str(found.notes[-1]).startswith("The crisis plan names nobody for severity 4")
    assert ready(case_types=[{**CRISIS, "decides": "cm"}]).value == 1


def test_a_grave_case_that_nobody_decides_is_never_spoken_of() -> None:
    found = ready(case_types=[{**CRISIS, "decides": "cm"}, {"id": "rift", "severity": 4}])
    assert found.value == pytest.approx(0.5)


@pytest.mark.parametrize("plan", [None, "none"])
def test_where_nobody_is_named_it_is_not_assessable(plan: str | None) -> None:
    cases = [{"id": "crisis", "severity": 4}, {"id": "question", "severity": 1, "decides": "cm"}]
    found = measured(MEASURE, channels=[PAGE], case_types=cases, governance={"crisis_plan": plan})
    assert (found.value, found.missing) == (None, ("governance.crisis_plan.severities", "case_types[].decides"))


def test_without_channels_or_seats_it_is_not_assessable() -> None:
    assert ready(channels=None).missing == ("channels[]",)
    assert measured(MEASURE, None).missing == ("placements[].seats",)


PLAN = {"role": "boss", "substitute": "press_head", "within": "30min"}


def test_three_on_a_sunday_morning_hop_by_hop() -> None:
    roles = [{**role, "hours": "Mon-Fri 08:00-20:00"} if role["id"] == "press_head" else role for role in ROLES]
    found = ready("Mon-Fri 09:00-18:00", plan=PLAN, organization={"roles": roles})
    work = round(30 * SHAPE.median())
    # noticed on Monday at 9:00; the boss, 40 min away, speaks before the press head, 60 min away
    assert [(hop.actor, hop.act, hop.travel, hop.wait, hop.work) for hop in found.detail.sunday] == [
        ("cm", "notices", 0, 30 * HOUR, 0),
        ("boss", "speaks", 40, 0, work),
    ]
    assert SUNDAY_AT_THREE + found.detail.minutes == 7 * DAY + 9 * HOUR + 40 + work
    assert found.evidence.path == ("cm", "mkt_head", "boss")
    said = "on a Sunday at three in the morning it takes 30\u00a0h 51\u00a0min on Page, because it waits for Community"
    assert said in str(found.explanation).replace("h\u00a0", "h ")
    assert "car le message attend Community manager jusqu’au lundi à 9\u00a0h." in render(found.explanation, "fr")


def test_on_call_and_an_alert_make_the_sunday_short() -> None:
    tools = [{"id": "alarm", "family": "monitoring", "channels": ["page"], "alerts_out_of_hours": True}]
    on_call = {"on_call": {"roles": ["cm", "boss"], "hours": "always"}}
    found = ready("Mon-Fri 09:00-18:00", plan=PLAN, tools=tools, governance=on_call)
    assert found.value == pytest.approx(SHAPE.cdf(20.5 / 30), abs=0.003)
    assert found.detail.minutes == 40 + round(30 * SHAPE.median())
    assert str(found.explanation).endswith("on a Sunday at three in the morning it takes 51\u00a0min on Page.")


def test_only_channels_outside_count_and_one_that_nobody_operates_never_speaks() -> None:
    channels = [{**PAGE, "messages_per_month": 300}, {"id": "forum", "operators": [], "messages_per_month": 100},
                {"id": "wall", "family": "internal", "operators": ["agent"], "messages_per_month": 600}]  # fmt: skip
    found = ready(plan={"role": "boss", "within": "10min"}, channels=channels)
    assert found.value == pytest.approx(0.75)
    assert found.detail.worst.channel == "forum"
    assert str(found.explanation).endswith("nobody answers on forum.")


def test_of_channels_equally_often_in_time_the_slower_is_the_worst() -> None:
    """The care head is 20 min from the boss, the seat 40; both are within the hour."""
    channels = [{"id": "phone", "operators": ["care_head"]}, PAGE]
    found = ready(plan={"role": "boss", "within": "10min"}, channels=channels)
    assert (found.value, found.detail.worst.channel) == (1, "page")


def test_unknown_hours_bound_the_chance() -> None:
    governance = {"crisis_plan": {"severities": {4: {"role": "boss", "within": "10min"}}}}
    found = measured(MEASURE, channels=[PAGE], governance=governance)
    assert (found.value, found.bound, found.missing) == (1, "at_most", ("organization.hours",))


def test_what_is_assumed_and_what_is_unknown_are_both_said() -> None:
    governance = {"crisis_plan": {"levels": True}}
    found = measured(MEASURE, channels=[PAGE], case_types=[CRISIS], governance=governance)
    said = [str(note) for note in found.notes]
    assert said[-2].startswith("The crisis plan names nobody for severity 4")
    assert said[-1].startswith("What is not written counts as no time at all")


HOURS = ("Tue-Thu 11:00-15:30", "Mon-Fri 09:00-18:00", "Mon-Fri 08:00-20:00", "always")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(HOURS[:-1]), min_size=6, max_size=6), st.integers(0, 5), st.booleans())
def test_widening_hours_never_lowers_the_chance(hours: list[str], widened: int, substitute: bool) -> None:
    def chance(kept: list[str]) -> float:
        *others, own = kept
        roles = [{**role, "hours": when} for role, when in zip(ROLES, others, strict=True)]
        plan = {"role": "boss", "within": "40min", **({"substitute": "care_head"} if substitute else {})}
        return float(ready(plan=plan, organization={"roles": roles}, manager={"hours": own}).value or 0)

    wider = [*hours]
    wider[widened] = HOURS[HOURS.index(wider[widened]) + 1]
    assert chance(wider) >= chance(hours)
