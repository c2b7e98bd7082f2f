"""Be transparent: six marks of six pass; in France hidden advertising fails whatever the others say."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny

RULES = {"public_charter": True, "deletion_rule": True}
POLICY = {"policy": {"identify_themselves": True}}
PAID = {"used": True, "labelled": True, "written_contract": True}


def told(country: str | None = "FR", **changes: Any) -> Any:
    page = channel(**{"affiliation_shown": True, "moderation": RULES, "paid_content": PAID, **changes})
    organization = {} if country is None else {"country": country}
    return tiny(channels=[page], governance=POLICY, organization=organization)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, "pass"),
        ({"affiliation_shown": False}, "warn"),
        ({"moderation": "none"}, "warn"),
        ({"moderation": "none", "affiliation_shown": False}, "fail"),
    ],
)
def test_marks_kept_of_those_that_apply(changes: dict[str, Any], status: str) -> None:
    """6/6, 5/6, 4/6, 3/6."""
    assert told(**changes).check("transparent").status == status


@pytest.mark.parametrize("lack", ["labelled", "written_contract"])
def test_the_gate_of_french_law(lack: str) -> None:
    """5 of 6 would warn."""
    hidden = {"paid_content": {**PAID, lack: False}}
    checked = told(**hidden).check("transparent")
    assert (checked.status, checked.value) == ("fail", pytest.approx(5 / 6))
    assert str(checked.explanation) == (
        "Paid content runs in France without label or written contract: Page. This is a checklist, not legal advice."
    )
    assert told("BE", **hidden).check("transparent").status == "warn"


def test_where_the_country_is_not_written_it_is_named() -> None:
    checked = told(None, paid_content={**PAID, "labelled": False}).check("transparent")
    assert (checked.status, checked.missing) == ("warn", ("organization.country",))


def test_what_is_not_written_keeps_it_from_passing() -> None:
    checked = told(affiliation_shown=...).check("transparent")
    assert (checked.status, checked.missing) == ("not_assessable", ("channels[].affiliation_shown",))


def test_it_points_at_the_line_that_lacks() -> None:
    found = told("BE", paid_content={**PAID, "labelled": False})
    assert found.lines(found.check("transparent")) == ["false"]
