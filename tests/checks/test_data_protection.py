"""Data protection: four items pass, anything less warns in Europe, an unwritten one leaves it open."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny

DATA = {"register": True, "joint_controller": True, "notice": True, "dpo": True}
FRANCE = {"country": "FR"}


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (DATA, "pass"),
        ({**DATA, "notice": False}, "warn"),
        ("none", "warn"),
        ({"register": True}, "not_assessable"),
    ],
)
def test_items(data: Any, status: str) -> None:
    assert tiny(governance={"data": data}, organization=FRANCE).check("data-protection").status == status


def test_a_page_that_says_it_is_in_no_register_is_named() -> None:
    told = tiny(governance={"data": DATA}, organization=FRANCE, channels=[channel(in_data_register=False)])
    checked = told.check("data-protection")
    assert (checked.status, told.lines(checked)) == ("warn", ["false"])
    assert str(checked.explanation) == "What lacks: an entry in the register of processing for Page."


@pytest.mark.parametrize(("country", "status"), [("IE", "warn"), ("CA", "not_applicable"), (None, "not_assessable")])
def test_the_law_is_european(country: str | None, status: str) -> None:
    organization = {"country": country} if country else {}
    checked = tiny(governance={"data": "none"}, organization=organization).check("data-protection")
    assert checked.status == status
    assert ("organization.country" in checked.missing) == (country is None)


def test_what_is_in_place_passes_whatever_the_country() -> None:
    assert tiny(governance={"data": DATA}).check("data-protection").status == "pass"
