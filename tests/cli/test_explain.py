"""`explain` says everything about one thing in words, in both languages; `rules` lists what may be asked about."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from orgmodel.cli import run
from orgmodel.cli.excerpts import excerpt
from orgmodel.cli.explained import READABLE
from orgmodel.records import Location
from orgmodel.risk.rules import RULES
from tests.organizations import BASE, WithoutAliases, channel, merged

NEWSROOM = str(Path(__file__).parents[2] / "scenarios" / "newsroom.yaml")
LOOSE = [channel(id="page1", mfa=False), channel(id="page2", name="Other", mfa=False)]
ROWS = [{"activity": "publish", "responsible": "cm", "accountable": ["boss", "comm_head"]}]
REGISTER = [{"risk": "account-*", "status": "accepted", "by": "boss", "until": "2027-01-31", "reason": "new keys"}]


@pytest.fixture
def scenario(tmp_path: Path) -> str:
    """Two loose accounts, accepted; two accountable for one act; a strategy that aims at nothing."""
    changes: dict[str, Any] = {"channels": LOOSE, "responsibilities": ROWS, "register": REGISTER, "domain": "luxury"}
    path = tmp_path / "tiny.yaml"
    text = yaml.dump(merged(BASE, changes), Dumper=WithoutAliases, allow_unicode=True, sort_keys=False)
    path.write_text(text, "utf-8")
    return str(path)


def said(capsys: pytest.CaptureFixture[str], *arguments: str, language: str = "en") -> str:
    assert run([*arguments, "--lang", language], language) == 0
    return capsys.readouterr().out


def flat(text: str) -> str:
    """The text without its line breaks and margins."""
    return " ".join(text.split())


def document(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(said(capsys, *arguments, "--format", "json"))
    return found


def test_a_finding_is_told_from_its_driver_to_its_level(scenario: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Both accounts lack a second factor, so the shares add up to all: likelihood 5; an account is consequence 3."""
    text = flat(said(capsys, "explain", scenario, "account-loss"))
    assert text.startswith("Accounts that can be lost high, accepted: finding account-loss of tiny.yaml, Today")
    for sentence in (
        "The driver, from 0 to 1, is 1: what 2 subjects add up to, at most 1.",
        "From 0.75 on, likelihood is 5 of 5 (cuts at 0.1, 0.3, 0.5 and 0.75, our proposal).",
        "At stake: an account, consequence 3 of 5.",
        "In the table of levels, likelihood 5 and consequence 3 are high; they are never multiplied (Cox 2008).",
        "points; points are not money.",
        "of the worst year in twenty.",
        "Register accepted (Boss, until 2027-01-31): new keys",
    ):
        assert sentence in text, sentence
    assert "mfa: false" in text


def test_it_is_told_in_french(scenario: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "explain", scenario, "account-loss", language="fr").replace("\u202f", " ")
    for words in (
        "Pourquoi ce niveau",
        "vraisemblance",
        "Rang 1 sur",
        "accepté (Boss, jusqu’au 2027-01-31)",
        "Preuves",
    ):
        assert words in flat(text), words


