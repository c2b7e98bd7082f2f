"""Decision time by hand: paths of five roles, clocks, targets, and what may never make an answer quicker."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta

from orgmodel.graph import build_graph
from orgmodel.measures.case_times import CaseTime
from orgmodel.measures.decision_time import MEASURE
from orgmodel.measures.hops import at_minute
from orgmodel.measures.measure import Measured, Situation
from orgmodel.measures.moments import SUNDAY_AT_THREE
from orgmodel.profiles import find_profile
from orgmodel.scenario.hours import ALWAYS, DAY
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_text
from orgmodel.text import render

from .tiny import ROLES, measured

HOUR = 60
SHAPE = beta(7 / 3, 11 / 3)
"""PERT(0, w/3, w) is w times this."""
PAGE = {"id": "page", "name": "Page", "operators": ["cm"], "admins": ["cm"]}
QUESTION = {"id": "question", "severity": 1, "decides": "cm", "minutes": 0, "reply_within": "4h"}
GRAVE = {"id": "recall", "severity": 3, "decides": "care_head", "minutes": 0, "reply_within": "2h"}
AT_A_GLANCE = {"crisis_plan": {"severities": {3: {"role": "boss", "within": "1min"}}}}
"""Makes whoever decides a case of severity 3 take exactly one minute."""


def timed(hours: str = "always", **parts: Any) -> Measured:
    """What the measure says, everyone keeping the same hours unless a role says otherwise."""
    written = {"channels": [PAGE], "case_types": [QUESTION], **parts}
    organization = {"hours": hours, **written.pop("organization", {})}
    return measured(MEASURE, organization=organization, **written)


def only(found: Measured) -> CaseTime:
    """The one case on the one channel."""
    rows: tuple[CaseTime, ...] = found.detail.rows
    assert len(rows) == 1
    return rows[0]


def exactly(row: CaseTime) -> float:
    """The duration of a path without luck: median and 90th percentile agree."""
    assert row.median == row.p90
    return row.median


@pytest.mark.parametrize(("reply_within", "late"), [("60min", 0.732), ("4h", 0.643)])
def test_a_lone_decider_is_late_when_the_calendar_is(reply_within: str, late: float) -> None:
    found = timed("Mon-Fri 09:00-17:00", case_types=[{**QUESTION, "reply_within": reply_within}])
    assert found.value == pytest.approx(1 - late, abs=0.001)
    assert found.bound == "exact"


def test_the_open_clock_counts_promised_minutes_only_and_says_so() -> None:
    page = {**PAGE, "hours": "Mon-Fri 09:00-17:00"}
    found = timed("Mon-Fri 09:00-17:00", channels=[page])
    row = only(found)
    assert (row.open_clock, found.value, row.median) == (True, 1.0, 0)
    assert row.wall_chance == pytest.approx(1 - 0.643, abs=0.001)
    assert found.detail.wall_chance == row.wall_chance
    assert "36% of messages are answered in time" in str(found.notes[-1])


def test_grave_cases_use_the_wall_clock_whatever_is_promised() -> None:
    page = {**PAGE, "hours": "Mon-Fri 09:00-17:00"}
    row = only(timed("Mon-Fri 09:00-17:00", channels=[page], case_types=[{**QUESTION, "severity": 3}]))
    assert not row.open_clock
    assert row.chance == pytest.approx(1 - 0.643, abs=0.001)


def test_way_in_time_to_decide_and_way_back_add_up() -> None:
    # cm – marketing head – boss – care head: 60 min there, PERT(0, 20, 60), 60 min back
    row = only(timed(case_types=[GRAVE]))
    assert row.median == pytest.approx(120 + 60 * SHAPE.median(), abs=1)
    assert row.p90 == pytest.approx(120 + 60 * SHAPE.ppf(0.9), abs=1)
    assert only(timed(case_types=[{**GRAVE, "reply_within": "150min"}])).chance == pytest.approx(
        SHAPE.cdf(30.5 / 60), abs=0.003
    )
    assert row.path.ties_to_decider == 3


def test_an_admin_who_decides_needs_no_way_back() -> None:
    page = {**PAGE, "admins": ["cm", "care_head"]}
    row = only(timed(channels=[page], case_types=[GRAVE]))
    assert row.median == pytest.approx(60 + 60 * SHAPE.median(), abs=1)
    assert row.hops[-1].actor == "care_head"


def test_minutes_and_detection_are_added_once() -> None:
    row = only(timed(case_types=[{**GRAVE, "minutes": 25, "detection": "10min"}], governance=AT_A_GLANCE))
    assert exactly(row) == 10 + 60 + 1 + 60 + 25
    assert [(hop.act, hop.minutes) for hop in row.hops] == [("notices", 10), ("decides", 61), ("answers", 85)]


def test_the_crisis_plan_says_how_long_a_decision_takes() -> None:
    plan = {"crisis_plan": {"severities": {3: {"role": "boss", "within": "2h"}}}}
    assert only(timed(case_types=[GRAVE], governance=plan)).median == pytest.approx(120 + 120 * SHAPE.median(), abs=1)


APPROVED = {"case_types": [{**GRAVE, "decides": "mkt_head"}], "governance": AT_A_GLANCE}
PRESS, CARE = ({"role": role, "within": "1min"} for role in ("press_head", "care_head"))


@pytest.mark.parametrize(
    ("approvals", "minutes"),
    [
        ([], 20 + 1 + 20),
        ([PRESS], 20 + 1 + 40 + 1 + 60),
        ([PRESS, CARE], 20 + 1 + 40 + 1 + 40 + 1 + 60),
        ([PRESS, {**CARE, "parallel": True}], 20 + 1 + 40 + 1 + 60),
        ([{**PRESS, "parallel": True}], 20 + 1 + 40 + 1 + 60),
    ],
)
def test_approvals_in_order_and_side_by_side(approvals: list[dict[str, Any]], minutes: int) -> None:
    case = {**GRAVE, "decides": "mkt_head", "approvals": approvals}
    assert exactly(only(timed(case_types=[case], governance=AT_A_GLANCE))) == minutes


def test_the_slowest_of_those_side_by_side_ends_the_step() -> None:
    slow = {"role": "boss", "within": "2h", "parallel": True}
    row = only(timed(case_types=[{**GRAVE, "decides": "mkt_head", "approvals": [PRESS, slow]}], governance=AT_A_GLANCE))
    # the boss is 20 min from the marketing head and 40 from the seat: 20 + 1 + 20 + PERT(0, 40, 120) + 40,
    # unless she takes less than the 41 min by which the press head's way is longer
    assert row.median == pytest.approx(20 + 1 + 20 + 120 * SHAPE.median() + 40, abs=1)
    assert row.hops[2].actor == "boss"


def test_an_approval_without_a_time_takes_an_hour_at_most_and_says_so() -> None:
    found = timed(case_types=[{**GRAVE, "decides": "cm", "approvals": [{"role": "mkt_head"}]}])
    assert only(found).median == pytest.approx(40 + 60 * SHAPE.median(), abs=1)
    assert str(found.notes[-1]) == "An approval whose time is not written is taken to need 1\u00a0h at most."


def test_each_step_waits_for_its_own_hours() -> None:
    roles = [{**role, "hours": "Mon-Fri 08:00-20:00"} if role["id"] == "press_head" else role for role in ROLES]
    case = {**GRAVE, "decides": "press_head", "minutes": 10}
    row = only(timed(organization={"roles": roles}, case_types=[case], governance=AT_A_GLANCE))
    hops = at_minute(row.path, SUNDAY_AT_THREE)
    monday_at_eight = 7 * DAY + 8 * HOUR
    # three in the morning, 60 min to the press head, who is there on Monday at 8:00 and needs a minute
    assert [(hop.actor, hop.travel, hop.wait, hop.work) for hop in hops] == [
        ("cm", 0, 0, 0),
        ("press_head", 60, monday_at_eight - SUNDAY_AT_THREE - 60, 1),
        ("cm", 60, 0, 10),
    ]
    assert hops[1].begins == monday_at_eight
    assert hops[1].through == ("cm", "mkt_head", "boss", "press_head")


def test_the_hops_of_the_median_message_add_up_to_the_median() -> None:
    roles = [{**role, "hours": "Mon-Fri 08:00-20:00"} for role in ROLES]
    approvals = [{"role": "press_head"}, {"role": "boss", "parallel": True}, {"role": "agent", "within": "3h"}]
    case = {**GRAVE, "approvals": approvals, "minutes": 12}
    row = only(timed("Mon-Fri 09:00-18:00", organization={"roles": roles}, case_types=[case]))
    assert sum(hop.minutes for hop in row.hops) == row.median


WATCHED: dict[str, Any] = {
    "tools": [{"id": "listening", "family": "monitoring", "channels": ["page"], "alerts_out_of_hours": True}],
    "governance": {**AT_A_GLANCE, "on_call": {"roles": ["cm", "care_head"], "hours": "always"}},
}
OFFICE = "Mon-Fri 09:00-17:00"


def test_on_call_notices_only_if_a_tool_of_the_channel_alerts_out_of_hours() -> None:
    silent = [{**WATCHED["tools"][0], "alerts_out_of_hours": False}]
    elsewhere = [{**WATCHED["tools"][0], "channels": []}]
    assert exactly(only(timed(OFFICE, case_types=[GRAVE], **WATCHED))) == 60 + 1 + 60
    for tools in (silent, elsewhere, None):
        row = only(timed(OFFICE, case_types=[{**GRAVE, "reply_within": "181min"}], **{**WATCHED, "tools": tools}))
        # on call from then on: 121 min remain once somebody has noticed, so 60 min may be waited
        assert row.chance == pytest.approx(1 - 0.732, abs=0.001)


def test_on_call_opens_the_steps_of_grave_cases_only() -> None:
    case = {**GRAVE, "severity": 2, "decides": "care_head", "reply_within": "4h"}
    row = only(timed(OFFICE, case_types=[case], **WATCHED))
    assert row.median > 8 * HOUR


def test_an_alert_may_reach_somebody_nearer_to_the_decision() -> None:
    users = [{**WATCHED["tools"][0], "users": ["care_head"]}]
    alone = {**AT_A_GLANCE, "on_call": {"roles": ["care_head"], "hours": "always"}}
    row = only(timed(OFFICE, case_types=[GRAVE], tools=users, governance=alone))
    hops = at_minute(row.path, SUNDAY_AT_THREE)
    assert [(hop.actor, hop.minutes) for hop in hops] == [("care_head", 0), ("care_head", 1), ("cm", 60)]


def test_targets_are_the_cases_own_else_the_smaller_of_channel_and_profile() -> None:
    bare = {key: value for key, value in QUESTION.items() if key != "reply_within"}
    page = {**PAGE, "reply_within": "3h"}
    assert only(timed(domain="cause", case_types=[bare])).target == 240
    assert only(timed(domain="media", case_types=[bare])).target == 1440
    assert only(timed(domain="cause", case_types=[bare], channels=[page])).target == 180
    assert only(timed(domain="cause", case_types=[bare], channels=[{**page, "reply_within": "9h"}])).target == 240
    assert only(timed(domain="cause", channels=[page])).target == 240
    assert only(timed(domain="media", case_types=[{**bare, "severity": 2}])).target == 60
    assert only(timed(domain="media", case_types=[{**bare, "severity": 4}])).target == 60


def test_messages_weigh_by_case_share_and_channel_volume() -> None:
    channels = [
        {**PAGE, "messages_per_month": 300},
        {**PAGE, "id": "forum", "messages_per_month": 100, "operators": []},
    ]
    cases = [{**QUESTION, "share": 0.8}, {**GRAVE, "share": 0.2, "channels": ["page"], "reply_within": "1min"}]
    found = timed(channels=channels, case_types=cases)
    # in proportion: question on page .8 · 300, recall on page .2 · 300, question on forum .8 · 100
    assert [row.share for row in found.detail.rows] == pytest.approx([240 / 380, 60 / 380, 80 / 380])
    assert found.value == pytest.approx(240 / 380)
    assert [(total.case, total.chance) for total in found.detail.cases] == [
        ("question", pytest.approx(240 / 320)),
        ("recall", 0),
    ]
    assert not found.notes


def test_what_has_no_weight_counts_equally_and_says_so() -> None:
    found = timed(channels=[PAGE, {**PAGE, "id": "forum"}], case_types=[QUESTION, GRAVE])
    assert [row.share for row in found.detail.rows] == [0.25] * 4
    assert [str(note) for note in found.notes] == [
        "The share of every case type is not written: they count equally.",
        "The volume of every channel is not written: they count equally.",
    ]


def test_messages_may_all_arrive_by_day() -> None:
    page = {**PAGE, "arrivals": {"weekday_day": 1, "weekday_night": 0, "weekend": 0}}
    assert timed("Mon-Fri 08:00-20:00", channels=[page]).value == 1


def test_a_channel_that_nobody_operates_is_never_answered() -> None:
    found = timed(channels=[{**PAGE, "operators": []}])
    assert (found.value, only(found).median, only(found).hops) == (0, float("inf"), ())
    assert str(found.explanation).endswith("nobody answers on Page.")


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ({"channels": [{"id": "page"}]}, "channels[].operators"),
        ({"case_types": [{"id": "question", "severity": 1, "minutes": 3}]}, "case_types[].decides"),
        ({"case_types": [{"id": "question", "severity": 1, "decides": "cm"}]}, "case_types[].minutes"),
    ],
)
def test_an_unknown_step_counts_as_nothing_and_bounds_the_chance(parts: dict[str, Any], missing: str) -> None:
    found = timed(**parts)
    assert (found.value, found.bound, found.missing) == (1, "at_most", (missing,))
    assert str(found.notes[-1]) == "What is not written counts as no time at all: the true share may be lower."


def test_hours_that_are_not_written_make_nobody_wait() -> None:
    found = measured(MEASURE, channels=[PAGE], case_types=[GRAVE], governance=AT_A_GLANCE)
    assert (exactly(only(found)), found.missing) == (121, ("organization.hours",))


def test_a_decider_whom_no_line_reaches_costs_no_way() -> None:
    roles = [*ROLES, {"id": "agency", "title": "Agency", "unit": "press"}]
    case = {**GRAVE, "decides": "agency", "approvals": [{"role": "boss", "within": "1min"}]}
    found = timed(organization={"roles": roles}, case_types=[case], governance=AT_A_GLANCE)
    assert (exactly(only(found)), found.missing) == (1 + 40 + 1 + 40, ("organization.links[]",))


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ({"channels": None}, ("channels[]", "case_types[]")),
        ({"case_types": []}, ("channels[]", "case_types[]")),
        (
            {"channels": [{"id": "page"}], "case_types": [{"id": "question", "severity": 1}]},
            ("channels[].operators", "case_types[].decides"),
        ),
    ],
)
def test_without_inputs_it_is_not_assessable(parts: dict[str, Any], missing: tuple[str, ...]) -> None:
    found = timed(**parts)
    assert (found.value, found.missing) == (None, missing)


def test_where_nobody_is_seated_it_is_not_assessable() -> None:
    assert measured(MEASURE, None, channels=[PAGE], case_types=[QUESTION]).missing == ("placements[].seats",)


def test_volunteers_are_there_when_the_channel_is() -> None:
    fans = [{"id": "fans", "name": "Fans"}]
    page = {**PAGE, "operators": ["cm", "fans"], "hours": "Sat-Sun 10:00-20:00"}
    found = timed(OFFICE, stakeholders=fans, channels=[page], case_types=[{**QUESTION, "severity": 3}])
    hops = at_minute(only(found).path, 5 * DAY + 11 * HOUR)
    assert (hops[0].actor, hops[0].wait) == ("fans", 0)
    assert str(found.notes[-1]).startswith("Volunteers have no hours of their own")


def test_the_sentence_names_what_is_waited_for_in_both_languages() -> None:
    roles = [{**role, "hours": "Mon 08:00-20:00"} if role["id"] == "press_head" else role for role in ROLES]
    case = {**GRAVE, "name": {"en": "Counterfeit", "fr": "Contrefaçon"}, "decides": "press_head", "reply_within": "1h"}
    found = timed(organization={"roles": roles}, case_types=[case], governance=AT_A_GLANCE)
    days, rest = divmod(int(only(found).median), DAY)
    assert str(found.explanation) == (
        "An answer is authorised in time for 0% of messages; the most often late is Counterfeit on Page: "
        f"{days}\u00a0d {rest // 60}\u00a0h at the median, because it waits for Press head until Monday at 8:00."
    )
    assert "Contrefaçon sur Page" in render(found.explanation, "fr")
    assert "car le message attend Press head jusqu’au lundi à 8\u00a0h." in render(found.explanation, "fr")


WRITTEN = """\
format: 1
title: Lines
organization:
  hours: Mon-Fri 09:00-18:00
  units: [{id: top, name: Top, function: executive}]
  roles:
    - {id: boss, title: Boss, unit: top}
    - {id: press, title: Press, unit: top, reports_to: boss, hours: always}
