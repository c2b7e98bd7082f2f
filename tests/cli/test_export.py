"""`orgmodel export`: the suffix is the format, and what a format does not hold is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.cli import run
from orgmodel.export.bundle import ALL
from tests.export.studies import ROOT, named

SHOES = str(ROOT / "tests" / "cases" / "shoe_circles.yaml")
SPONSOR = str(ROOT / "tests" / "cases" / "luxury_sponsor.yaml")


@pytest.mark.parametrize("form", [one for one in ALL if one.id not in ("pptx", "zip")], ids=lambda one: one.id)
def test_each_suffix_writes_its_format(form: object, tmp_path: Path) -> None:
    suffix = form.suffix  # type: ignore[attr-defined]
    target = tmp_path / f"out{suffix.upper() if suffix == '.csv' else suffix}"
    assert run(["export", SHOES, "--to", str(target)], "en") == 0
    assert target.stat().st_size > 50


def test_what_a_format_does_not_hold_is_refused_with_what_it_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", SHOES, "--to", str(tmp_path / "x.csv"), "--what", "chart"], "en") == 2
    said = capsys.readouterr().err
    assert "a .csv file does not hold “chart”, which comes as .svg, .png" in said
    assert "it holds roles, comparison" in said
    assert list(tmp_path.iterdir()) == []


def test_a_content_that_does_not_exist_names_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", SHOES, "--to", str(tmp_path / "x.csv"), "--what", "finding"], "fr") == 2
    assert "findings" in capsys.readouterr().err


def test_undated_files_are_the_same_each_time_and_a_day_is_printed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run(["export", SHOES, "--to", str(tmp_path / f"{name}.json")], "en") == 0
    dated = tmp_path / "dated.json"
    assert run(["export", SHOES, "--to", str(dated), "--day", "2026-11-20"], "en") == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert '"day": "2026-11-20"' in dated.read_text("utf-8")


def test_several_files_stand_in_one(tmp_path: Path) -> None:
    target = tmp_path / "both.csv"
    assert run(["export", SHOES, SPONSOR, "--to", str(target), "--what", "checks"], "en") == 0
    assert len({line.split(",")[0] for line in target.read_text("utf-8-sig").splitlines()[1:]}) >= 2


def test_names_are_left_out_when_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "named.yaml"
    file.write_text(named().scenarios[0].source.text, "utf-8")
    kept, gone = tmp_path / "kept.csv", tmp_path / "gone.csv"
    assert run(["export", str(file), "--to", str(kept), "--what", "people"], "en") == 0
    assert run(["export", str(file), "--to", str(gone), "--what", "people", "--pseudonymise"], "en") == 0
    assert "Ambrose" in kept.read_text("utf-8-sig")
    assert "Ambrose" not in gone.read_text("utf-8-sig")
