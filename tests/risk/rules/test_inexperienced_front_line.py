"""Inexperienced front line: an apprentice alone fires with the audience share; somebody qualified silences it."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import ROLES, channel, outcome, tiny

RULE = "inexperienced-front-line"
PEOPLE = [
    {"id": "senior", "employment": "permanent", "seniority": "4y"},
    {"id": "junior", "employment": "permanent", "seniority": "1y", "training": "0h"},
    {"id": "intern", "employment": "intern"},
]


def held(**holders: str) -> dict[str, Any]:
    """The editor alone on a page of 300, the agent on one of 100."""
    roles = [{**role, **({"holders": [holders[role["id"]]]} if role["id"] in holders else {})} for role in ROLES]
    pages = [channel(operators=["editor"], audience=300), channel(id="other", name="Other", operators=["agent"])]
    return {"channels": pages, "people": PEOPLE, "organization": {"roles": roles}}


def test_an_intern_with_nobody_qualified_above_is_named() -> None:
    """3/4 of the audience: likelihood 5, reputation 4, so critical."""
    found = tiny(**held(editor="intern", comm_head="junior", agent="senior"))
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.75)
    assert (finding.likelihood, finding.consequence, finding.level) == (5, 4, Level.CRITICAL)
    assert str(finding.message) == (
        "Page, 75% of the audience, is left to Editor: only interns, apprentices or volunteers, and no qualified "
        "superior."
    )
    assert (finding.subjects, finding.evidence.actors) == (("page",), ("editor",))
    assert "id: intern" in found.lines(finding)


@pytest.mark.parametrize("holders", [{"editor": "intern", "comm_head": "senior"}, {"editor": "senior"}])
def test_somebody_qualified_above_or_on_the_page_silences_it(holders: dict[str, str]) -> None:
    assert outcome(RULE, **held(agent="senior", **holders)).hits == ()


def test_newcomers_are_no_trainees() -> None:
    assert outcome(RULE, **held(editor="junior", agent="junior")).hits == ()


def test_who_holds_the_roles_must_be_written() -> None:
    found = outcome(RULE, **held(editor="intern", agent="senior"))
    assert (found.hits, found.missing) == ((), ("organization.roles[].holders",))


def test_nobody_outside_is_not_applicable() -> None:
    assert not outcome(RULE, channels=[channel(family="internal")]).applicable
