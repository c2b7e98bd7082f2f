"""Approvals within opening hours: an approver away on Saturday warns; on call does not; none needed is silent."""

from __future__ import annotations

from typing import Any

from tests.organizations import channel, tiny

NAME = "approval-workflow"


def told(hours: str, approvals: list[dict[str, Any]], **governance: Any) -> Any:
    case = {"id": "crisis", "severity": 4, "decides": "comm_head", "approvals": approvals}
    return tiny(channels=[channel(hours=hours)], case_types=[case], governance=governance).check(NAME)


BOSS = [{"role": "boss", "within": "1h"}]
SATURDAY = "Mon-Fri 09:00-18:00; Sat 09:00-12:00"


def test_the_same_hours_pass_and_saturday_warns() -> None:
    assert told("Mon-Fri 09:00-18:00", BOSS).status == "pass"
    late = told(SATURDAY, BOSS)
    assert (late.status, str(late.explanation)) == ("warn", "Away while channels are open: Boss, who approve.")


def test_on_call_is_there() -> None:
    assert told(SATURDAY, BOSS, on_call={"roles": ["boss"], "hours": "always"}).status == "pass"


def test_no_approval_is_not_applicable() -> None:
    assert told(SATURDAY, []).status == "not_applicable"
