"""Candidates: which seats each shape makes, what comes with them, and what a limit says against them."""

from __future__ import annotations

import pytest

from orgmodel.placement.candidate import Candidate
from orgmodel.placement.candidates import candidates
from orgmodel.scenario.placed import Placed, place
from orgmodel.text import render
from tests.placement.small import MANAGER, small


def kept(shape: str | None, **changes: object) -> list[Candidate]:
    return [one for one in candidates(small(**changes)).kept if one.shape == shape]


def lines(candidate: Candidate) -> list[tuple[str, tuple[str, ...], tuple[str, ...], float | None]]:
    return [(seat.id, seat.reports_to, seat.dotted_to, seat.fte) for seat in candidate.placement.seats]


def placed(candidate: Candidate, **changes: object) -> Placed:
    return place(small(**changes), candidate.placement)


def test_written_placements_always_take_part_and_come_first() -> None:
    found = candidates(small(limits={"never_under": ["comm"], "max_fte": 0.1}))
    assert [one.id for one in found.kept] == ["today"]
    assert found.kept[0].is_written


def test_hosts_are_the_heads_of_units_and_the_top_but_never_of_an_agency() -> None:
    single = kept("single")
    assert [one.hosts for one in single] == [
        ("boss",), ("mkt_head",), ("care_head",), ("north_head",), ("south_head",),
    ]  # fmt: skip
    assert [seat.reports_to for one in kept(None) for seat in one.placement.seats] == [("comm_head",)]  # there already


def test_any_other_role_hosts_where_it_is_asked_for() -> None:
    found = [one for one in candidates(small(), hosts=["editor"]).kept if one.shape == "single"]
    assert [one.hosts for one in found] == [("editor",)]
    assert found[0].placement.title.get("en") == "Under Editor"


def test_a_joint_seat_has_its_second_line_to_the_head_of_the_next_metier() -> None:
    under_marketing = [one for one in kept("joint") if one.hosts[0] == "mkt_head"]
    assert [lines(one) for one in under_marketing] == [
        [("cm", ("mkt_head",), ("care_head",), 1.0)],
        [("cm", ("mkt_head", "care_head"), (), 1.0)],
    ]
    assert {one.hosts[1] for one in kept("joint") if one.hosts[0] != "mkt_head"} == {"mkt_head"}
    assert all(one.placement.seats[0].arbitration == "none" for one in under_marketing)


def test_a_hub_has_a_spoke_in_each_metier_of_a_tenth_and_shares_the_time_of_today() -> None:
    hubs = {one.hosts: lines(one) for one in kept("hub")}
    assert hubs["boss",] == [
        ("cm", ("boss",), (), 0.4), ("cm_mkt", ("mkt_head",), (), 0.3), ("cm_care", ("care_head",), (), 0.3),
    ]  # fmt: skip
    assert hubs["mkt_head",] == [("cm", ("mkt_head",), (), 0.7), ("cm_care", ("care_head",), (), 0.3)]
    assert set(hubs) == {("boss",), ("comm_head",), ("mkt_head",)}


def test_a_hub_has_no_more_spokes_than_time() -> None:
    hub = next(one for one in kept("hub", community_manager={**MANAGER, "fte": 0.6}) if one.hosts == ("boss",))
    assert lines(hub) == [("cm", ("boss",), (), 0.3), ("cm_mkt", ("mkt_head",), (), 0.3)]


def test_spokes_and_hub_coordinate_both_ways_and_answer_on_the_channels_of_the_role() -> None:
    hub = next(one for one in kept("hub") if one.hosts == ("boss",))
    made = placed(hub)
    assert [seat.coordinates_with for seat in made.seats] == [("cm_mkt", "cm_care"), ("cm",), ("cm",)]
    assert made.channels["page"].operators == ("cm", "cm_mkt", "cm_care")
    assert made.channels["page"].owner == "top"


def test_other_operators_of_a_channel_stay() -> None:
    hub = next(one for one in kept("hub", page={"operators": ["editor", "cm"]}) if one.hosts == ("boss",))
    assert placed(hub, page={"operators": ["editor", "cm"]}).channels["page"].operators == (
        "cm", "cm_mkt", "cm_care", "editor",
    )  # fmt: skip


def test_a_dandelion_has_a_seat_in_each_brand_and_needs_two() -> None:
    found = {one.hosts: lines(one) for one in kept("dandelion")}
    assert found["boss",] == [
        ("cm", ("boss",), (), 0.4), ("cm_north", ("north_head",), (), 0.3), ("cm_south", ("south_head",), (), 0.3),
    ]  # fmt: skip
    one_brand = small().organization.units
    units = [{"id": unit.id, "name": render(unit.name, "en"), "function": unit.function} for unit in one_brand]
    assert not kept("dandelion", organization={"units": units})


def test_decentralized_is_a_seat_a_brand_and_nobody_at_the_centre() -> None:
    (found,) = kept("decentralized")
    assert lines(found) == [("cm", ("north_head",), (), 0.5), ("cm_south", ("south_head",), (), 0.5)]
    assert all(not seat.coordinates_with for seat in found.placement.seats)


def test_holistic_opens_the_right_to_speak_to_someone_trained_in_every_unit() -> None:
    found = next(one for one in kept("holistic") if one.hosts == ("boss",))
    scenario = placed(found).scenario
    assert scenario.governance is not None and scenario.governance.speaking == "trained_open"
    assert {(one.role, one.covered, one.trained) for one in scenario.speakers or ()} == {
        (role, True, True) for role in ("boss", "comm_head", "mkt_head", "care_head", "north_head", "south_head")
    }


@pytest.mark.parametrize(
    "admins, expected", [(["agency_writer"], ("agency_writer", "comm_head")), (["editor"], ("editor",))]
)
def test_at_an_agency_an_administrator_stays_inside(admins: list[str], expected: tuple[str, ...]) -> None:
    (found,) = kept("agency", page={"admins": admins})
    made = placed(found, page={"admins": admins})
    assert lines(found) == [("cm", ("agency_writer",), (), 1.0)]
    assert made.channels["page"].admins == expected
    assert made.channels["page"].owner == "comm"


LIMITS = {
    "never_under": (["care"], "care_head", "no seat may be put under Care"),
    "max_bosses": (1, "mkt_head", "a seat would have 2 superiors, at most 1 are allowed"),
    "max_fte": (0.5, "boss", "the seats would take 1 full-time equivalents, at most 0.5 are allowed"),
}


@pytest.mark.parametrize("field", LIMITS)
def test_a_limit_rules_out_and_says_why_and_where(field: str) -> None:
    limit, host, reason = LIMITS[field]
    found = candidates(small(limits={field: limit}))
    excluded = next(one for one in found.excluded if host in one.candidate.hosts)
    assert render(excluded.reason, "en") == reason
    assert excluded.location.file == "tiny.yaml" and excluded.location.line > 1
    assert not any(excluded.candidate.id == one.id for one in found.kept)


def test_an_id_that_is_taken_gets_a_number() -> None:
    seats = [{"id": "cm", "reports_to": "editor"}]
    written = [{"id": name, "title": name, "seats": seats} for name in ("single_boss", "single_boss_2")]
    assert "single_boss_3" in [one.id for one in candidates(small(placements=written)).kept]


def test_time_that_is_not_written_stays_unknown() -> None:
    hub = next(one for one in kept("hub", community_manager={**MANAGER, "fte": ...}) if one.hosts == ("boss",))
    assert [seat.fte for seat in hub.placement.seats] == [None, 0.3, 0.3]
