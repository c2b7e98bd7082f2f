"""On call: promised hours nobody works need two persons and, in Europe, an agreement; hours worked need nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import Tiny, channel, tiny


def told(duty: Any, country: str | None = "FR") -> Tiny:
    """A page open on Saturday that nobody works."""
    organization = {"country": country} if country else {}
    pages = [channel(hours="Mon-Sat 09:00-18:00")]
    return tiny(channels=pages, governance={"on_call": duty}, organization=organization)


@pytest.mark.parametrize(
    ("duty", "status"),
    [
        ({"roles": ["cm", "editor"], "agreement": True}, "pass"),
        ({"roles": ["editor"], "agreement": True}, "warn"),
        ({"roles": ["editor"], "agreement": False}, "fail"),
        ({"roles": ["cm", "editor"]}, "not_assessable"),
        ("none", "fail"),
    ],
)
def test_a_page_open_on_saturday_that_nobody_works(duty: Any, status: str) -> None:
    assert told(duty).check("on-call").status == status


def test_it_points_at_what_is_written_of_being_on_call() -> None:
    found = told("none")
    assert found.lines(found.check("on-call")) == ["none"]


@pytest.mark.parametrize(("country", "status"), [("fr", "warn"), ("DE", "warn"), ("CA", "pass")])
def test_the_agreement_is_asked_for_under_european_law_only(country: str, status: str) -> None:
    assert told({"roles": ["cm", "editor"], "agreement": False}, country).check("on-call").status == status


def test_without_a_country_an_agreement_that_lacks_is_open() -> None:
    checked = told({"roles": ["cm", "editor"], "agreement": False}, None).check("on-call")
    assert (checked.status, checked.missing) == ("not_assessable", ("organization.country",))
    assert told({"roles": ["cm", "editor"], "agreement": True}, None).check("on-call").status == "pass"


def test_hours_that_are_worked_need_no_roster() -> None:
    assert tiny(channels=[channel()], governance={"on_call": "none"}).check("on-call").status == "not_applicable"
