"""Tables as CSV: never run by a spreadsheet, and every text comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.export.cells import LIVE, guarded, unguarded
from orgmodel.export.contents import TABLES
from orgmodel.export.csv import read_table
from tests.export.studies import EVIL, hostile, shipped, small, written

GOLDEN = Path(__file__).parent / "golden"


@given(st.text())
def test_a_guarded_text_is_never_live_and_comes_back(text: str) -> None:
    assert not guarded(text).startswith(LIVE)
    assert unguarded(guarded(text)) == text


def test_a_text_that_a_spreadsheet_would_run_stands_behind_an_apostrophe() -> None:
    raw = written("csv", hostile()).decode("utf-8-sig")
    assert f"'{EVIL}".replace('"', '""') in raw
    titles = {row[1] for row in read_table(written("csv", hostile()))}
    assert {EVIL, f"+{EVIL}"} <= titles


@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_table_of_the_workbook_can_be_had_and_read_back(what: str, language: str) -> None:
    rows = read_table(written("csv", small(), what, language))
    assert len({len(row) for row in rows if row}) <= 1


def test_a_french_file_opens_in_a_french_spreadsheet() -> None:
    raw = written("csv", shipped(), "comparison", "fr").decode("utf-8-sig")
    assert ";" in raw.splitlines()[0]
    assert "0," in raw.splitlines()[-1]


def test_a_small_table_is_as_it_was() -> None:
    assert written("csv", small()).decode("utf-8-sig") == (GOLDEN / "roles.csv").read_bytes().decode("utf-8-sig")


def test_a_file_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="unexpected end"):
        read_table(b'a,b\r\n"open,1\r\n')
