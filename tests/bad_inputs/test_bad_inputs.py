"""Every hostile scenario file is read or refused as the manifest says, at the place it says, in time."""

from __future__ import annotations

import csv
import hashlib
import re
import time
from pathlib import Path

import pytest

from orgmodel.records import Malformed, Problem
from orgmodel.scenario.reader import read
from orgmodel.text import render

FOLDER = Path(__file__).parent
ROWS = list(csv.DictReader((FOLDER / "manifest.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
TOLERANCE = 40
"""Columns from the start of an offending value within which its place may lie, as the manifest's own check has it."""
LONGEST = 80
"""Characters of one word that a message may hold, as the manifest's own check has it."""


def said_about(path: Path) -> tuple[Problem, ...]:
    """The problems of a file, or none."""
    try:
        read(path)
    except Malformed as malformed:
        return malformed.problems
    return ()


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_the_file_is_read_or_refused_as_the_manifest_says(row: dict[str, str]) -> None:
    path = FOLDER / row["file"]
    before = hashlib.sha256(path.read_bytes()).digest()
    started = time.perf_counter()
    problems = said_about(path)
    assert time.perf_counter() - started < float(row["max_seconds"])
    assert bool(problems) == (row["exit"] == "2")
    if row["line"]:
        line, column = int(row["line"]), int(row["col"])
        places = [problem.location for problem in problems]
        assert any(place.line == line and column <= place.column <= column + TOLERANCE for place in places), places
    for problem in problems:
        for language in ("en", "fr"):
            assert not re.search(rf"\S{{{LONGEST + 1},}}", render(problem.message, language))
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_every_file_has_its_row() -> None:
    assert {row["file"] for row in ROWS} == {path.name for path in FOLDER.glob("*.yaml")}


def test_what_other_readers_turn_into_something_else_is_kept_and_noted() -> None:
    reading = read(FOLDER / "C05_norway.yaml")
    titles = [str(role.title) for role in reading.scenario.organization.roles]
    assert titles[2:7] == ["No", "Null", "22:22", "on", "0o17"]
    assert [note.location.line for note in reading.notes] == [21, 26, 30, 34, 38, 42]
    assert {note.severity for note in reading.notes} == {"note"}


def test_a_loop_is_told_whole_with_its_lines() -> None:
    (problem,) = said_about(FOLDER / "D02_cycle_2.yaml")
    assert "kofi1 -> goran4 -> kofi1 (lines 24 and 36)" in str(problem.message)


def test_all_bad_ids_are_named_at_once() -> None:
    said = [str(problem) for problem in said_about(FOLDER / "C06_octal_ids.yaml")]
    assert sum("0123" in one for one in said) >= 2
    assert any("1e3" in one for one in said)


def test_text_in_two_directions_and_emoji_arrive_whole() -> None:
    path = FOLDER / "B09_rtl_and_emoji.yaml"
    titles = [str(role.title) for role in read(path).scenario.organization.roles]
    assert all(title in path.read_text("utf-8") for title in titles)
    assert any(ord(character) > 0xFFFF for title in titles for character in title)


def test_a_second_superior_of_nobody_is_a_note_not_a_fault() -> None:
    (note,) = read(FOLDER / "D10_two_roots.yaml").notes
    assert (note.location.line, "chidi0 and oona3" in str(note.message)) == (29, True)


def test_the_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert read(FOLDER / "B01_utf8_bom.yaml").scenario.format == 1
    assert read(FOLDER / "B02_utf16le_bom.yaml").scenario.source.tree.keys_at["format"].column == 1
