"""Approvals within opening hours: an approver away on Saturday warns; on call for grave cases does not."""

from __future__ import annotations

from typing import Any

from tests.organizations import channel, tiny

NAME = "approval-workflow"
BOSS = [{"role": "boss", "within": "1h"}]
SATURDAY = "Mon-Fri 09:00-18:00; Sat 09:00-12:00"


def told(hours: Any, approvals: list[dict[str, Any]], severity: int = 4, **changes: Any) -> Any:
    case = {"id": "crisis", "severity": severity, "decides": "comm_head", "approvals": approvals}
    return tiny(channels=[channel(hours=hours)], case_types=[case], **changes).check(NAME)


def test_the_same_hours_pass_and_saturday_warns() -> None:
    there = told("Mon-Fri 09:00-18:00", BOSS)
    assert (there.status, there.evidence.actors) == ("pass", ("boss",))
    assert str(there.explanation) == "There while the channels are open: Boss, who approve."
    late = told(SATURDAY, BOSS)
    assert (late.status, str(late.explanation)) == ("warn", "Away while channels are open: Boss, who approve.")
    assert late.evidence.actors == ("boss",)


def test_on_call_is_there_for_grave_cases_only_and_within_its_hours() -> None:
    """Being on call opens a role's steps from severity 3 on (model.md §3)."""
    always = {"on_call": {"roles": ["boss"], "hours": "always"}}
    evening = {"on_call": {"roles": ["boss"], "hours": "Mon-Fri 18:00-22:00"}}
    assert told(SATURDAY, BOSS, governance=always).status == "pass"
    assert told(SATURDAY, BOSS, severity=2, governance=always).status == "warn"
    assert told(SATURDAY, BOSS, governance=evening).status == "warn"


def test_no_approval_is_not_applicable() -> None:
    assert told(SATURDAY, []).status == "not_applicable"


def test_hours_that_are_not_written_leave_it_open_unless_somebody_is_known_to_be_away() -> None:
    assert told(..., BOSS).missing == ("channels[].hours",)
    nobody = {"organization": {"hours": ...}}
    assert told(SATURDAY, BOSS, **nobody).missing == ("organization.hours",)
    roles = [
        {"id": "boss", "title": "Boss", "unit": "top"},
        {"id": "comm_head", "title": "Communication head", "unit": "comm", "reports_to": "boss"},
        {"id": "editor", "title": "Editor", "unit": "comm", "reports_to": "comm_head", "hours": "Mon-Fri 09:00-18:00"},
    ]
    both = [*BOSS, {"role": "editor", "within": "1h"}]
    known = told(SATURDAY, both, organization={"hours": ..., "roles": roles})
    assert (known.status, known.missing) == ("warn", ("organization.hours",))