channels:
  - id: page
    operators: [cm]
    hours: Mon-Fri 09:00-18:00
case_types:
  - id: recall
    severity: 2
    minutes: 5
    reply_within: 1h
    decides: boss
    approvals:
      - {role: press, within: 1h}
community_manager: {id: cm, title: Community manager}
placements:
  - id: today
    title: Today
    seats:
      - {id: cm, reports_to: boss}
"""


def test_evidence_is_the_worst_path_with_the_lines_that_say_so() -> None:
    scenario = read_text(WRITTEN, "lines.yaml").scenario
    situation = Situation(build_graph(place(scenario, scenario.placements[0])), find_profile(None))
    found = MEASURE.measure(situation)
    assert found.evidence.path == ("cm", "boss", "press", "boss", "cm")
    assert set(found.evidence.ties) == {("cm", "boss"), ("boss", "press"), ("press", "boss"), ("boss", "cm")}
    # everybody's hours, the press officer, operators, promised hours, minutes, target, decider, approval, seat
    assert {place.line for place in found.evidence.places} == {4, 8, 11, 12, 16, 17, 18, 20, 26}


HOURS = ("always", "Mon-Fri 09:00-18:00", "Mon-Fri 08:00-20:00", "Tue-Thu 11:00-15:30", "Sat-Sun 10:00-18:00")
WIDER = {"Tue-Thu 11:00-15:30": "Mon-Fri 09:00-18:00", "Mon-Fri 09:00-18:00": "Mon-Fri 08:00-20:00"}
TARGETS = ("30min", "1h", "3h", "9h", "30h", "60h")
who = st.sampled_from([str(role["id"]) for role in ROLES] + ["cm"])
approval = st.fixed_dictionaries(
    {"role": who, "within": st.sampled_from(["5min", "1h", "3h", "12h"]), "parallel": st.booleans()}
)
organizations = st.fixed_dictionaries(
    {
        "hours": st.lists(st.sampled_from(HOURS), min_size=6, max_size=6),
        "links": st.lists(st.tuples(who, who, st.sampled_from([5, 20, 60])), max_size=3),
        "operators": st.lists(who, min_size=1, max_size=2, unique=True),
        "admins": st.lists(who, max_size=2, unique=True),
        "on_call": st.lists(who, max_size=2, unique=True),
        "alerts": st.booleans(),
        "promised": st.sampled_from([None, *HOURS]),
        "severity": st.integers(1, 4),
        "decides": who,
        "approvals": st.lists(approval, max_size=2),
        "reply_within": st.sampled_from(TARGETS),
    }
)


def chance(drawn: dict[str, Any], names: dict[str, str] | None = None) -> float:
    """The chance in time of one case on one channel, with other ids if `names` gives them."""
    called = {**{one: one for one in [*(str(role["id"]) for role in ROLES), "cm"]}, **(names or {})}
    *hours, own = drawn["hours"]
    roles = [
        {**role, "id": called[str(role["id"])], "hours": when, **_superior(role, called)}
        for role, when in zip(ROLES, hours, strict=True)
    ]
    ties = dict.fromkeys((a, b) for a, b, _ in drawn["links"] if a != b)
    latency = {(a, b): minutes for a, b, minutes in drawn["links"]}
    page = {"id": "page", "operators": [called[one] for one in drawn["operators"]],
            "admins": [called[one] for one in drawn["admins"]], "hours": drawn["promised"]}  # fmt: skip
    case = {"id": "case", "severity": drawn["severity"], "decides": called[drawn["decides"]], "minutes": 7,
            "approvals": [{**one, "role": called[one["role"]]} for one in drawn["approvals"]],
            "reply_within": drawn["reply_within"]}  # fmt: skip
    links = [{"from": called[a], "to": called[b], "type": "collaborates", "latency": f"{latency[a, b]}min"}
             for a, b in ties]  # fmt: skip
    found = measured(
        MEASURE,
        organization={"roles": roles, "links": links},
        manager={"id": called["cm"], "hours": own},
        seats=[{"id": called["cm"], "reports_to": called["mkt_head"]}],
        channels=[page],
        case_types=[case],
        tools=[{"id": "alarm", "family": "monitoring", "channels": ["page"], "alerts_out_of_hours": drawn["alerts"]}],
        governance={"on_call": {"roles": [called[one] for one in drawn["on_call"]], "hours": "always"}},
    )
    assert found.value is not None
    return found.value


def _superior(role: dict[str, Any], called: dict[str, str]) -> dict[str, str]:
    return {"reports_to": called[role["reports_to"]]} if "reports_to" in role else {}


@settings(max_examples=60, deadline=None)
@given(organizations, st.integers(0, 5))
def test_widening_hours_never_lowers_the_chance(drawn: dict[str, Any], who_widens: int) -> None:
    hours = list(drawn["hours"])
    hours[who_widens] = WIDER.get(hours[who_widens], ALWAYS.text)
    assert chance({**drawn, "hours": hours}) >= chance(drawn)


@settings(max_examples=60, deadline=None)
@given(organizations, approval, st.integers(0, 2))
def test_adding_an_approval_never_raises_the_chance(drawn: dict[str, Any], added: dict[str, Any], place: int) -> None:
    approvals = list(drawn["approvals"])
    approvals.insert(place, added)
    assert chance({**drawn, "approvals": approvals}) <= chance(drawn)


@settings(max_examples=60, deadline=None)
@given(organizations, st.lists(approval, min_size=2, max_size=3))
def test_side_by_side_is_never_slower_than_one_after_the_other(
    drawn: dict[str, Any], approvals: list[dict[str, Any]]
) -> None:
    after, beside = ([{**one, "parallel": flag} for one in approvals] for flag in (False, True))
    assert chance({**drawn, "approvals": beside}) >= chance({**drawn, "approvals": after})


@settings(max_examples=40, deadline=None)
@given(organizations, st.permutations([f"x{number}" for number in range(6)]))
def test_renaming_changes_nothing(drawn: dict[str, Any], names: list[str]) -> None:
    ids = [*(str(role["id"]) for role in ROLES), "cm"]
    assert chance(drawn, dict(zip(ids, names, strict=True))) == chance(drawn)
