"""A scenario may extend another and bring a staff list, from its own folder only."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from orgmodel.records import Malformed
from orgmodel.scenario.reader import read
from scenario.small import SMALL


def said(path: Path) -> list[str]:
    """The problems of a file with their places."""
    try:
        read(path)
    except Malformed as malformed:
        return [f"{problem.location}: {problem.message}" for problem in malformed.problems]
    return []


def write(folder: Path, **files: str) -> Path:
    """Files `name` = text as `name.yaml`; the path of the first."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder / f"{next(iter(files))}.yaml"


def test_what_the_file_says_replaces_the_base_and_the_rest_is_laid_over(tmp_path: Path) -> None:
    top = (
        "extends: base.yaml\n"
        "title: Second\n"
        "change: {organization: {roles: [{id: lead, title: Head}]}}\n"
        "add: {organization: {roles: [{id: third, title: Third, reports_to: lead}]}}\n"
        "remove: {organization: {units: [{id: attic}]}}\n"
    )
    base = SMALL.replace("parent: office}]", "parent: office}, {id: attic, name: Attic}]") + "domain: media\n"
    scenario = read(write(tmp_path, top=top, base=base)).scenario
    assert (str(scenario.title), scenario.domain) == ("Second", "media")
    roles = {role.id: role for role in scenario.organization.roles}
    assert list(roles) == ["ceo", "lead", "third"]
    assert (str(roles["lead"].title), str(roles["lead"].at("title"))) == ("Head", "top.yaml:3:51")
    assert [str(roles[one].location) for one in roles] == ["base.yaml:7:7", "base.yaml:8:7", "top.yaml:4:30"]
    assert [unit.id for unit in scenario.organization.units] == ["office", "care"]
    assert str(scenario.location) == "top.yaml:1:1"


def test_a_fault_is_placed_in_the_file_that_holds_it(tmp_path: Path) -> None:
    path = write(tmp_path, top="extends: base.yaml\ndomain: moon\n", base=SMALL + "timezone: Mars\n")
    assert said(path) == [
        "top.yaml:2:9: “moon” is not a known word here; write one of: cause, media, work, luxury, group",
        "base.yaml:9:11: “Mars” is not a time zone; write one such as Europe/Paris",
    ]


def test_a_chain_of_bases_is_followed_and_a_loop_is_cut(tmp_path: Path) -> None:
    path = write(tmp_path, c="extends: b.yaml\ntitle: C\n", b="extends: a.yaml\ndomain: work\n", a=SMALL)
    scenario = read(path).scenario
    assert (str(scenario.title), scenario.domain) == ("C", "work")
    looped = write(tmp_path, a="extends: c.yaml\n")
    assert said(looped) == ["b.yaml:1:10: this scenario extends itself, or more than 8 others in a row; cut the chain"]
    itself = write(tmp_path, d="extends: d.yaml\n")
    assert len(said(itself)) == 1


def test_more_than_eight_bases_in_a_row_are_too_many(tmp_path: Path) -> None:
    chain = {f"s{n}": f"extends: s{n + 1}.yaml\n" for n in range(8)}
    assert said(write(tmp_path, **chain, s8=SMALL)) == []
    longer = {f"s{n}": f"extends: s{n + 1}.yaml\n" for n in range(9)}
    assert len(said(write(tmp_path, **longer, s9=SMALL))) == 1


@pytest.mark.parametrize("name", ["../base.yaml", "/etc/hostname", "inner/../../base.yaml", "link.yaml"])
def test_nothing_is_read_outside_the_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(SMALL, encoding="utf-8")
    folder = tmp_path / "scenarios"
    (folder / "inner").mkdir(parents=True)
    (folder / "link.yaml").symlink_to(tmp_path / "base.yaml")
    path = write(folder, top=f"extends: {name}\n")
    assert said(path) == [f"top.yaml:1:10: “{name}” is outside the scenario's folder; put it inside"]
    staff = write(folder, top=SMALL.replace("  units", f"  roles_from: {name}\n  units"))
    assert said(staff) == [f"top.yaml:5:15: “{name}” is outside the scenario's folder; put it inside"]


@pytest.mark.parametrize("name", ["missing.yaml", ".", "inner", "x" * 300, "~"])
def test_what_is_not_a_file_of_the_folder_is_said(name: str, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (problem,) = said(write(tmp_path, top=f"extends: '{name}'\n"))
    assert problem.startswith("top.yaml:1:10: there is no file “")


def test_a_base_in_a_folder_below_reads_what_is_beside_it(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    write(inner, base=SMALL.replace("  units", "  roles_from: staff.csv\n  units"))
    (inner / "staff.csv").write_text("id,title,reports_to\nsales,Sales,lead\n", encoding="utf-8")
    roles = read(write(tmp_path, top="extends: inner/base.yaml\n")).scenario.organization.roles
    assert [str(role.location) for role in roles] == [
        "inner/base.yaml:8:7", "inner/base.yaml:9:7", "inner/staff.csv:2:1"
    ]  # fmt: skip


def test_a_link_to_a_folder_is_as_good_as_the_folder(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.mkdir()
    write(real, top="extends: base.yaml\n", base=SMALL)
    link.symlink_to(real)
    assert said(link / "top.yaml") == []
    shutil.rmtree(real)
    assert len(said(link / "top.yaml")) == 1
