"""Each command as a person runs it: what is printed, in which language, with which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from orgmodel.cli import run

ROOT = Path(__file__).parents[2]
LUXURY = str(ROOT / "scenarios" / "luxury_house.yaml")
NEWSROOM = str(ROOT / "scenarios" / "newsroom.yaml")
HEALTHY = str(ROOT / "scenarios" / "federation.yaml")
BROKEN = """\
format: 1
title: Broken
organization:
  units: [{id: top, name: Top}]
  roles:
    - {id: a, title: A, unit: top, reports_to: b}
    - {id: b, title: B, unit: tpo, reports_to: a}
community_manager: {id: cm, title: CM, fte: lots}
"""


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, "utf-8")
    return path


def test_check_says_what_is_found_today(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", LUXURY], "en") == 0
    said = capsys.readouterr().out
    assert "findings" in said.splitlines()[0]
    assert "luxury_house.yaml:" in said


def test_check_speaks_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", LUXURY, "--lang", "fr"], "fr") == 0
    said = capsys.readouterr().out
    assert "constats" in said
    assert "élevé" in said


def test_check_as_json_holds_every_finding_with_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", LUXURY, "--format", "json"], "en") == 0
    (document,) = json.loads(capsys.readouterr().out)
    assert document["as_is"] is True
    assert document["findings"]
    for finding in document["findings"]:
        assert finding["id"].split("@")[0] == finding["rule"]
        assert finding["level"] in {"low", "medium", "high", "critical"}
        assert finding["evidence"]["places"]


@pytest.mark.parametrize(
    ("file", "level", "code"), [(LUXURY, "high", 1), (HEALTHY, "high", 0), (HEALTHY, "critical", 0)]
)
def test_findings_change_the_exit_code_only_when_asked(file: str, level: str, code: int) -> None:
    assert run(["check", file], "en") == 0
    assert run(["check", file, "--fail-on", level], "en") == code


@pytest.mark.parametrize(
    ("status", "until", "code"),
    [
        ("accepted", "2099-01-01", 0),
        ("mitigated", "2099-01-01", 0),
        ("false_positive", "2099-01-01", 0),
        ("in_discussion", "2099-01-01", 1),
        ("in_progress", "2099-01-01", 1),
        ("accepted", "2020-01-01", 1),
    ],
)
def test_only_what_the_register_settles_and_while_it_does_is_passed_over(
    status: str, until: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = Path(LUXURY).read_text("utf-8")
    start = text.index("\nregister:")
    entry = f'\nregister: [{{risk: "*", status: {status}, by: ceo, until: {until}, reason: seen}}]'
    path = tmp_path / "settled.yaml"
    path.write_text(text[:start] + entry + text[text.index("\nquestions:", start) :], "utf-8")
    assert run(["check", str(path), "--fail-on", "medium"], "en") == code
    said = capsys.readouterr().out
    assert ("settled)" in said) is (code == 0)
    assert f"until {until}" in " ".join(said.split()) or "[" in said


def test_findings_stand_under_their_heads(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", NEWSROOM, "--format", "json"], "en") == 0
    (document,) = json.loads(capsys.readouterr().out)
    findings = {finding["id"]: finding for finding in document["findings"]}
    members = [finding for finding in findings.values() if finding["part_of"]]
    assert members
    assert all(findings[one["part_of"]]["part_of"] is None for one in members)
    assert [one["place"]["place"] for one in document["findings"]] == list(range(1, len(findings) + 1))
    assert run(["check", NEWSROOM], "en") == 0
    said = capsys.readouterr().out
    assert "└ " in said
    assert "findings in" in said.splitlines()[0]


def test_every_fault_of_a_malformed_file_is_named_at_its_place(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(broken)], "en") == 2
    said = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in said] == ["broken.yaml:6:48", "broken.yaml:7:31", "broken.yaml:8:45"]
    assert "a -> b -> a" in said[0]


def test_faults_of_several_files_are_told_together(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = broken.with_name("empty.yaml")
    other.write_text("", "utf-8")
    assert run(["check", str(broken), str(other)], "fr") == 2
    said = capsys.readouterr().err
    assert "broken.yaml:" in said
    assert "empty.yaml:1:1" in said


def test_a_file_that_is_not_there_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "nowhere.yaml"], "en") == 2
    assert "nowhere.yaml" in capsys.readouterr().err


def test_assess_takes_every_placement(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["assess", LUXURY, "--format", "json"], "en") == 0
    documents = json.loads(capsys.readouterr().out)
    assert [one["placement"] for one in documents] == ["today", "image_and_creation", "hub", "agency_desk"]


def test_compare_takes_any_number_of_placements_and_files(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["--placement", "hub", "--placement", "joint"]
    assert run(["compare", LUXURY, HEALTHY, *chosen, "--format", "json"], "en") == 0
    document = json.loads(capsys.readouterr().out)
    assert [one["placement"] for one in document["placements"]] == ["hub", "joint"]


def test_compare_tells_what_is_fixed_and_new(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", LUXURY], "en") == 0
    said = capsys.readouterr().out
    assert "✓" in said


def test_an_unknown_placement_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", LUXURY, "--placement", "moon"], "en") == 2
    assert "moon" in capsys.readouterr().err


@pytest.mark.parametrize(("suffix", "start"), [(".svg", b"<"), (".png", b"\x89PNG"), (".pdf", b"%PDF")])
@pytest.mark.parametrize("what", ["chart", "map", "risk-matrix", "lever-map", "certainty"])
def test_export_draws_a_picture(tmp_path: Path, suffix: str, start: bytes, what: str) -> None:
    target = tmp_path / f"picture{suffix}"
    assert run(["export", LUXURY, "--to", str(target), "--what", what], "fr") == 0
    assert target.read_bytes().startswith(start)
    assert target.stat().st_size > 2000


def test_export_of_all_placements_writes_a_file_each(tmp_path: Path) -> None:
    assert run(["export", LUXURY, "--to", str(tmp_path / "chart.svg"), "--placement", "all"], "en") == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "chart-agency_desk.svg",
        "chart-hub.svg",
        "chart-image_and_creation.svg",
        "chart-today.svg",
    ]


def test_an_unknown_suffix_names_those_that_are_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", LUXURY, "--to", str(tmp_path / "chart.bmp")], "en") == 2
    assert ".svg" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"], "en") == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("https://json-schema.org/")


def test_a_wrong_option_is_a_sentence_and_not_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", LUXURY, "--fail-on", "somewhat"], "en") == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_module_runs_as_a_process() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "orgmodel", "--help"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "check" in done.stdout
