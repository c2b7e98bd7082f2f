"""The five signs of a fad, each seen, not seen or unknown."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.fad_signs import MEASURE
from tests.organizations import tiny

from .tiny import measured

FAD: dict[str, Any] = {
    "manager": {"metiers": {"marketing": 0.9, "public_relations": 0.1}},
    "organization": {"links": []},
    "strategy": {"indicators": [{"id": "reach", "kind": "output"}]},
    "governance": {"crisis_plan": "none"},
}
"""Under the marketing head, doing little but marketing, hearing nothing, counting posts, without a plan."""


def shows(**parts: Any) -> list[bool | None]:
    return [sign.shows for sign in measured(MEASURE, **{**FAD, **parts}).detail]


def test_all_five() -> None:
    found = measured(MEASURE, **FAD)
    assert (found.value, found.bound, found.missing) == (5, "exact", ())
    assert str(found.explanation) == (
        "5 of the 5 signs of a fad: it answers to marketing alone (Marketing head), marketing is 90% of it, nothing it "
        "hears is fed back, 100% of its indicators only count activity and there is no crisis plan."
    )


@pytest.mark.parametrize(
    ("parts", "sign"),
    [
        ({"seats": [{"id": "cm", "reports_to": "press_head"}]}, 0),
        ({"seats": [{"id": "cm", "reports_to": "mkt_head", "dotted_to": "care_head"}]}, 0),
        ({"seats": [{"id": "cm", "reports_to": []}]}, 0),
        ({"manager": {"metiers": {"marketing": 0.8, "public_relations": 0.2}}}, 1),
        ({"organization": {"links": [{"from": "cm", "to": "boss", "type": "feeds_back"}]}}, 2),
        ({"strategy": {"indicators": [{"id": "a", "kind": "output"}, {"id": "b", "kind": "impact"}]}}, 3),
        ({"governance": {"crisis_plan": {"levels": True}}}, 4),
    ],
)
def test_each_sign_alone_may_be_absent(parts: dict[str, Any], sign: int) -> None:
    expected: list[bool | None] = [True] * 5
    expected[sign] = False
    assert shows(**parts) == expected


@pytest.mark.parametrize(
    ("parts", "sign", "field"),
    [
        ({"manager": {}}, 1, "community_manager.metiers"),
        ({"organization": {}}, 2, "organization.links[]"),
        ({"strategy": None}, 3, "strategy.indicators[]"),
        ({"strategy": {"indicators": [{"id": "a", "kind": "impact"}, {"id": "b"}, {"id": "c"}]}}, 3,
         "strategy.indicators[].kind"),
        ({"governance": {}}, 4, "governance.crisis_plan"),
    ],
)  # fmt: skip
def test_each_sign_alone_may_be_unknown(parts: dict[str, Any], sign: int, field: str) -> None:
    found = measured(MEASURE, **{**FAD, **parts})
    assert [one.shows is None for one in found.detail].index(True) == sign
    assert (found.value, found.bound, found.missing) == (4, "at_least", (field,))


def test_a_superior_s_department_may_be_unknown() -> None:
    roles = [{"id": "boss", "title": "Boss", "unit": "top"}]
    units = [{"id": "top", "name": "Top"}]
    found = shows(
        organization={"units": units, "roles": roles, "links": []}, seats=[{"id": "cm", "reports_to": "boss"}]
    )
    assert found[0] is None


def test_no_indicator_at_all_proves_as_little() -> None:
    assert shows(strategy={"indicators": []})[3] is True


def test_what_others_feed_back_about_a_public_is_heard() -> None:
    line = {"from": "agent", "to": "boss", "type": "feeds_back", "about": ["clients"]}
    assert shows(organization={"links": [line]}, stakeholders=[{"id": "clients", "name": "Clients"}])[2] is False
    report = {key: value for key, value in line.items() if key != "about"}
    assert shows(organization={"links": [report]})[2] is True


def test_without_seats_it_is_not_assessable() -> None:
    assert measured(MEASURE, None, **FAD).missing == ("placements[].seats",)


def test_the_evidence_is_where_the_signs_are_written() -> None:
    told = tiny(governance={"crisis_plan": "none"}, strategy={"indicators": []}, organization={"links": []})
    found = told.facts.measures["fad-signs"]
    assert (found.value, told.lines(found)) == (3, ["[]", "[]", "none"])


def test_a_superior_of_no_written_unit_may_be_of_marketing() -> None:
    roles = [{"id": "boss", "title": "Boss"}, {"id": "stray", "title": "Stray", "reports_to": "boss"}]
    house = {"roles": roles, "links": []}
    assert shows(organization=house, seats=[{"id": "cm", "reports_to": "stray"}])[0] is None
