"""Every hostile table is read or refused as the manifest says, at the place it says, and never with a traceback."""

from __future__ import annotations

import csv
import io
import re
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from orgmodel.importers.importing import imported
from orgmodel.importers.opening import opened
from orgmodel.records import Malformed, Refused
from orgmodel.scenario.intake import scenario_of
from orgmodel.scenario.reader import read_text
from orgmodel.text import render
from tests.imports.books import ods, xlsx

FOLDER = Path(__file__).parent / "hostile"
ROWS = list(csv.DictReader((FOLDER / "manifest.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_the_file_is_read_or_refused_as_the_manifest_says(row: dict[str, str]) -> None:
    started = time.perf_counter()
    try:
        imported([(row["file"], (FOLDER / row["file"]).read_bytes())])
        problems = ()
    except Malformed as malformed:
        problems = malformed.problems
    assert time.perf_counter() - started < 5 * float(row["max_seconds"])
    assert bool(problems) == (row["exit"] == "2")
    if row["line"]:
        assert (int(row["line"]), int(row["col"])) in {(one.location.line, one.location.column) for one in problems}
    for problem in problems:
        assert not re.search(r"\S{81,}", render(problem.message, "fr"))


def refusal(raw: bytes, name: str) -> str:
    with pytest.raises(Malformed) as caught:
        opened(raw, name)
    return str(caught.value)


def test_a_cell_far_out_ends_with_a_sentence() -> None:
    """Two kilobytes that other readers answer with all of the memory."""
    with zipfile.ZipFile(io.BytesIO(xlsx({"A": [["id", "name"], ["1", "Anna"]]}))) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for part, text in parts.items():
            archive.writestr(part, text)
    assert "too large" in refusal(content.getvalue(), "far.xlsx")


def test_a_workbook_with_a_password_and_one_named_csv_are_told_apart() -> None:
    assert "password" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "staff.xlsx")
    assert "workbook" in refusal(xlsx({"A": [["id"], ["1"]]}), "staff.csv")
    assert "damaged" in refusal(b"PK\x03\x04 and nothing more", "staff.ods")


def test_a_declaration_hidden_in_utf_16_is_seen() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("xl/workbook.xml", "<!DOCTYPE a>".encode("utf-16-le"))
    assert "document type" in refusal(content.getvalue(), "staff.xlsx")
    assert "document type" in refusal(b"<!DOCTYPE a [<!ENTITY b 'c'>]><graphml/>", "map.graphml")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('id,name\n1,"Anna" x\n', "staff.csv:2:3"),
        ("id,name\n1,Anna,extra\n", "staff.csv:2:8"),
        ("ID,id\n1,2\n", "staff.csv:1:4"),
        ("id,name\n1,An\x1bna\n", "staff.csv:2:5"),
        ("", "staff.csv:1:1"),
        ('{"value": [1,', "staff.csv:1:14"),
        ("[" * 100_000, "staff.csv:1:"),
    ],
)
def test_what_cannot_be_trusted_is_refused_with_its_place(text: str, place: str) -> None:
    name = "staff.json" if text[:1] in ("{", "[") else "staff.csv"
    assert refusal(text.encode(), name).startswith(place.replace("staff.csv", name))


def test_too_many_cells_of_a_sheet_are_placed_by_row_and_column() -> None:
    assert "staff.ods:2:3: this row has more cells" in refusal(
        ods({"A": [["id", "name"], ["1", "Anna", "x"]]}), "staff.ods"
    )


def test_rows_that_all_name_nobody_are_refused() -> None:
    with pytest.raises(Malformed) as caught:
        imported([("staff.csv", b"id,manager,title\n,1,a\n,2,b\n")])
    assert "staff.csv:1:1: no row names anybody" in str(caught.value)
    assert "staff.csv:3:1: rejected" in str(caught.value)


def survives(raw: bytes, name: str) -> None:
    """Read or refused; what is read makes a scenario that reads."""
    try:
        made = imported([(name, raw)])
    except (Malformed, Refused):
        return
    read_text(scenario_of(made, "fr").text, "made.yaml")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.json", "a.graphml", "a.gexf", "a.txt"]))
@example(b"\xff\xfe\x00", "a.csv")
@example(b"[]", "a.json")
@example(b'{"children": 3}', "a.json")
@example(b'[{"id": {"id": []}}]', "a.json")
@example(b"id\n\n,\n", "a.csv")
@example(b"#\n#a,b\n", "a.csv")
def test_no_bytes_give_a_traceback(raw: bytes, name: str) -> None:
    survives(raw, name)


CELLS = st.sampled_from(
    ["", "1", "01", "2", "x", "Anna B", "b anna", "a@b.example", "XX", "0", "é,", "a;b", '"', "1|2"]
)
HEADINGS = st.lists(st.sampled_from(
    ["id", "name", "manager", "email", "n+1", "titre", "service", "refs", "from", "to", "label", "niveau1", "niveau2",
     "chaine hierarchique", "prénom", "lead", "parent team", "fte", "type", "salary"]
), unique=True, min_size=1, max_size=8)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(HEADINGS, st.data())
def test_no_table_gives_a_traceback(headings: list[str], data: st.DataObject) -> None:
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(headings), max_size=len(headings)), max_size=8))
    text = io.StringIO()
    csv.writer(text).writerows([headings, *rows])
    survives(text.getvalue().encode(), "a.csv")
