"""A parcel holds all that a scenario needs, and reads the same where none of its files are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from orgmodel.records import Malformed
from orgmodel.scenario.parcel import pack, unpack
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_scenario

DAY = date(2026, 11, 20)
BASE = """\
format: 1
title: Base
organization:
  units: [{id: top, name: Top, function: executive}]
  roles: [{id: boss, title: Boss, unit: top}]
  roles_from: staff.csv
community_manager: {id: cm, title: CM}
placements:
  - id: here
    title: Here
    seats: [{id: cm, reports_to: boss}]
    add: {channels: [{id: page, owner: top}]}
"""
STAFF = "id,title,unit,reports_to\nclerk,Clerk,top,boss\n"
MIDDLE = "format: 1\ntitle: Middle\nextends: deep/base.yaml\n"
OUTER = "format: 1\ntitle: Outer\nextends: bases/middle.yaml\n"


@pytest.fixture
def outer(tmp_path: Path) -> Path:
    """A scenario that extends one that extends one with a staff list, each in a folder of its own."""
    for name, text in {
        "outer.yaml": OUTER, "bases/middle.yaml": MIDDLE, "bases/deep/base.yaml": BASE,
        "bases/deep/staff.csv": STAFF,
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path / "outer.yaml"


def test_a_parcel_reads_the_same_where_its_files_are_gone(outer: Path) -> None:
    scenario = read_scenario(outer)
    parcel = pack(scenario)
    assert [name for name, _ in parcel.beside] == ["bases/middle.yaml", "bases/deep/base.yaml", "bases/deep/staff.csv"]
    for path in outer.parent.rglob("*.*"):
        path.unlink()
    assert unpack(parcel, DAY) == scenario.model_copy(update={"as_of": DAY})
    assert [role.id for role in unpack(parcel, DAY).organization.roles] == ["boss", "clerk"]


def test_the_digest_changes_with_each_file(outer: Path) -> None:
    digests = {pack(read_scenario(outer)).digest}
    for path in sorted(outer.parent.rglob("*.*")):
        path.write_text(path.read_text("utf-8").replace("Clerk", "Scribe").replace("title:", "title: New"), "utf-8")
        digests.add(pack(read_scenario(outer)).digest)
    assert len(digests) == 5


def test_the_day_reaches_placements_that_change_the_scenario(outer: Path) -> None:
    scenario = unpack(pack(read_scenario(outer)), date(2025, 1, 2))
    assert place(scenario, scenario.placements[0]).scenario.day == date(2025, 1, 2)


def test_a_day_that_is_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "dated.yaml"
    path.write_text(BASE.replace("  roles_from: staff.csv\n", "") + "as_of: 2024-05-06\n", "utf-8")
    assert unpack(pack(read_scenario(path)), DAY).day == date(2024, 5, 6)


def test_a_name_that_only_this_machine_knows_is_refused(outer: Path) -> None:
    whole = (outer.parent / "bases" / "middle.yaml").as_posix()
    outer.write_text(OUTER.replace("bases/middle.yaml", whole), "utf-8")
    with pytest.raises(Malformed) as refused:
        pack(read_scenario(outer))
    (problem,) = refused.value.problems
    assert str(problem.location) == "outer.yaml:3:10"
    assert "on this machine only" in str(problem.message)


def test_two_parcels_of_the_same_bytes_are_one(outer: Path) -> None:
    one, other = pack(read_scenario(outer)), pack(read_scenario(outer))
    assert one == other and hash(one) == hash(other)
