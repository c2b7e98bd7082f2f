"""`orgmodel import` shows, writes whole or lays a diff; a workbook of ours comes back as the scenario it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.cli import run
from orgmodel.export.format import Request
from orgmodel.export.xlsx import FORMAT
from orgmodel.importers.own_workbook import own_tree
from orgmodel.scenario.block_style import written
from orgmodel.scenario.difference import edits_between, plain
from orgmodel.scenario.reader import read, read_text
from orgmodel.study import compare
from tests.imports.books import xlsx

SCENARIOS = Path(__file__).parents[2] / "scenarios"
STAFF = "id;name;title;manager;Salaire\n1;Ann Bee;Head;;50\n2;Cee Dee;Lead;1;40\n2;Cee Dee;Lead;1;40\n;;;1;\n"


def brought(folder: Path, *arguments: str, text: str = STAFF) -> tuple[int, Path]:
    (folder / "staff.csv").write_text(text, "utf-8")
    target = folder / "out.yaml"
    return run(["import", str(folder / "staff.csv"), "-o", str(target), *arguments], "en"), target


def test_a_new_scenario_is_written_after_it_was_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, target = brought(tmp_path)
    shown = capsys.readouterr().out
    assert code == 0
    assert run(["check", str(target)], "en") == 0
    for line in (
        "columns dropped on sight, never stored: Salaire",
        "“manager” holds “id”: 1 of 1 found",
        "found: 2 roles, 0 units, 1 reporting line",
        "staff.csv:4:1: rejected: repeats line 3",
        "staff.csv:5:1: rejected: no id and no name",
        "names are replaced by pseudonyms",
    ):
        assert line in shown
    assert "Bee" not in target.read_text("utf-8")


def test_names_are_kept_where_asked(tmp_path: Path) -> None:
    assert "name: Ann Bee" in brought(tmp_path, "--keep-names")[1].read_text("utf-8")


def test_a_scenario_that_is_there_changes_only_with_yes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, target = brought(tmp_path)
    before = target.read_bytes()
    code, _ = brought(tmp_path, text=STAFF.replace("Lead", "Director"))
    assert (code, target.read_bytes()) == (0, before)
    shown = capsys.readouterr().out
    assert "1 change to out.yaml:\norganization.roles.r_2.title: Lead becomes Director\nNothing was written" in shown
    brought(tmp_path, "--yes", text=STAFF.replace("Lead", "Director"))
    assert target.read_text("utf-8") == before.decode().replace("title: Lead", "title: Director")


def test_addresses_are_known_again_by_their_hash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "name,email,title,manager email\nAnn,a@x.example,Head,\nBo,b@x.example,Lead,a@x.example\n"
    _, target = brought(tmp_path, text=text)
    assert "example" not in target.read_text("utf-8").replace("staff.csv", "")
    brought(tmp_path, text=text)
    assert "says all of this already" in capsys.readouterr().out


@pytest.mark.parametrize("text", ['id,name\n1,"open\n', "aaa,bbb,ccc\n1,2,3\n"])
def test_what_is_refused_writes_nothing(tmp_path: Path, text: str) -> None:
    code, target = brought(tmp_path, text=text)
    assert (code, target.exists()) == (2, False)


def test_a_mapping_is_taken_from_a_file_and_from_the_command_line(tmp_path: Path) -> None:
    text = "key one,who,above,job\n1,Ann,,Head\n2,Bo,1,Lead\n"
    (tmp_path / "map.yaml").write_text("id: key one\nname: [who]\ntitle: job\n", "utf-8")
    code, target = brought(tmp_path, "--mapping", str(tmp_path / "map.yaml"), "--map", "superior=above", text=text)
    assert code == 0
    assert read(target).scenario.organization.roles[1].reports_to == ("r_1",)
    assert brought(tmp_path, "--map", "superior=nothing such", "--map", "id=key one", text=text)[0] == 2
    assert brought(tmp_path, "--map", "superior", text=text)[0] == 2


def test_the_sheet_is_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = {
        "2025": [["id", "title", "manager"], ["1", "Old", ""]],
        "2026": [["id", "title", "manager"], ["1", "New", ""]],
    }
    (tmp_path / "book.xlsx").write_bytes(xlsx(book))
    arguments = ["import", str(tmp_path / "book.xlsx"), "-o", str(tmp_path / "out.yaml"), "--sheet"]
    assert run([*arguments, "2027"], "en") == 2
    assert "2025, 2026" in capsys.readouterr().err
    assert run([*arguments, "2026"], "en") == 0
    assert "New" in (tmp_path / "out.yaml").read_text("utf-8")


def test_our_own_workbook_comes_back_as_the_scenario_it_was() -> None:
    scenario = read(SCENARIOS / "newsroom.yaml").scenario
    tree = own_tree("book.xlsx", FORMAT.write(compare(scenario), Request("workbook", None, "fr")))
    assert tree is not None
    assert list(edits_between(scenario.source.tree, tree)) == []
    assert read_text(written(plain(tree)), "again.yaml").scenario.model_dump() == scenario.model_dump()


@pytest.mark.filterwarnings("ignore:.*not supported and will be removed:UserWarning")  # openpyxl drops the data bars
def test_a_cell_edited_in_the_workbook_is_the_one_line_that_changes(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    target = tmp_path / "newsroom.yaml"
    target.write_bytes((SCENARIOS / "newsroom.yaml").read_bytes())
    scenario = read(target).scenario
    (tmp_path / "book.xlsx").write_bytes(FORMAT.write(compare(scenario), Request("workbook", None, "en")))
    book = load_workbook(tmp_path / "book.xlsx")
    sheet = book["roles"]
    column = next(cell.column for cell in sheet[1] if cell.value == "title.en")
    row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, column).value)
    sheet.cell(row, column).value = "Edited by hand"
    book.save(tmp_path / "book.xlsx")
    assert run(["import", str(tmp_path / "book.xlsx"), "-o", str(target), "--yes"], "en") == 0
    before = (SCENARIOS / "newsroom.yaml").read_text("utf-8").splitlines()
    after = target.read_text("utf-8").splitlines()
    different = [line for line, other in zip(after, before, strict=True) if line != other]
    assert len(different) == 1
    assert "Edited by hand" in different[0]
