"""Dependency on an agency: it answers and no admin is inside; an admin and an approver inside silence it."""

from __future__ import annotations

import pytest

from tests.organizations import channel, drive, outcome, tiny

RULE = "agency-dependency"
CASE = {"id": "question", "severity": 1, "decides": "comm_head"}


def test_no_admin_inside_names_the_agency() -> None:
    page = channel(operators=["agency_writer"], admins=["agency_writer"])
    found = tiny(channels=[page], case_types=[CASE])
    finding = found.finding(RULE)
    assert finding and str(finding.message) == "Page is answered by Agency writer, with no administrator inside."
    assert finding.evidence.actors == ("agency_writer",)


def test_an_admin_and_somebody_who_decides_in_hours_silence_it() -> None:
    assert drive(RULE, channels=[channel(operators=["agency_writer"])], case_types=[CASE]) == 0


def test_nobody_who_decides_at_night_fires() -> None:
    page = channel(operators=["agency_writer"], hours="always")
    assert drive(RULE, channels=[page, channel(id="other", audience=300)], case_types=[CASE]) == pytest.approx(0.25)
    (hit,) = outcome(RULE, channels=[page], case_types=[CASE]).hits
    assert str(hit.message).endswith("with nobody inside who may approve during all its hours.")


def test_hours_that_are_not_written_leave_open_who_could_approve() -> None:
    page = channel(operators=["agency_writer"])
    found = outcome(RULE, channels=[page], case_types=[CASE], organization={"hours": ...})
    assert (found.hits, found.missing) == ((), ("channels[].hours",))


def test_no_agency_is_not_applicable() -> None:
    assert not outcome(RULE, channels=[channel()]).applicable
