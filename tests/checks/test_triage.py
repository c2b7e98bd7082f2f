"""Triage: every case with a route passes; a decider out of reach is no route; an unwritten one leaves it open."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny

KNOWN = {"id": "a", "severity": 1, "decides": "cm"}


def routed(share: float, **changes: Any) -> Any:
    """A case that the writer of an agency decides, to whom no line leads."""
    cases = [
        {**KNOWN, "share": round(1 - share, 2)},
        {"id": "b", "severity": 2, "decides": "agency_writer", "share": share},
    ]
    return tiny(case_types=cases, channels=[channel()], **changes)


def test_every_case_has_a_route() -> None:
    checked = tiny(case_types=[KNOWN, {**KNOWN, "id": "b"}]).check("triage")
    assert (checked.status, str(checked.explanation)) == ("pass", "Each of 2 types of case has somebody who decides.")
    assert checked.evidence.actors == ("cm",)
    alone = tiny(case_types=[KNOWN]).check("triage")
    assert str(alone.explanation) == "The only type of case has somebody who decides."


@pytest.mark.parametrize(("share", "status"), [(0.05, "pass"), (0.06, "warn"), (0.2, "warn"), (0.21, "fail")])
def test_a_decider_out_of_reach_is_no_route(share: float, status: str) -> None:
    told = routed(share)
    checked = told.check("triage")
    assert checked.status == status
    assert checked.value == pytest.approx(1 - share)
    assert told.lines(checked) == ["agency_writer"]
    assert str(checked.explanation).endswith("have a route; nobody decides, or no line leads there, for b.")


def test_a_line_makes_the_route() -> None:
    link = {"from": "agency_writer", "to": "comm_head", "type": "collaborates"}
    assert routed(0.5, organization={"links": [link]}).check("triage").status == "pass"


def test_a_case_that_arrives_where_nobody_answers_has_no_route() -> None:
    told = tiny(case_types=[KNOWN], channels=[channel(operators=[])])
    assert told.check("triage").status == "fail"


def test_an_unwritten_route_is_unknown() -> None:
    checked = tiny(case_types=[KNOWN, {"id": "b", "severity": 2}]).check("triage")
    assert (checked.status, checked.missing) == ("not_assessable", ("case_types[].decides",))
    assert str(checked.explanation) == "50% of cases have a route; not written for b."
