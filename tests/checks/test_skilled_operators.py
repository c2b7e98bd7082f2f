"""Anyone can do it: an apprentice alone fails, under somebody qualified warns, beside somebody qualified passes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import ROLES, channel, tiny

SENIOR = {"id": "senior", "employment": "permanent", "seniority": "4y"}
JUNIOR = {"id": "junior", "employment": "permanent", "seniority": "1y", "training": "2h"}
APPRENTICE = {"id": "apprentice", "employment": "apprentice"}


def page(operators: list[str], **holders: str) -> Any:
    """The page answered by `operators`, with the holders given by role."""
    roles = [{**role, **({"holders": [holders[role["id"]]]} if role["id"] in holders else {})} for role in ROLES]
    people = [SENIOR, JUNIOR, APPRENTICE]
    return tiny(channels=[channel(operators=operators)], people=people, organization={"roles": roles})


@pytest.mark.parametrize(
    ("operators", "holders", "status"),
    [
        (["editor"], {"editor": "senior"}, "pass"),
        (["editor", "agent"], {"editor": "senior", "agent": "apprentice"}, "pass"),
        (["editor"], {"editor": "junior"}, "warn"),
        (["editor"], {"editor": "apprentice", "comm_head": "senior"}, "warn"),
        (["editor"], {"editor": "apprentice", "comm_head": "junior"}, "fail"),
        (["editor"], {"editor": "apprentice"}, "warn"),
        (["editor"], {}, "not_assessable"),
    ],
)
def test_who_answers_and_who_stands_above(operators: list[str], holders: dict[str, str], status: str) -> None:
    assert page(operators, **holders).check("skilled-operators").status == status


def test_it_points_at_the_operators_and_the_person() -> None:
    found = page(["editor"], editor="apprentice", comm_head="junior")
    checked = found.check("skilled-operators")
    assert checked.evidence.actors == ("editor",)
    assert found.lines(checked)[1] == "id: apprentice"


def test_nobody_outside_is_not_applicable() -> None:
    assert tiny(channels=[channel(family="internal")]).check("skilled-operators").status == "not_applicable"
