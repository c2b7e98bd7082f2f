"""A second import is a diff: roles come, go, move and are retitled, and every other line stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.cli import run
from orgmodel.importers.importing import imported
from orgmodel.records import Refused
from orgmodel.scenario.difference import told
from orgmodel.scenario.edit import edited
from orgmodel.scenario.intake import MOST_INLINE, scenario_of
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.reimport import Relaid, relaid

HEADER = "id,name,title,department,manager\n"
FIRST = HEADER + "1,Ann,Head,Office,\n2,Bo,Lead,Care,1\n3,Cy,Agent,Care,2\n4,Di,Community manager,Office,2\n"


def begun() -> str:
    """A scenario of the first import, with what a consultant wrote since."""
    text = scenario_of(imported([("staff.csv", FIRST.encode())]), "en").text
    return text.replace("organization:\n", "# by hand\norganization:\n  headcount: 400   # of March\n", 1)


def laid(text: str, rows: str) -> tuple[Relaid, str]:
    scenario = read_text(text, "made.yaml").scenario
    found = relaid(scenario, imported([("staff.csv", (HEADER + rows).encode())]), "en")
    after = edited(text, found.edits)
    read_text(after, "made.yaml")
    return found, after


def said(text: str, found: Relaid) -> list[str]:
    tree = read_text(text, "made.yaml").scenario.source.tree
    return [str(told(edit, tree)) for edit in found.edits]


def test_the_same_file_changes_nothing() -> None:
    found, after = laid(begun(), FIRST.removeprefix(HEADER))
    assert (found.edits, after) == ((), begun())


def test_the_order_of_rows_changes_nothing() -> None:
    rows = FIRST.removeprefix(HEADER).splitlines(keepends=True)
    assert laid(begun(), "".join(reversed(rows)))[0].edits == ()


def test_roles_come_go_move_and_are_retitled_and_other_lines_stay() -> None:
    rows = "1,Ann,Head,Office,\n2,Bo,Director,Care,1\n5,Ed,Agent,Shop,1\n4,Di,Community manager,Office,2\n"
    found, after = laid(begun(), rows)
    assert said(begun(), found) == [
        "new in organization.units: Shop",
        "organization.roles.r_2.title: Lead becomes Director",
        "new in organization.roles: Agent ← r_1",
        "gone: organization.roles.r_3 (Agent ← r_2)",
    ]
    before = begun().splitlines()
    changed = {line for line in before if line not in after.splitlines()}
    assert {line.split("id: ")[1].split(",")[0] for line in changed} == {"r_2", "r_3"}
    assert "# by hand\norganization:\n  headcount: 400   # of March\n" in after
    assert "holders: [p005]" in after


def test_a_move_is_told_from_whom_to_whom() -> None:
    rows = FIRST.removeprefix(HEADER).replace("3,Cy,Agent,Care,2", "3,Cy,Agent,Care,1")
    assert said(begun(), laid(begun(), rows)[0]) == ["organization.roles.r_3.reports_to: r_2 becomes r_1"]


def test_a_role_that_something_still_names_stays_and_is_said() -> None:
    text = begun() + "speakers:\n  - {role: r_3, account: personal}\n"
    rows = "1,Ann,Head,Office,\n2,Bo,Lead,Care,1\n4,Di,Community manager,Office,2\n"
    found, after = laid(text, rows)
    assert (found.kept, found.edits, after) == (("r_3",), (), text)


def test_a_role_written_by_hand_is_never_taken_away() -> None:
    text = begun().replace("  roles:\n", "  roles:\n    - {id: envoy, title: Envoy, reports_to: r_1}\n", 1)
    assert laid(text, FIRST.removeprefix(HEADER))[0].edits == ()


def test_stakeholders_and_their_ties_are_added_once() -> None:
    files = [
        ("map.csv", b"Label,Type\nClients,customer\nPress,press\n"),
        ("ties.csv", b"From,To,Type\nPress,Clients,informs\n"),
    ]
    publics = imported(files)
    text = begun() + "stakeholders:\n  - {id: buyers, name: {en: Clients, fr: Clientes}}\n"
    found = relaid(read_text(text, "made.yaml").scenario, publics, "en")
    scenario = read_text(edited(text, found.edits), "made.yaml").scenario
    assert [one.id for one in scenario.stakeholders or ()] == ["buyers", "press"]
    assert [(link.start, link.end, link.type) for link in scenario.organization.links] == [
        ("press", "buyers", "informs")
    ]
    assert relaid(scenario, publics, "en").edits == ()


def test_the_seat_of_today_follows_the_file() -> None:
    rows = FIRST.removeprefix(HEADER).replace("4,Di,Community manager,Office,2", "4,Di,Community manager,Office,1")
    assert said(begun(), laid(begun(), rows)[0]) == ["placements.today.seats.cm.reports_to: r_2 becomes r_1"]


def test_a_scenario_that_extends_another_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(begun(), "utf-8")
    text = "format: 1\ntitle: Above\nextends: base.yaml\nadd:\n  organization: {units: [{id: shop, name: Shop}]}\n"
    scenario = read_text(text, "made.yaml", tmp_path).scenario
    with pytest.raises(Refused):
        relaid(scenario, imported([("staff.csv", FIRST.encode())]), "en")


def test_a_staff_list_is_brought_up_to_date_and_the_scenario_left_as_it_is(tmp_path: Path) -> None:
    count = MOST_INLINE + 50
    rows = [f"{n},N{n},Agent {n},Unit {n % 5},{max(1, n // 6) if n > 1 else ''}" for n in range(1, count)]
    (tmp_path / "hr.csv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    command = ["import", str(tmp_path / "hr.csv"), "-o", str(tmp_path / "house.yaml"), "--yes"]
    assert run(command, "en") == 0
    before, staff = (tmp_path / "house.yaml").read_bytes(), (tmp_path / "house_staff.csv").read_text("utf-8")
    rows[40] = rows[40].replace("Agent 41", "Director")
    (tmp_path / "hr.csv").write_text(HEADER + "\n".join([*rows, f"{count},New,Agent,Unit 1,41"]) + "\n", "utf-8")
    assert run(command, "en") == 0
    assert (tmp_path / "house.yaml").read_bytes() == before
    after = (tmp_path / "house_staff.csv").read_text("utf-8")
    assert [line for line in after.splitlines() if line not in staff.splitlines()] == [
        "r_41,Director,unit_1,r_6,,p041,,41", f"r_{count},Agent,unit_1,r_41,,p{count:03d},,{count}",
    ]  # fmt: skip
    assert run(["check", str(tmp_path / "house.yaml")], "en") == 0