def test_a_finding_may_be_named_by_one_of_its_subjects_or_by_its_rule_s_code(
    scenario: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("account-loss", "account-loss@page2", "R03", "r03"):
        (found,) = document(capsys, "explain", scenario, name)
        assert (found["kind"], found["id"], found["file"], found["placement"]) == (
            "finding", "account-loss", "tiny.yaml", "today",
        )  # fmt: skip
        assert found["register"]["status"] == "accepted"
        assert found["yearly"].keys() == {"low", "high", "share_of_mean", "share_of_tail"}


def test_a_rule_that_finds_nothing_says_why(scenario: str, capsys: pytest.CaptureFixture[str]) -> None:
    (silent,) = document(capsys, "explain", scenario, "late-answer")
    assert silent["kind"] == "rule"
    assert "case_types[]" in silent["missing"]
    assert silent["seen"].startswith("not assessable; write ")
    (nothing,) = document(capsys, "explain", scenario, "person-named")
    assert nothing["seen"] == "Nothing of it is found."


def test_a_fixed_level_says_so_and_has_a_place(scenario: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = flat(said(capsys, "explain", scenario, "several-or-no-accountable@publish"))
    assert "Its level is fixed: high, wherever it is found." in text
    assert "by its level alone" in text


def test_a_check_a_measure_and_a_criterion_share_a_name(scenario: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "explain", scenario, "load")
    assert [one["kind"] for one in found] == ["check", "measure", "criterion"]
    assert found[0]["status"] == "not_assessable"
    assert "community_manager.activities" in found[0]["missing"]
    assert found[2]["anchors"] == "2 → 0.75"


def test_the_placement_is_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    luxury = str(Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml")
    (found,) = document(capsys, "explain", luxury, "incoherent-voices", "--placement", "hub")
    assert found["placement"] == "hub"
    assert run(["explain", luxury, "incoherent-voices", "--placement", "hbu"], "en") == 2
    assert "did you mean “hub”?" in capsys.readouterr().err


def test_a_name_alone_gives_what_its_members_state(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "explain", "R11")
    assert [(one["kind"], one["id"]) for one in found] == [("rule", "overload"), ("check", "load")]
    assert found[0]["shared_causes"] is not None
    assert found[0]["treatment"].startswith("More working time")


@pytest.mark.parametrize("name", ["decision_speed", "decision-speed", "DECISION_SPEED"])
def test_case_and_dashes_do_not_matter(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert [one["kind"] for one in document(capsys, "explain", name)] == ["criterion"]


def test_figures_of_surveys_bear_their_year_number_and_country(capsys: pytest.CaptureFixture[str]) -> None:
    text = flat(said(capsys, "explain", "measurable"))
    assert "(The Community Roundtable, 2014, n = 164" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["key-persn-los"], "near it: key-person-loss"),
        (["zzzzz"], "orgmodel rules lists the risks"),
        (["a", "b", "c"], "a file and a name"),
    ],
)
def test_an_unknown_name_is_a_sentence_with_the_nearest(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", *arguments], "en") == 2
    assert words in capsys.readouterr().err


def test_in_a_file_the_nearest_may_be_a_finding(scenario: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", scenario, "several-or-no-accountable@publsh"], "en") == 2
    assert "several-or-no-accountable@publish" in capsys.readouterr().err
    assert run(["explain", scenario], "en") == 2
    assert "say what to explain of" in capsys.readouterr().err


@pytest.mark.parametrize("columns", ["30", "60", "100", "200"])
def test_no_line_is_wider_than_the_terminal(
    columns: str, scenario: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    text = said(capsys, "explain", scenario, "account-loss")
    assert max(len(line) for line in text.splitlines()) <= min(int(columns), READABLE)


def test_a_line_is_shown_from_the_key_of_its_value() -> None:
    long = (
        "  - {role: head, account: personal, audience: 96000, covered: false, trained: {value: true, source: a talk}}"
    )
    assert excerpt((long,), Location("a", 1, long.index("false") + 1)).startswith("covered: false, trained")
    assert excerpt((long,), Location("a", 1, long.index("true") + 1)).startswith("trained: {value: true")
    assert excerpt((long,), Location("a", 1, long.index("{") + 1)).startswith("{role: head")
    assert excerpt(("    fte: 1",), Location("a", 1, 10)) == "fte: 1"
    assert excerpt(("x",), Location("a", 2, 1)) == excerpt(("x",), Location("a", 0, 0)) == ""


@pytest.mark.parametrize("arguments", [["rules"], ["explain", "load"], ["explain", NEWSROOM, "overload"]])
def test_nothing_heavy_is_loaded(arguments: list[str]) -> None:
    code = (
        f"import sys; from orgmodel.cli import run; code = run({arguments!r}, 'en'); "
        "heavy = {'streamlit', 'pandas', 'scipy', 'pygraphviz', 'PIL', 'babel', 'lxml'} & set(sys.modules); "
        "sys.stderr.write(' '.join(sorted(heavy))); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_rules_lists_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "rules")
    assert all(rule.id in text for rule in RULES)
    assert "graded" in text


def test_rules_as_json_have_all_their_texts(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "rules")
    assert [one["id"] for one in found] == [rule.id for rule in RULES]
    texts = ("why", "detected", "assessed", "treatment", "question", "false_positives", "reference", "title", "harm")
    assert all(one[text] for one in found for text in texts)


def test_rules_speak_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert "gradué" in said(capsys, "rules", language="fr")
