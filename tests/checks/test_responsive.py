"""Be responsive: in time within hours passes; four steps to who decides fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny


def arriving(decides: str, operators: tuple[str, ...] = ("cm",)) -> dict[str, Any]:
    case = {"id": "question", "name": "Question", "severity": 1, "decides": decides, "minutes": 5, "reply_within": "4h"}
    return {"channels": [channel(operators=list(operators))], "case_types": [case]}


def test_the_seat_decides_within_its_hours() -> None:
    checked = tiny(**arriving("cm")).check("responsive")
    assert (checked.status, checked.value) == ("pass", 1)


def test_four_steps_to_who_decides_fail_with_their_path() -> None:
    """Editor → communication head → boss → care head → agent."""
    checked = tiny(**arriving("agent", ("editor",))).check("responsive")
    assert (checked.status, checked.value) == ("fail", 1)
    assert str(checked.explanation) == "Question reaches Agent, who decides, after 4 steps."
    assert checked.evidence.actors == ("editor", "comm_head", "boss", "care_head", "agent")


@pytest.mark.parametrize(("decides", "status"), [("boss", "pass"), ("care_head", "warn")])
def test_two_steps_pass_and_three_warn(decides: str, status: str) -> None:
    assert tiny(**arriving(decides, ("editor",))).check("responsive").status == status


def test_late_answers_fail_however_near_the_decision_is() -> None:
    """The page promises answers at any hour; the seat is there 45 of 168."""
    told = arriving("cm")
    told["channels"][0]["hours"] = "always"
    assert tiny(**told).check("responsive").status == "fail"


def test_an_approval_alone_is_no_way_to_a_decision() -> None:
    """The agent, four steps away, only agrees; nobody is written to decide."""
    told = arriving("cm", ("editor",))
    approved = {"id": "other", "severity": 1, "approvals": [{"role": "agent", "within": "5min"}]}
    told["case_types"] += [approved, {"id": "bare", "severity": 1}]
    assert "steps" not in str(tiny(**told).check("responsive").explanation)
