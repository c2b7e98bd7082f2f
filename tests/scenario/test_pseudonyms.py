"""A scenario without names: it reads as itself, but for who holds what and what they are called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from orgmodel.scenario.pseudonyms import pseudonymised
from orgmodel.scenario.reader import read, read_text

ROOT = Path(__file__).parents[2]
TEXT = """\
format: 1
title: "Zoé Quillfeather’s file"
as_of: 2026-11-20
organization:
  headcount: {value: 12, grounding: observed, source: told by Ambrose}
  units: [{id: top, name: Top, function: executive}]
  roles:
    - {id: boss, title: "Boss, ZOE\\u0301  QUILLFEATHER", unit: top, holders: [zoe_q], source_id: HR-77}
    - {id: hand, title: ambrose, unit: top, reports_to: boss, holders: [p001, zoe_q]}
people:
  - {id: zoe_q, name: Zoé Quillfeather, seniority: 3y}
  - {id: p001, name: Ambrose}
community_manager: {id: cm, title: Community manager, holders: [third]}
placements:
  - id: today
    title: Today
    as_is: true
    seats: [{id: cm, reports_to: boss}]
    change: {organization: {roles: [{id: hand, holders: [p001]}]}}
    remove: {people: [zoe_q]}
register:
  - {risk: key-person-loss@zoe_q, status: accepted, reason: zoe_q and Ambrosette stay}
"""


def scenario() -> Any:
    return read_text(TEXT, "zoe-quillfeather.yaml").scenario


def test_holders_are_renumbered_in_the_order_written_wherever_they_stand() -> None:
    found = pseudonymised(scenario())
    assert [one.id for one in found.people] == ["p001", "p002"]
    assert [one.holders for one in found.organization.roles] == [("p001",), ("p002", "p001")]
    assert found.community_manager.holders == ("p003",)
    assert found.risk_register[0].risk == "key-person-loss@p001"
    assert "p002" in found.source.text.split("change:")[1]


def test_names_are_gone_from_every_text_whatever_their_case_and_accents_are_made_of() -> None:
    text = pseudonymised(scenario()).source.text
    for name in ("Quillfeather", "QUILLFEATHER", "zoe_q", "HR-77", "told by Ambrose"):
        assert name not in text
    assert "p001’s file" in text


def test_a_word_that_only_contains_a_name_stays() -> None:
    assert pseudonymised(scenario()).risk_register[0].reason == "p001 and Ambrosette stay"


def test_a_name_of_one_word_is_looked_for_as_it_is_written() -> None:
    assert str(pseudonymised(scenario()).organization.roles[1].title) == "ambrose"


def test_what_a_value_rests_on_is_kept_without_the_name() -> None:
    ground = pseudonymised(scenario()).organization.ground("headcount")
    assert ground is not None
    assert (ground.grounding, ground.source) == ("observed", "told by p002")


def test_the_file_is_called_after_nobody() -> None:
    assert {one.location.file for one in pseudonymised(scenario()).organization.roles} == {"pseudonymised.yaml"}


def test_doing_it_twice_changes_nothing_more() -> None:
    once = pseudonymised(scenario())
    assert pseudonymised(once).source.text == once.source.text


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "cases").glob("*.yaml"))[:8], ids=lambda path: path.stem)
def test_a_scenario_without_holders_stays_what_it_is(path: Path) -> None:
    given = read(path).scenario
    assert pseudonymised(given) == given


def test_extended_files_and_staff_lists_are_laid_in() -> None:
    given = read(ROOT / "scenarios" / "large_group.yaml").scenario
    found = pseudonymised(given)
    assert len(found.organization.roles) == len(given.organization.roles)
    assert found.organization.roles_from is None
