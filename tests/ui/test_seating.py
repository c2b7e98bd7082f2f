"""A try seats the role under one superior, hands its channels to that superior's unit, and leaves the file alone."""

from __future__ import annotations

from pathlib import Path

from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read, read_text
from orgmodel.ui.candidacy import candidates_of, try_at
from orgmodel.ui.seating import TRY, seat_under

ROOT = Path(__file__).parents[2]
SMALL = """
format: 1
title: Small
organization:
  units: [{id: top, name: Top}, {id: care, name: Care, parent: top}, {id: ads, name: Ads, parent: top}]
  roles:
    - {id: boss, title: Boss, unit: top}
    - {id: carer, title: Carer, unit: care, reports_to: boss}
    - {id: adman, title: Adman, unit: ads, reports_to: boss}
channels:
  - {id: page, owner: ads, operators: [cm]}
  - {id: shop, owner: ads, operators: [adman]}
community_manager: {id: cm, title: Manager}
placements:
  - {id: today, title: Today, as_is: true, seats: [{id: cm, reports_to: adman}]}
"""


def test_the_seat_reports_to_the_role_that_was_pointed_at() -> None:
    scenario = read_text(SMALL, "small.yaml").scenario
    tried = seat_under(scenario, "carer").placement
    assert tried.id == TRY
    assert [(seat.id, seat.reports_to) for seat in tried.seats] == [("cm", ("carer",))]
    assert tried.title.get("en") == "Under Carer"
    assert tried.title.get("fr") == "Rattaché à\u202f: Carer"


def test_the_channels_it_runs_go_to_that_roles_unit_and_the_others_stay() -> None:
    scenario = read_text(SMALL, "small.yaml").scenario
    owners = {one.id: one.owner for one in place(scenario, seat_under(scenario, "carer").placement).channels.values()}
    assert owners == {"page": "care", "shop": "ads"}


def test_nothing_that_is_written_changes() -> None:
    scenario = read_text(SMALL, "small.yaml").scenario
    place(scenario, seat_under(scenario, "carer").placement)
    assert scenario == read_text(SMALL, "small.yaml").scenario
    assert [one.id for one in scenario.placements] == ["today"]


def test_without_today_or_channels_a_seat_can_be_tried_all_the_same() -> None:
    lines = SMALL.splitlines()
    bare = "\n".join(line for line in lines if "page" not in line and "shop" not in line and "channels" not in line)
    scenario = read_text(bare.split("placements:")[0], "bare.yaml").scenario
    assert seat_under(scenario, "boss").placement.change is None


def test_every_role_of_a_shipped_scenario_can_be_tried() -> None:
    scenario = read(ROOT / "scenarios" / "transport_group.yaml").scenario
    for role in scenario.organization.roles:
        assert place(scenario, seat_under(scenario, role.id).placement).seat_ids == (scenario.community_manager.id,)


def test_a_click_on_a_head_tries_the_very_candidate_that_the_ranking_holds() -> None:
    scenario = read(ROOT / "scenarios" / "transport_group.yaml").scenario
    singles = {one.hosts: one for one in candidates_of("x", scenario).kept if one.shape == "single"}
    for (host,), kept in singles.items():
        assert seat_under(scenario, host).candidate == kept


def test_a_seat_that_a_limit_rules_out_can_be_tried_and_says_so() -> None:
    scenario = read(ROOT / "scenarios" / "transport_group.yaml").scenario
    tried = seat_under(scenario, "legal_director")
    assert tried.exclusion is not None
    assert tried.exclusion.location.line > 0
    assert seat_under(scenario, "ceo").exclusion is None


def test_an_address_may_name_a_role_or_a_generated_candidate() -> None:
    scenario = read(ROOT / "scenarios" / "transport_group.yaml").scenario
    generated = next(one for one in candidates_of("x", scenario).kept if one.shape == "hub")
    found = try_at("x", scenario, generated.id)
    assert found is not None and found.candidate == generated
    assert found.placement.id == TRY
    assert try_at("x", scenario, "ceo") is not None
    assert try_at("x", scenario, "nobody") is None
    assert try_at("x", scenario, "") is None
