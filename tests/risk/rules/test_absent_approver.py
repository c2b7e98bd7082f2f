"""Absent approver: an approval that waits for closed doors, or too many of them, fires; one in hours is silent."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "absent-approver"
WIDE = channel(hours="Mon-Sun 09:00-18:00")
HEAD = {"role": "comm_head"}


def case(*approvals: dict[str, Any], severity: int = 3, **more: Any) -> dict[str, Any]:
    return {"id": "complaint", "name": "Complaint", "severity": severity, "decides": "cm",
            "approvals": list(approvals), **more}  # fmt: skip


def test_an_approver_away_at_weekends_is_named_with_the_hours() -> None:
    """Monday to Friday of seven days of nine hours: two sevenths away."""
    found = tiny(channels=[WIDE], case_types=[case(HEAD)])
    hit = found.outcomes[RULE].hits[0]
    assert hit.driver == pytest.approx(2 / 7)
    assert str(hit.message) == "“Complaint” waits for Communication head, away for 29% of the hours of Page."
    assert (hit.subject, hit.evidence.actors) == ("complaint", ("comm_head",))
    assert [found.line(place) for place in hit.evidence.places][-1] == "Mon-Sun 09:00-18:00"
    assert found.finding(RULE) is None, "below .3 it is low"


def test_an_approver_in_hours_is_silent() -> None:
    found = outcome(RULE, channels=[channel()], case_types=[case(HEAD)])
    assert (found.hits, found.missing) == ((), ())


def test_being_on_call_opens_a_grave_case_and_no_other() -> None:
    governance = {"on_call": {"roles": ["comm_head"], "hours": "always"}}
    assert drive(RULE, channels=[WIDE], case_types=[case(HEAD)], governance=governance) == 0
    everyday = case(HEAD, severity=2)
    assert drive(RULE, channels=[WIDE], case_types=[everyday], governance=governance, domain="luxury") == pytest.approx(
        2 / 7
    )


def test_more_approvals_in_a_row_than_the_domain_needs_count_whole() -> None:
    """A cause needs none for everyday cases and one for grave ones; those that start together count once."""
    finding = tiny(domain="cause", channels=[channel()], case_types=[case(HEAD, {"role": "boss"})]).finding(RULE)
    assert finding and (finding.driver, finding.level) == (1.0, Level.MEDIUM)
    assert str(finding.message) == "“Complaint” waits for 2 approvals in a row, where this domain needs 1."
    beside = case(HEAD, {"role": "boss", "parallel": True})
    assert drive(RULE, domain="cause", channels=[channel()], case_types=[beside]) == 0


def test_it_counts_the_share_of_what_arrives() -> None:
    kinds = [case(HEAD, severity=1, share=0.25), {"id": "praise", "severity": 1, "share": 0.75, "decides": "cm"}]
    assert drive(RULE, domain="cause", channels=[channel()], case_types=kinds) == pytest.approx(0.25)


def test_unwritten_hours_are_missing_and_no_approval_needs_nobody() -> None:
    assert outcome(RULE).missing == ("case_types[]",)
    assert outcome(RULE, case_types=[case(HEAD)]).missing == ("channels[]",)
    assert outcome(RULE, case_types=[case(HEAD)], channels=[channel(hours=...)]).missing == ("channels[].hours",)
    house = {"hours": ...}
    assert outcome(RULE, organization=house, case_types=[case(HEAD)], channels=[channel()]).missing == (
        "organization.hours",
    )
    assert not outcome(RULE, case_types=[case()]).applicable
