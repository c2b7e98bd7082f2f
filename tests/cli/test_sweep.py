"""`orgmodel sweep` as a person runs it: tables, files, journals, exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from orgmodel.cli import run
from orgmodel.cli import sweep as command
from orgmodel.cli.swept import sweep_csv
from orgmodel.criteria import CRITERIA
from orgmodel.sweep import Sweep, sweep
from tests.sweep.files import BROKEN, folder


@pytest.fixture
def files(tmp_path: Path) -> Path:
    return folder(tmp_path / "scenarios")


def test_the_table_names_each_file_and_orders_its_placements(
    files: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "250")
    assert run(["sweep", str(files), "--draws", "2", "--workers", "1"], "en") == 0
    said = capsys.readouterr()
    lines = said.out.strip().splitlines()
    assert lines[0] == "Sweep"
    assert [line.split()[0] for line in lines[3:]] == ["a_plain.yaml"] * 3 + ["b_extends.yaml"] * 3 + [
        "c_staff.yaml"
    ] * 3
    assert [line.split()[2] for line in lines[3:6]] == ["1", "2", "3"]
    assert said.err == ""


def test_it_speaks_french(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sweep", str(files / "a_plain.yaml"), "--workers", "1", "--lang", "fr"], "fr") == 0
    said = capsys.readouterr().out
    assert "Balayage" in said and "Fichier" in said and "Sweep" not in said


def test_json_holds_all_rows_and_what_is_wrong_with_the_files_left_out(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "d_broken.yaml").write_text(BROKEN, "utf-8")
    assert run(["sweep", str(files), "--draws", "1", "--workers", "1", "--format", "json"], "en") == 2
    said = capsys.readouterr()
    document = json.loads(said.out)
    assert len(document["rows"]) == 3 * 3 * 2
    assert [one["file"] for one in document["refused"]] == [(files / "d_broken.yaml").as_posix()]
    assert said.err.splitlines()[0].startswith("d_broken.yaml:1:1: ")


def test_csv_holds_every_number_to_the_last_bit(
    files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "rows.csv"
    assert run(["sweep", str(files), "--workers", "1", "--output", str(output)], "en") == 0
    assert "written" in capsys.readouterr().out
    rows = list(csv.DictReader(io.StringIO(output.read_text("utf-8"))))
    for row, found in zip(rows, sweep([files]).rows, strict=True):
        assert (row["file"], row["placement"], row["order"]) == (found.file, found.placement, str(found.order))
        for criterion in CRITERIA:
            value = found.criteria[criterion.id]
            assert row[criterion.id] == ("" if value is None else repr(value))
    assert list(tmp_path.glob("*.journal")) == [], "what is written needs no journal any more"


def test_no_cell_is_a_formula(files: Path) -> None:
    found = sweep([files / "a_plain.yaml"])
    live = Sweep((found.rows[0]._replace(file="=cmd|x"),), ())
    assert list(csv.reader(io.StringIO(sweep_csv(live).decode())))[1][0] == "'=cmd|x"


def test_a_sweep_that_is_stopped_says_how_to_go_on_and_does(
    files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    output, journal = tmp_path / "rows.json", tmp_path / "rows.json.journal"
    asked = ["sweep", str(files), "--draws", "12", "--workers", "1", "--output", str(output)]

    def stopped(*given: object, **asked: object) -> Sweep:
        def stop(done: int, whole: int) -> None:
            raise KeyboardInterrupt

        return sweep(*given, **{**asked, "progress": stop})  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(command, "sweep", stopped)
        assert run(asked, "en") == 130
    assert f"go on with --resume {journal}" in capsys.readouterr().err
    assert not output.exists() and journal.exists()
    assert run(asked, "en") == 2, "a journal that was left behind is not begun anew"
    assert "or delete it" in capsys.readouterr().err
    assert run([*asked, "--resume", str(journal)], "en") == 0
    rows = json.loads(output.read_text("utf-8"))["rows"]
    assert rows == json.loads(json.dumps([row._asdict() for row in sweep([files], draws=12).rows]))
    assert not journal.exists()


def test_where_files_are_left_out_the_journal_stays_for_when_they_are_mended(
    files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, output = files / "d_broken.yaml", tmp_path / "rows.csv"
    broken.write_text(BROKEN, "utf-8")
    asked = ["sweep", str(files), "--workers", "1", "--output", str(output)]
    assert run(asked, "en") == 2
    assert f"Mend these files and go on with --resume {output}.journal" in capsys.readouterr().err
    broken.write_text((files / "a_plain.yaml").read_text("utf-8"), "utf-8")
    assert run([*asked, "--resume", f"{output}.journal"], "en") == 0
    assert len(output.read_text("utf-8").splitlines()) == 1 + 4 * 3


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--output", "rows.txt"], "rows are written as .csv or .json"),
        (["--scheduler", "nonsense"], "no Dask scheduler answers at nonsense"),
        (["--what", "seats"], "placements"),
        (["--draws", "-1"], "draws"),
    ],
)
def test_what_cannot_be_done_is_said_without_a_traceback(
    files: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert run(["sweep", str(files), *options], "en") == 2
    shown = capsys.readouterr().err
    assert said in shown and "Traceback" not in shown
