"""Inside and outside at once: in balance, leaning, an outpost or a back office."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

NAME = "boundary-balance"
INSIDE = ("boss", "editor", "care_head", "agent", "agency_writer")


def tied(outside: int, inside: int) -> dict[str, Any]:
    """So many publics, and so many roles inside: the superior first."""
    publics = [{"id": f"p{n}", "name": f"Public {n}", "served_by": ["cm"]} for n in range(outside)]
    links = [{"from": "cm", "to": other, "type": "collaborates"} for other in INSIDE[: inside - 1]]
    return {"stakeholders": publics, "organization": {"links": links}}


@pytest.mark.parametrize(
    ("outside", "inside", "status", "reading"),
    [
        (2, 2, "pass", "Index 0: in balance."),
        (3, 2, "pass", "Index 0.2: in balance."),
        (2, 1, "warn", "Index 0.33: it leans outward."),
        (4, 1, "warn", "Index 0.6: it leans outward."),
        (5, 1, "fail", "Index 0.67: an outpost, with a weak voice inside."),
        (1, 2, "warn", "Index −0.33: it leans inward."),
        (1, 5, "fail", "Index −0.67: a back office, with few ties outside."),
    ],
)
def test_the_bands(outside: int, inside: int, status: str, reading: str) -> None:
    checked = tiny(**tied(outside, inside)).check(NAME)
    assert checked.status == status
    assert reading in str(checked.explanation)


def test_it_names_the_type_of_spanner() -> None:
    said = str(tiny(**tied(2, 2)).check(NAME).explanation)
    assert said == (
        "The role has 2 contacts outside and 2 inside. Index 0: in balance. An outpost: tied to 2 publics outside and "
        "2 departments inside (Communication and Management), but no feedback of what it hears is written."
    )


def test_what_could_pull_it_back_must_be_written() -> None:
    assert tiny().check(NAME).missing == ("stakeholders[]",)
    inward = tiny(**{**tied(1, 2), "stakeholders": [{"id": "p", "name": "Public"}]}).check(NAME)
    assert (inward.status, inward.missing) == ("not_assessable", ("stakeholders[].served_by",))
    outward = tiny(**{**tied(5, 1), "organization": {}}).check(NAME)
    assert (outward.status, outward.missing) == ("not_assessable", ("organization.links[]",))


def test_in_balance_it_passes_whatever_is_missing() -> None:
    parts = tied(1, 1)
    assert tiny(stakeholders=parts["stakeholders"]).check(NAME).status == "pass"


def test_the_evidence_is_where_the_ties_are_written() -> None:
    told = tiny(**tied(1, 2))
    assert told.lines(told.check(NAME)) == ["comm_head", "from: cm", "- cm"]
