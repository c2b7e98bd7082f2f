"""The workbook read back: nothing in it is a formula, its names are legal, and the scenario comes back from it."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from orgmodel.export.book import column_letters, sheet_name
from orgmodel.importers.own_sheets import Cells, tree_of
from orgmodel.importers.own_workbook import own_tree
from orgmodel.scenario import block_style
from orgmodel.scenario.reader import read_text
from tests.export.studies import EVIL, hostile, shipped, small, written


def opened(raw: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(raw))


def cells(book: Any) -> tuple[Cells, ...]:
    """The sheets as an importer sees them: every cell as text."""
    found = []
    for sheet in book:
        rows = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        found.append(Cells(sheet.title, tuple(rows[0]), tuple(map(tuple, rows[1:]))))
    return tuple(found)


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_scenario_comes_back_from_the_workbook(language: str) -> None:
    study = shipped()
    back = tree_of(cells(opened(written("xlsx", study, language=language))))
    assert read_text(json.dumps(back), "back.yaml").scenario == study.scenarios[0]


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_a_cell_changed_in_the_workbook_is_changed_in_the_scenario() -> None:
    book = opened(written("xlsx", small()))
    sheet = book["roles"]
    column = [cell.value for cell in sheet[1]].index("title") + 1
    sheet.cell(2, column).value = "President"
    assert tree_of(cells(book))["organization"]["roles"][0]["title"] == "President"  # type: ignore[index,call-overload]


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_no_text_of_a_user_is_a_formula_or_a_link_and_all_come_out_as_written() -> None:
    raw = written("xlsx", hostile())
    book = opened(raw)
    values = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in values} <= {"s", "n"}
    assert not [cell for cell in values if cell.hyperlink]
    roles = {row[1] for row in book["roles"].iter_rows(values_only=True)}
    assert {EVIL, f"+{EVIL}"} <= roles
    with ZipFile(BytesIO(raw)) as parts:
        assert not [name for name in parts.namelist() if b"<f>" in parts.read(name)]


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_every_table_has_filters_a_frozen_head_and_its_columns_wide_enough() -> None:
    book = opened(written("xlsx", small()))
    overview, *tables = book.worksheets
    assert overview["A1"].value == "Tiny"
    for sheet in tables:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.column_dimensions["A"].width >= 7


def test_shares_have_bars_and_levels_their_colours() -> None:
    with ZipFile(BytesIO(written("xlsx", shipped("transport_group")))) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert any(b"<dataBar" in sheet for sheet in sheets)
    assert any(b'<cfRule type="cellIs"' in sheet and b'"high"' in sheet for sheet in sheets)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Plain", "Plain"),
        ("a/b\\c?d*e[f]g:h", "a b c d e f g h"),
        ("'quoted'", "quoted"),
        ("", "-"),
        ("History", "History -"),
        ("x" * 40, "x" * 31),
    ],
)
def test_a_name_of_a_sheet_is_legal(title: str, expected: str) -> None:
    assert sheet_name(title, set()) == expected


def test_names_of_sheets_are_told_apart_whatever_their_case() -> None:
    taken: set[str] = set()
    names = [sheet_name("Responsabilités au quotidien du groupe", taken) for _ in range(3)]
    names.append(sheet_name(names[0].upper(), taken))
    assert len({name.lower() for name in names}) == 4
    assert all(len(name) <= 31 for name in names)


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_the_same_study_gives_the_same_bytes_and_a_day_is_printed_when_asked_for() -> None:
    assert written("xlsx", small()) == written("xlsx", small())
    dated = opened(written("xlsx", small(), day=date(2026, 11, 20)))
    assert "November 20, 2026" in " ".join(str(row[0]) for row in dated["Overview"].iter_rows(values_only=True))


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_a_document_has_its_words_on_a_sheet_and_each_table_on_another() -> None:
    book = opened(written("xlsx", small(), "decision-record"))
    assert len(book.worksheets) > 1
    assert book.worksheets[0]["A1"].value


def test_columns_are_named_as_a_workbook_names_them() -> None:
    assert [column_letters(one) for one in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize("name", ["federation", "transport_group", "large_group"])
def test_the_workbook_imports_as_the_scenario_it_was_made_of(name: str) -> None:
    study = shipped(name)
    tree = own_tree("book.xlsx", written("xlsx", study, language="fr"))
    assert tree is not None
    back = read_text(block_style.written(tree), "back.yaml").scenario
    given = study.scenarios[0]
    assert back.organization.roles == given.organization.roles
    assert back.model_copy(update={"organization": given.organization}) == given
