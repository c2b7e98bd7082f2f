"""`orgmodel report` and `orgmodel answer`: documents on the screen and in files, answers shown before written."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

import pytest

from orgmodel.cli import run
from tests.reports.small import small


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    """The small organization in a file."""
    path = tmp_path / "small.yaml"
    path.write_text(small().source.text, encoding="utf-8")
    return path


def test_a_report_stands_on_the_screen_with_its_values(
    scenario: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "indicators.csv"
    table.write_text("indicator,period,value\nfirst_reply,2026-W47,5 h\nnobody,2026-W47,1\n", encoding="utf-8")
    assert run(["report", str(scenario), "--cadence", "weekly", "--values", str(table)], "en") == 0
    out, err = capsys.readouterr()
    assert out.startswith("# Weekly report\n")
    assert "| First reply | 5 h |" in out
    assert err.startswith("indicators.csv:3:1: “nobody” is no indicator")


@pytest.mark.parametrize(("name", "start"), [("letter.md", b"# Lettre de mission"), ("letter.pdf", b"%PDF-")])
def test_a_document_goes_into_the_file_of_its_suffix(name: str, start: bytes, scenario: Path, tmp_path: Path) -> None:
    given = ["report", str(scenario), "--what", "mandate-letter", "--to", str(tmp_path / name), "--lang", "fr"]
    assert run(given, "fr") == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_plans_count_from_the_day_that_is_given(scenario: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(scenario), "--what", "first-90-days", "--day", "2026-11-23"], "en") == 0
    assert "| November 27, 2026 | ←→ Community manager: reporting line to Care head" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--to", "letter.gif"], "no document has this suffix"),
        (["--placement", "besides"], "there is no placement “besides”"),
        (["--values", "nowhere.csv"], "nowhere.csv"),
        (["--day", "tomorrow"], "tomorrow"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    given: list[str], said: str, scenario: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", str(scenario), "--what", "mandate-letter", *given], "en") == 2
    assert said in capsys.readouterr().err


def test_a_guide_goes_out_and_its_answers_come_back(
    scenario: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide, before = tmp_path / "guide.csv", scenario.read_text("utf-8")
    assert run(["report", str(scenario), "--what", "interview-guide", "--to", str(guide)], "en") == 0
    rows = list(csv.reader(StringIO(guide.read_text("utf-8-sig"))))
    for row in rows:
        row[-1] = "12" if row[1] == "case_types.complaint.minutes" else row[-1]
    with guide.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    assert run(["answer", str(scenario), str(guide)], "en") == 0
    assert re.search(r"(?m)^\+ +minutes: 12$", capsys.readouterr().out)
    assert scenario.read_text("utf-8") == before
    assert run(["answer", str(scenario), str(guide), "--yes"], "en") == 0
    assert "minutes: 12" in scenario.read_text("utf-8")


def test_an_empty_guide_changes_nothing_and_says_so(
    scenario: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "guide.csv").write_text("field,answer\nchannels.page.mfa,\n", encoding="utf-8")
    assert run(["answer", str(scenario), str(tmp_path / "guide.csv")], "en") == 2
    assert "no answer that changes the scenario" in capsys.readouterr().err
