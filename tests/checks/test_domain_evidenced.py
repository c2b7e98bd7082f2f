"""A domain that can be seen: what each of the five needs, in part, and not at all."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.checks.domain_evidenced import PUBLICS, UNITS
from orgmodel.profiles import PROFILES
from tests.organizations import UNITS as HOUSE
from tests.organizations import Tiny, tiny

NAME = "domain-evidenced"


def domain(name: str, *kinds: str, units: list[dict[str, Any]] | None = None) -> Tiny:
    """A scenario of a domain whose publics are of some kinds, with units beside its own."""
    publics = [{"id": f"p{n}", "name": f"Public {n}", "kind": kind} for n, kind in enumerate(kinds)]
    return tiny(domain=name, stakeholders=publics, organization={"units": [*HOUSE, *(units or [])]})


def unit(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "name": name.capitalize(), "function": "other", **fields}


BRANDS = [unit("one", kind="brand"), unit("two", kind="country")]
NEWSROOM = [unit("desk", function="editorial")]
STUDIO = [unit("atelier", function="creative")]


@pytest.mark.parametrize(
    "told",
    [
        domain("cause", "donor"),
        domain("cause", "volunteer"),
        domain("cause", "beneficiary"),
        domain("media", "reader", units=NEWSROOM),
        domain("work", "author", "fan"),
        domain("work", "author", "member"),
        domain("luxury", "customer", units=STUDIO),
        domain("luxury", "prescriber", units=STUDIO),
        domain("group", "customer", "employee", "press", units=BRANDS),
    ],
)
def test_what_bears_a_domain_out(told: Tiny) -> None:
    assert told.check(NAME).status == "pass"


@pytest.mark.parametrize(
    ("told", "lack"),
    [
        (domain("media", "reader"), "no editorial department"),
        (domain("media", "donor", units=NEWSROOM), "nobody among readers"),
        (domain("work", "fan"), "nobody among authors"),
        (domain("luxury", "customer"), "no creative direction"),
        (
            domain("group", "customer", "union", "regulator", units=BRANDS[:1]),
            "1 of 2 brands, subsidiaries or countries",
        ),
    ],
)
def test_in_part_it_warns_and_says_what_lacks(told: Tiny, lack: str) -> None:
    checked = told.check(NAME)
    assert checked.status == "warn"
    assert lack in str(checked.explanation)


@pytest.mark.parametrize("told", [domain("cause", "customer"), domain("work"), domain("luxury", "donor")])
def test_nothing_of_it_fails(told: Tiny) -> None:
    assert told.check(NAME).status == "fail"


def test_it_names_what_it_found_and_where() -> None:
    told = domain("luxury", "customer", units=STUDIO)
    checked = told.check(NAME)
    assert str(checked.explanation) == "In service of a luxury brand: borne out by Public 0 and Atelier."
    assert told.lines(checked) == ["luxury", "id: p0", "id: atelier"]


def test_what_is_not_written_may_still_bear_it_out() -> None:
    assert tiny().check(NAME).missing == ("domain",)
    assert tiny(domain="cause").check(NAME).missing == ("stakeholders[]",)
    vague = tiny(domain="cause", stakeholders=[{"id": "p", "name": "Public"}]).check(NAME)
    assert (vague.status, vague.missing) == ("not_assessable", ("stakeholders[].kind",))
    nowhere = [{"id": "p", "name": "Readers", "kind": "reader"}]
    units = [{"id": "top", "name": "Top"}, {"id": "comm", "name": "C"}, {"id": "care", "name": "S"},
             {"id": "outside", "name": "A"}]  # fmt: skip
    told = tiny(domain="media", stakeholders=nowhere, organization={"units": units}).check(NAME)
    assert (told.status, told.missing) == ("not_assessable", ("organization.units[].function",))


def test_every_need_of_every_profile_has_a_name() -> None:
    assert {kind for one in PROFILES for group in one.must_have for kind in group} <= set(PUBLICS)
    assert {function for one in PROFILES for function in one.must_units} <= set(UNITS)
