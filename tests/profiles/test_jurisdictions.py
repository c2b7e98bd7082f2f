"""Whose law: thirty countries of the Union and the Economic Area; an unwritten country is unknown."""

from __future__ import annotations

import pytest

from orgmodel.profiles.jurisdictions import EUROPE, is_european
from tests.organizations import tiny


def test_the_union_has_27_members_and_the_area_three_more() -> None:
    assert len(EUROPE) == 30
    assert {"IS", "LI", "NO"} < EUROPE


@pytest.mark.parametrize(("country", "european"), [("FR", True), (" de ", True), ("GB", False), ("CH", False)])
def test_a_country_as_it_is_written(country: str, european: bool) -> None:
    assert is_european(tiny(organization={"country": country}).scenario.organization) is european


def test_without_a_country_it_is_unknown() -> None:
    assert is_european(tiny().scenario.organization) is None
