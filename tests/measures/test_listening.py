"""Listening by hand: clients weigh 3/4, fans 1/4; a way of one or two written ties to somebody able to act counts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.measures.listening import MEASURE

from .organizations import backwards, plainly, plans, written
from .tiny import CLIENTS, FANS, ROLES, measured

CASES = [
    {"id": "question", "severity": 1, "decides": "cm"},
    {"id": "complaint", "severity": 2, "decides": "care_head"},
]
SERVED = [{**CLIENTS, "served_by": ["cm"]}, {**FANS, "served_by": ["cm"]}]


def ties(*rows: tuple[Any, ...]) -> dict[str, Any]:
    return {
        "links": [
            {"from": start, "to": end, "type": kind, **({"about": about[0]} if about else {})}
            for start, end, kind, *about in rows
        ]
    }


def heard(*rows: tuple[Any, ...], **parts: Any) -> Any:
    return measured(MEASURE, **{"case_types": CASES, "stakeholders": SERVED, "organization": ties(*rows), **parts})


def test_nothing_fed_back_is_nothing_heard() -> None:
    found = heard()
    assert found.value == 0
    assert str(found.explanation) == (
        "0% of the publics, by weight, are listened to and fed back to somebody able to act. Fed back to nobody who "
        "can act: Clients and Fans."
    )


@pytest.mark.parametrize(("end", "expected"), [("care_head", 1), ("boss", 1), ("mkt_head", 1), ("agent", 0)])
def test_one_tie_to_who_decides_or_stands_at_level_one(end: str, expected: float) -> None:
    assert heard(("cm", end, "feeds_back")).value == expected


def test_two_ties_are_near_enough_and_three_are_not() -> None:
    assert heard(("cm", "agent", "feeds_back"), ("agent", "care_head", "feeds_back")).value == 1
    roles = [*({"id": f"clerk{n}", "title": f"Clerk {n}", "unit": "mkt", "reports_to": "mkt_head"} for n in (1, 2))]
    chain = ties(
        ("cm", "clerk1", "feeds_back"), ("clerk1", "clerk2", "feeds_back"), ("clerk2", "care_head", "feeds_back")
    )
    assert heard(organization={**chain, "roles": [*ROLES, *roles]}).value == 0


def test_the_way_is_in_the_evidence_with_its_ties() -> None:
    found = heard(("cm", "agent", "feeds_back"), ("agent", "care_head", "feeds_back"))
    assert set(found.evidence.ties) == {("cm", "agent"), ("agent", "care_head")}
    assert found.evidence.path == ("cm", "agent", "care_head")


@pytest.mark.parametrize("kind", ["represents", "collaborates", "informs", "coordinates"])
def test_only_feeding_back_counts(kind: str) -> None:
    assert heard(("cm", "care_head", kind)).value == 0


def test_about_says_whose_word_is_carried_on_both_ties() -> None:
    assert heard(("cm", "care_head", "feeds_back", ["fans"])).value == pytest.approx(0.25)
    onward = heard(("cm", "agent", "feeds_back"), ("agent", "care_head", "feeds_back", ["clients"]))
    assert onward.value == pytest.approx(0.75)


def test_a_stakeholder_may_feed_back_itself() -> None:
    assert heard(("fans", "care_head", "feeds_back")).value == pytest.approx(0.25)


def test_a_seat_able_to_decide_is_no_end() -> None:
    """Else every placement would be heard by itself."""
    assert heard(("agent", "cm", "feeds_back", ["clients", "fans"])).value == 0


def test_nobody_who_listens_is_said_apart() -> None:
    publics = [SERVED[0], {**FANS, "served_by": []}]
    found = heard(("cm", "care_head", "feeds_back"), stakeholders=publics)
    assert found.value == pytest.approx(0.75)
    assert "Listened to by nobody: Fans." in str(found.explanation)


def test_an_operator_or_a_user_of_a_monitoring_tool_listens() -> None:
    forum = {"id": "forum", "stakeholders": ["clients"], "operators": ["cm"]}
    assert heard(("cm", "boss", "feeds_back"), stakeholders=[CLIENTS], channels=[forum]).value == 1
    watched = {"id": "forum", "stakeholders": ["clients"], "operators": []}
    tool = {"id": "ear", "family": "monitoring", "channels": ["forum"], "users": ["agent"]}
    tie = ("agent", "boss", "feeds_back", ["clients"])
    assert heard(tie, stakeholders=[CLIENTS], channels=[watched], tools=[tool]).value == 1
    assert heard(tie, stakeholders=[CLIENTS], channels=[watched]).value == 0


def test_what_lacks_its_inputs_is_not_assessable() -> None:
    assert measured(MEASURE, case_types=CASES).missing == ("stakeholders[]",)
    assert measured(MEASURE, stakeholders=SERVED).missing == ("case_types[].decides", "case_types[].expert")
    assert heard(organization={}).missing == ("organization.links[]",)
    unknown = heard(("cm", "care_head", "feeds_back", ["clients"]), stakeholders=[CLIENTS])
    assert unknown.missing == ("stakeholders[].served_by", "channels[].operators")
    assert measured(MEASURE, None, case_types=CASES, stakeholders=SERVED).missing == ("placements[].seats",)


def test_one_unknown_public_leaves_the_value_at_least() -> None:
    tie = ("cm", "care_head", "feeds_back", ["clients", "fans"])
    found = heard(tie, stakeholders=[SERVED[0], FANS])
    assert (found.value, found.bound) == (pytest.approx(0.75), "at_least")


@settings(deadline=None, max_examples=60)
@given(plans(), st.data())
def test_removing_a_feeds_back_never_raises_it(plan: dict[str, Any], data: st.DataObject) -> None:
    """domain.md §10."""
    roles = len(plan["unit"])
    backs = st.tuples(st.integers(0, roles), st.integers(0, roles), st.just("feeds_back"))
    link = data.draw(backs.filter(lambda t: t[0] != t[1] and t not in plan["links"]))
    more = measured(MEASURE, **written({**plan, "links": [*plan["links"], link]})).value
    less = measured(MEASURE, **written(plan)).value
    assert (more is None) == (less is None)
    assert more is None or less is None or less <= more + 1e-12


@settings(deadline=None, max_examples=40)
@given(plans())
def test_it_is_a_share_and_names_do_not_count(plan: dict[str, Any]) -> None:
    one, other = (measured(MEASURE, **written(plan, name)).value for name in (plainly, backwards))
    assert one == (None if other is None else pytest.approx(other))
    assert one is None or 0 <= one <= 1
