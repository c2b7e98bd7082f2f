"""`orgmodel rank` as a person runs it: the sentence, the tables, the options, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from orgmodel.cli import run

ROOT = Path(__file__).parents[2]
HOUSE = str(ROOT / "scenarios" / "luxury_house.yaml")


def document(capsys: pytest.CaptureFixture[str], *options: str) -> Any:
    assert run(["rank", HOUSE, "--draws", "500", "--format", "json", *options], "en") == 0
    return json.loads(capsys.readouterr().out)


def test_the_sentence_comes_first_and_the_reasons_after(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["rank", HOUSE, "--draws", "500"], "en") == 0
    said = capsys.readouterr().out
    assert said.startswith("Hub under general management is ahead of every other placement of the shortlist for ")
    assert "no seat may be put under" in said
    assert "luxury_house.yaml:" in said


def test_it_speaks_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rank", HOUSE, "--draws", "500", "--lang", "fr"], "fr") == 0
    said = capsys.readouterr().out
    assert said.startswith("«\u202fPôle auprès de la direction générale\u202f» devance tous les autres")
    assert "Liste restreinte" in said and "Shortlist" not in said


def test_the_document_holds_every_candidate_and_no_total_score(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys)
    assert [one["place"] for one in found["candidates"]] == list(range(1, len(found["candidates"]) + 1))
    assert found["candidates"][0]["id"] == found["winner"] == "hub"
    assert {one["id"] for one in found["candidates"] if one["written"]} == {
        "today", "image_and_creation", "hub", "agency_desk",
    }  # fmt: skip
    assert not {"value", "score", "total"} & set(found["candidates"][0])
    assert sum(found["weights"].values()) == pytest.approx(1, abs=1e-5)
    assert sum(found["shortlist"]["first"]) == pytest.approx(1, abs=1e-5)
    assert all(one["place"].startswith("luxury_house.yaml:") for one in found["excluded"])


def test_the_same_seed_says_the_same_and_weights_and_order_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert document(capsys, "--seed", "3") == document(capsys, "--seed", "3")
    heavy = document(capsys, "--weights", "load=3")
    assert heavy["weights"]["load"] > document(capsys)["weights"]["load"] * 2
    ordered = document(capsys, "--order", "load,autonomy")
    assert ordered["weights"] == document(capsys)["weights"]  # an order says what is drawn, not what is in force
    assert ordered["shortlist"]["first"] != document(capsys)["shortlist"]["first"]


def test_a_host_may_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "--host", "content_lead")
    generated = [one for one in found["candidates"] if not one["written"] and one["shape"] in ("single", "joint")]
    assert generated and all(one["hosts"][0] == "content_lead" for one in generated)


REFUSED = {
    "a criterion nobody knows": (["--weights", "laod=2"], "“laod” is not a criterion compared here; did"),
    "a factor that is none": (["--weights", "load=lots"], "“lots” is not a factor; write load=2 or load=0.5"),
    "bounds that are none": (["--bounds", "load=.."], "“..” are no bounds"),
    "bounds without room": (["--bounds", "load=0.7..,autonomy=0.6.."], "leave no room"),
    "an order with one twice": (["--order", "load,load"], "stands twice"),
    "no weight at all": (["--weights", ",".join(f"{name}=0" for name in (
        "decision_speed", "crisis_readiness", "stakeholder_voice", "metier_fit", "expert_access", "sponsor_access",
        "coherence", "resilience", "role_clarity", "load", "brokerage", "autonomy"))], "leave no weight at all"),
    "a host nobody knows": (["--host", "ceoo"], "“ceoo” is not a role of this file; did you mean “ceo”?"),
}  # fmt: skip


BALLOTS = """name,speed,voice,metiers,sponsor,coherence,resilience
Ana,1,2,3,4,5,6
Ben,2,1,3,4,5,6
,6,5,4,3,2,1
"""


@pytest.fixture
def ballots(tmp_path: Path) -> str:
    path = tmp_path / "ballots.csv"
    path.write_text(BALLOTS, "utf-8")
    return str(path)


def test_a_file_of_ballots_takes_the_place_of_the_weights(ballots: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The mean of the three is 244 and 167 of 1,080 for the first and the last heading, see test_ballots."""
    found = document(capsys, "--ballots", ballots)
    speed = found["weights"]["decision_speed"] + found["weights"]["crisis_readiness"]
    last = found["weights"]["resilience"] + found["weights"]["load"]
    assert (speed, last) == (pytest.approx(244 / 1080, abs=1e-5), pytest.approx(167 / 1080, abs=1e-5))
    assert found["ballots"]["winner"] == found["winner"]
    assert found["ballots"]["concord"] == pytest.approx(1 / 9, abs=1e-6)
    assert [one["name"] for one in found["ballots"]["views"]] == ["Ana", "Ben", ""]
    assert found["ballots"]["views"][2]["order"] == "resilience,coherence,sponsor,metiers,voice,speed"


def test_what_the_room_thinks_is_said_first_with_each_ballot_in_a_table(
    ballots: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["rank", HOUSE, "--draws", "100", "--ballots", ballots], "en") == 0
    said = capsys.readouterr().out
    assert said.startswith("At the room’s weights Hub under general management leads; ")
    assert "Agreement on the themes: hardly any." in said.splitlines()[0]
    assert "Ben " in said
    assert "Ballot 3" in said


def test_faulty_ballots_are_told_at_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text(BALLOTS + "Cy,1,2,3,4,5,9\nDi,1,2,3,4,x,6\n", "utf-8")
    assert run(["rank", HOUSE, "--ballots", str(path)], "en") == 2
    assert [line.split(": ")[0] for line in capsys.readouterr().err.splitlines()] == [
        "ballots.csv:5:14", "ballots.csv:6:12",
    ]  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_said_with_exit_code_2(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    options, sentence = REFUSED[name]
    assert run(["rank", HOUSE, "--draws", "100", *options], "en") == 2
    said = capsys.readouterr()
    assert sentence in said.err and not said.out
