"""`orgmodel advise` as a person runs it: the table, the lines to write, the document, and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from orgmodel.cli import run
from orgmodel.scenario.reader import read_text

ROOT = Path(__file__).parents[2]
NEWSROOM = str(ROOT / "scenarios" / "newsroom.yaml")
LUXURY = str(ROOT / "scenarios" / "luxury_house.yaml")


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no heading wraps."""
    monkeypatch.setenv("COLUMNS", "400")


def said(capsys: pytest.CaptureFixture[str], *arguments: str, language: str = "en") -> str:
    assert run(["advise", *arguments, "--lang", language], language) == 0
    return " ".join(capsys.readouterr().out.split())


def document(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run(["advise", *arguments, "--format", "json"], "en") == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_a_table_says_what_to_do_and_all_that_it_changes(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, NEWSROOM, "account-loss")
    for words in ("What to do", "What it clears", "Also better", "Worse", "Lever, risk", "Live thread", "→"):
        assert words in text, words


def test_the_lines_to_write_are_a_diff_that_can_be_applied(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`patch` makes of the file what the advice promises."""
    (piece, *_) = document(capsys, NEWSROOM, "confidential-leak", "--limit", "1")
    assert (
        "+  - {role: politics_head, account: personal, audience: 96000, covered: true, trained: false}" in piece["diff"]
    )
    assert piece["diff"] in _whole(capsys, NEWSROOM, "confidential-leak", "--limit", "1", "--diff")
    target = tmp_path / "newsroom.yaml"
    target.write_text(Path(NEWSROOM).read_text("utf-8"), "utf-8")
    subprocess.run(["patch", str(target)], input=piece["diff"] + "\n", text=True, check=True, capture_output=True)
    scenario = read_text(target.read_text("utf-8"), "newsroom.yaml").scenario
    assert next(one for one in scenario.speakers or () if one.role == "politics_head").covered is True


def _whole(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["advise", *arguments], "en") == 0
    return capsys.readouterr().out


def test_the_document_holds_edits_effects_and_the_score_after(capsys: pytest.CaptureFixture[str]) -> None:
    (piece, *_) = document(capsys, NEWSROOM, "incoherent-voices")
    assert piece["target"] == "incoherent-voices" and piece["clears"] is True
    assert piece["edits"][0].keys() == {"kind", "path", "value"}
    assert piece["criteria_after"]["coherence"] > piece["criteria_before"]["coherence"]
    before, after = piece["risk"]
    assert after < before
    assert [one["id"] for one in piece["fixed"]] == ["incoherent-voices"]
    assert piece["new"] == piece["worse"] == piece["worsens"] == []


def test_a_finding_a_subject_a_rule_and_a_check_can_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    ids = {"account-loss": "account-loss", "account-loss@microblog": "account-loss", "R03": "account-loss",
           "crisis-exercise": "crisis-exercise"}  # fmt: skip
    for name, target in ids.items():
        assert {one["target"] for one in document(capsys, NEWSROOM, name)} == {target}


def test_without_a_name_the_gravest_findings_are_advised_on(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, LUXURY, "--limit", "2")
    assert [one["target"] for one in found] == ["incoherent-voices", "hidden-advertising"]


def test_a_placement_is_chosen_and_pairs_can_be_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    hub = document(capsys, LUXURY, "hidden-advertising", "--placement", "hub")
    assert hub and all(one["target"] == "hidden-advertising" for one in hub)
    assert document(capsys, LUXURY, "heard", "--no-pairs") == []
    assert len(document(capsys, LUXURY, "heard", "--limit", "1")[0]["moves"]) == 2


def test_where_there_is_none_it_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, LUXURY, "platform-dependency")
    assert text.startswith("Dependency on a platform: no advice. ") and "What treats it: " in text
    assert said(capsys, str(ROOT / "scenarios" / "federation.yaml")) == "No finding asks for advice."


def test_it_speaks_french(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, NEWSROOM, "crisis-exercise", language="fr").replace("\u202f", " ")
    for words in ("Que faire", "Ce que cela lève", "Faire un exercice de crise", "non conforme → conforme"):
        assert words in text, words


REFUSED = {
    "a name nobody bears": (["ovrload"], "near it: overload"),
    "a rule that finds nothing": (["R02"], "nothing of key-person-loss is found here"),
    "a placement nobody wrote": (["--placement", "moon"], "moon"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_a_sentence(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    options, words = REFUSED[case]
    assert run(["advise", NEWSROOM, *options], "en") == 2
    assert words in capsys.readouterr().err


def test_a_placement_of_another_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "base.yaml").write_text(Path(NEWSROOM).read_text("utf-8"), "utf-8")
    (tmp_path / "own.yaml").write_text("extends: base.yaml\n", "utf-8")
    assert run(["advise", str(tmp_path / "own.yaml")], "en") == 2
    assert "written in another file" in capsys.readouterr().err


def test_the_command_loads_nothing_heavy() -> None:
    code = (
        "import sys; from orgmodel.cli import run; code = run("
        + repr(["advise", NEWSROOM, "offboarding"])
        + ", 'en'); "
        "heavy = {'streamlit', 'pandas', 'scipy', 'pygraphviz', 'PIL', 'babel', 'lxml'} & set(sys.modules); "
        "sys.stderr.write(' '.join(sorted(heavy))); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
